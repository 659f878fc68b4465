package dev.dxwww.benchmarks.common;

/** A line of the page of fortunes. */
public record Fortune(int id, String message) {}
