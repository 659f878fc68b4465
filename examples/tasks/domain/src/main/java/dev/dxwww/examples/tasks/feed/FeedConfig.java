package dev.dxwww.examples.tasks.feed;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Settings of the feed.
 *
 * @param kept how many changes are remembered for those who come back
 */
@ConfigProperties("tasks.feed")
public record FeedConfig(@DefaultValue("256") @Min(1) @Max(100_000) int kept) {}
