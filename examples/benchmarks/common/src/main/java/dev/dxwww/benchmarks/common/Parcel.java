package dev.dxwww.benchmarks.common;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A row of twelve columns of many types, two of them null in some rows. */
public record Parcel(
    long id,
    UUID code,
    String title,
    @Nullable String note,
    ParcelState state,
    BigDecimal weight,
    int pieces,
    Instant sentAt,
    @Nullable Instant arrivedAt,
    List<String> tags,
    List<Integer> marks,
    Address address) {}
