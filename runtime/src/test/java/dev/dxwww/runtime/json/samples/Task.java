package dev.dxwww.runtime.json.samples;

/** The plainest record. */
public record Task(long id, String title, boolean done) {}
