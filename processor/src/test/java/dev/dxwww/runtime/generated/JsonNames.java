package dev.dxwww.runtime.generated;

/** Stub. */
public final class JsonNames {
  public static JsonNames of(String... names) {
    return new JsonNames();
  }

  public int words() {
    return 1;
  }
}
