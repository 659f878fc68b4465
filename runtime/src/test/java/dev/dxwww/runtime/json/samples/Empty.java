package dev.dxwww.runtime.json.samples;

/** A record without components. */
public record Empty() {}
