package dev.dxwww.runtime.generated;

/** Stub. */
public final class Route {
  public static IllegalStateException unknown(int route) {
    return new IllegalStateException("no route " + route);
  }
}
