package dev.dxwww.runtime.http;

/** Stub. */
public record Created<T>(T body) {}
