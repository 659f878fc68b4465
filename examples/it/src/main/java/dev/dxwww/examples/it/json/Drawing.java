package dev.dxwww.examples.it.json;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A little of everything that JSON carries. */
public record Drawing(
    UUID id,
    String title,
    @Nullable String subtitle,
    Optional<Integer> edition,
    BigDecimal price,
    Instant created,
    Duration effort,
    List<Shape> shapes,
    Map<String, Set<Long>> index,
    List<Drawing> parts) {}
