package dev.dxwww.runtime.query.internal;

import java.time.Duration;

/**
 * How connections are made and kept.
 *
 * @param size how many there are
 * @param waitTimeout how long callers wait for one
 * @param validateAfter idle time after which one is tried before it is used
 * @param maxLifetime age at which one is replaced; zero for never
 * @param connectTimeout how long making one may take
 * @param queryTimeout how long a statement may take
 */
record PoolSettings(
    int size,
    Duration waitTimeout,
    Duration validateAfter,
    Duration maxLifetime,
    Duration connectTimeout,
    Duration queryTimeout) {}
