package dev.dxwww.runtime.generated;

/** Stub. */
public final class Decoder<T> {}
