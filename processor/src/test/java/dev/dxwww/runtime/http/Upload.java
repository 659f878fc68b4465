package dev.dxwww.runtime.http;

/** Stub. */
public interface Upload {}
