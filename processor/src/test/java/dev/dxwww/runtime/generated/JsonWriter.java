package dev.dxwww.runtime.generated;

/** Stub. */
public interface JsonWriter {}
