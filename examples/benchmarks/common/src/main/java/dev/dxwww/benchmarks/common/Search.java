package dev.dxwww.benchmarks.common;

/** What {@code GET /search/42?...} binds to and answers with: one path variable, five parameters. */
public record Search(long id, int page, int size, String sort, boolean desc, String text) {}
