package dev.dxwww.runtime.http.content.internal;

import io.helidon.http.DateTime;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Dates of header fields (RFC 9110, 5.6.7), in whole seconds since 1970. */
public final class HttpDates {
  /** No date, or one that cannot be read. */
  public static final long NONE = Long.MIN_VALUE;

  /** The JDK's own RFC 1123 format writes days below ten with one digit. */
  private static final DateTimeFormatter IMF_FIXDATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final int LONGEST = 40;
  private static final int SHORTEST = 20;

  private HttpDates() {}

  /** The date as it is sent: {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
  public static String text(long seconds) {
    return IMF_FIXDATE.format(Instant.ofEpochSecond(seconds));
  }

  /** The date of one of the three forms that servers must read; {@link #NONE} for another text. */
  public static long parse(String text) {
    if (text.length() > LONGEST || text.length() < SHORTEST) {
      return NONE;
    }
    try {
      return DateTime.parse(text).toEpochSecond();
    } catch (DateTimeParseException e) {
      return NONE;
    }
  }
}
