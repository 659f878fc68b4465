package dev.dxwww.processor.json.foreign;

/** A record whose module made a codec. */
public record Known(int number) {}
