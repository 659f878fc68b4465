package dev.dxwww.runtime.http;

/** Stub. */
public record Response<T>(T body) {}
