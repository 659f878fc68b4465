package dev.dxwww.benchmarks.common;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The {@code Date} field for frameworks that send none; made once a second. */
public final class HttpDate {
  private static volatile Second last = Second.of(System.currentTimeMillis() / 1_000);

  private HttpDate() {}

  private record Second(long epoch, String text) {
    static Second of(long epoch) {
      return new Second(
          epoch,
          DateTimeFormatter.RFC_1123_DATE_TIME.format(
              Instant.ofEpochSecond(epoch).atZone(ZoneOffset.UTC)));
    }
  }

  /** The present. */
  public static String now() {
    long epoch = System.currentTimeMillis() / 1_000;
    Second known = last;
    if (known.epoch() != epoch) {
      known = Second.of(epoch);
      last = known;
    }
    return known.text();
  }
}
