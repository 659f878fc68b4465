package dev.dxwww.runtime.http;

/** Stub. */
public final class Download {
  private Download() {}
}
