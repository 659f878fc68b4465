package dev.dxwww.runtime.config;

import java.time.Duration;

import dev.dxwww.common.DataSize;
import dev.dxwww.common.Durations;

/** From where to where values of keys may go: without an upper end, arithmetic overflows. */
final class Bounds {
  /** Longer than anything that a server waits for. */
  static final Duration DAY = Duration.ofDays(1);

  private Bounds() {}

  /** @throws IllegalArgumentException for a duration that is shorter or longer */
  static void between(String key, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw outside(
          key, Durations.print(value), Durations.print(least), Durations.print(most));
    }
  }

  /** @throws IllegalArgumentException for a size that is smaller or larger, in bytes */
  static void between(String key, DataSize value, long least, long most) {
    if (value.bytes() < least || value.bytes() > most) {
      throw outside(
          key, value.toString(), new DataSize(least).toString(), new DataSize(most).toString());
    }
  }

  private static IllegalArgumentException outside(
      String key, String value, String least, String most) {
    return new IllegalArgumentException(
        key + " must be from " + least + " to " + most + ", not " + value);
  }
}
