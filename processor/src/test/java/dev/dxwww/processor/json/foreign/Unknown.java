package dev.dxwww.processor.json.foreign;

/** A record whose module made no codec. */
public record Unknown(Known known, String text) {}
