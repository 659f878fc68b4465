package dev.dxwww.runtime.query;

import java.time.Duration;

import dev.dxwww.query.Isolation;

/** Stub. */
public record TransactionSettings(
    Isolation isolation, boolean readOnly, int attempts, Duration timeout) {}
