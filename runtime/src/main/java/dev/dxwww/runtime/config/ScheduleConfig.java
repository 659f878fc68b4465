package dev.dxwww.runtime.config;

import java.util.Map;
import java.util.Optional;

import dev.dxwww.config.ConfigProperties;

/**
 * What runs by itself, and when.
 *
 * @param enabled Whether methods with {@code @Scheduled} run by themselves; where it is not set,
 *     true in the profiles dev and prod, and false in test.
 * @param override Other times for single methods, by their names such as {@code Cleanup.purge}: a
 *     duration, five fields of cron, or off.
 */
@ConfigProperties("dx.schedule")
public record ScheduleConfig(Optional<Boolean> enabled, Map<String, String> override) {}
