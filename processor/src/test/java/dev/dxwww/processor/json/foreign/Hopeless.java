package dev.dxwww.processor.json.foreign;

/** A record that can have no codec. */
public record Hopeless(Thread thread) {}
