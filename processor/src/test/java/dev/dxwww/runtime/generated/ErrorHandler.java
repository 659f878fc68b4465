package dev.dxwww.runtime.generated;

/** Stub. */
public interface ErrorHandler {}
