package dev.dxwww.benchmarks.queriesspring;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The shared record, with what Spring Data wants to know of it. */
@Table("people")
record Person(
    @Id long id,
    String name,
    String email,
    @Nullable String city,
    boolean active,
    double score,
    LocalDate born,
    Instant createdAt) {}
