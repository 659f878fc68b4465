package dev.dxwww.runtime.generated;

/** Stub. */
public final class JsonCodecs {
  private JsonCodecs() {}
}
