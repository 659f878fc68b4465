package dev.dxwww.runtime.config;

import java.time.Duration;
import java.util.Optional;

import dev.dxwww.common.DataSize;
import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How passwords are hashed, by Argon2id. Hashes made with other values stay good, and are made anew
 * when their users sign in.
 *
 * @param memory Memory for each hash, 64KiB to 1GiB.
 * @param iterations Passes over that memory.
 * @param parallelism Lanes of that memory.
 * @param threads How many passwords are hashed at a time; where it is not set, one for each core,
 *     and at most one for each 256MiB of the JVM's largest heap.
 * @param queue How many more wait for their turn; where it is not set, twice as many. Others are
 *     answered by 503.
 * @param maxWait How long one waits for its turn, at most 1m; then it is answered by 503.
 */
@ConfigProperties("dx.auth.passwords")
public record PasswordConfig(
    @DefaultValue("64MiB") DataSize memory,
    @DefaultValue("3") @Min(1) @Max(100) int iterations,
    @DefaultValue("1") @Min(1) @Max(16) int parallelism,
    Optional<Integer> threads,
    Optional<Integer> queue,
    @DefaultValue("2s") Duration maxWait) {
  private static final int MOST_THREADS = 1_024;
  private static final int MOST_WAITING = 100_000;

  public PasswordConfig {
    Bounds.between("memory", memory, 64 << 10, 1 << 30);
    Bounds.between("max-wait", maxWait, Duration.ZERO, Duration.ofMinutes(1));
    between("threads", threads, MOST_THREADS);
    between("queue", queue, MOST_WAITING);
  }

  private static void between(String key, Optional<Integer> value, int most) {
    Integer set = value.orElse(null);
    if (set != null && (set < 1 || set > most)) {
      throw new IllegalArgumentException(key + " must be from 1 to " + most + ", not " + set);
    }
  }
}
