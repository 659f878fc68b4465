package dev.dxwww.runtime.http;

/** Stub. */
public final class EventStream<T> {}
