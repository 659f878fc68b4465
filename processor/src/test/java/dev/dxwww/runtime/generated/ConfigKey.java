package dev.dxwww.runtime.generated;

/** Stub. */
public record ConfigKey(String name) {}
