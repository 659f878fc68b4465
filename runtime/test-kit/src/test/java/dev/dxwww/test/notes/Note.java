package dev.dxwww.test.notes;

/** A note. */
public record Note(long id, String text, String written) {}
