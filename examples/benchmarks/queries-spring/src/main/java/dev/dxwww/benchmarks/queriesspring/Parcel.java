package dev.dxwww.benchmarks.queriesspring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.dxwww.benchmarks.common.Address;
import dev.dxwww.benchmarks.common.ParcelState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The shared record, with what Spring Data wants to know of it. */
@Table("parcels")
record Parcel(
    @Id long id,
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
