package dev.dxwww.runtime.generated;

/** Stub. */
public final class Encoder<T> {}
