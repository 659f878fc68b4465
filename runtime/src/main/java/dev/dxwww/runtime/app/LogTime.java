package dev.dxwww.runtime.app;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times of log lines as text. The text of a second is made once. */
final class LogTime {
  private final DateTimeFormatter format;
  private final ZoneId zone;
  private final int digits;
  private final String end;
  private volatile Second last = new Second(Long.MIN_VALUE, "");

  private record Second(long epoch, String text) {}

  private LogTime(String pattern, ZoneId zone, int digits, String end) {
    this.format = DateTimeFormatter.ofPattern(pattern);
    this.zone = zone;
    this.digits = digits;
    this.end = end;
  }

  /** {@code 2026-01-31 12:30:00.250}: for people. */
  static LogTime local(ZoneId zone) {
    return new LogTime("yyyy-MM-dd HH:mm:ss.", zone, 3, "");
  }

  /** {@code 2026-01-31T12:30:00.250000Z} (RFC 3339): sorts as text. */
  static LogTime utc() {
    return new LogTime("yyyy-MM-dd'T'HH:mm:ss.", ZoneOffset.UTC, 6, "Z");
  }

  String text(Instant time) {
    Second second = last;
    if (second.epoch() != time.getEpochSecond()) {
      second = new Second(time.getEpochSecond(), format.format(time.atZone(zone)));
      last = second;
    }
    StringBuilder text = new StringBuilder(32).append(second.text());
    int unit = 100_000_000;
    for (int i = 0; i < digits; i++) {
      text.append((char) ('0' + time.getNano() / unit % 10));
      unit /= 10;
    }
    return text.append(end).toString();
  }
}
