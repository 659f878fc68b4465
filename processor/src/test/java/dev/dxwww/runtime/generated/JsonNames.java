package dev.dxwww.runtime.generated;

/** Stub. */
public record JsonNames(int words) {
  public static JsonNames of(String... names) {
    return new JsonNames(names.length);
  }
}
