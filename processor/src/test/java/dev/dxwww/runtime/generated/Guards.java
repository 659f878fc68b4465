package dev.dxwww.runtime.generated;

/** Stub. */
public final class Guards {
  private Guards() {}

  public GuardBuilder named(String method) {
    throw new UnsupportedOperationException(method);
  }
}
