package dev.dxwww.benchmarks.common;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A row of eight columns of the usual types, one of them null in every third row. */
public record Person(
    long id,
    String name,
    String email,
    @Nullable String city,
    boolean active,
    double score,
    LocalDate born,
    Instant createdAt) {}
