package dev.dxwww.examples.it;

import java.util.ArrayList;
import java.util.List;

/**
 * A type that text converts to, for the matrix.
 *
 * @param type as it stands in source
 * @param good a text that converts
 * @param bad a text that does not; empty when every text does
 */
record ScalarSample(String type, String good, String bad) {
  private static final String[][] REFERENCES = {
    {"java.lang.String", "text", ""},
    {"java.lang.Boolean", "true", "yes"},
    {"java.lang.Byte", "-128", "128"},
    {"java.lang.Short", "32767", "32768"},
    {"java.lang.Integer", "2147483647", "2147483648"},
    {"java.lang.Long", "-9223372036854775808", "9223372036854775808"},
    {"java.lang.Character", "x", "xy"},
    {"java.lang.Float", "3.5", "1.5.0"},
    {"java.lang.Double", "-1e-3", "0x"},
    {"java.math.BigDecimal", "19.99", "1e"},
    {"java.math.BigInteger", "123456789012345678901234567890", "1.5"},
    {"java.util.UUID", "123e4567-e89b-12d3-a456-426614174000", "123e4567"},
    {"java.time.Instant", "2026-01-31T12:30:00Z", "2026-01-31"},
    {"java.time.LocalDate", "2026-01-31", "2026-02-30"},
    {"java.time.LocalTime", "12:30:00", "25:00"},
    {"java.time.LocalDateTime", "2026-01-31T12:30:00", "2026-01-31"},
    {"java.time.OffsetDateTime", "2026-01-31T12:30:00+01:00", "2026-01-31T12:30:00"},
    {"java.time.OffsetTime", "12:30:00+01:00", "12:30:00"},
    {"java.time.ZonedDateTime", "2026-01-31T12:30:00+01:00[Europe/Paris]", "Paris"},
    {"java.time.Year", "2026", "MMXXVI"},
    {"java.time.YearMonth", "2026-01", "2026-13"},
    {"java.time.MonthDay", "--01-31", "01-31"},
    {"java.time.Duration", "PT15M", "fast"},
    {"java.time.Period", "P1Y2M3D", "1Y"},
    {"java.time.ZoneId", "Europe/Paris", "Europe/Nowhere"},
    {"java.time.ZoneOffset", "+01:00", "+19:00"},
    {"java.util.Locale", "en-GB", "e_"},
    {"java.net.URI", "https://example.org/a?b=c", "http://["},
    {"java.util.Currency", "EUR", "EURO"},
    {"java.nio.charset.Charset", "UTF-8", "UTF-NINE"},
    {"matrix.Colour", "RED", "PINK"},
    {"matrix.Isbn", "978-3", "x"},
  };

  private static final String[][] PRIMITIVES = {
    {"boolean", "false", "1"},
    {"byte", "127", "-129"},
    {"short", "-32768", "x"},
    {"int", "0", "0.0"},
    {"long", "1", "1L"},
    {"char", "c", "cc"},
    {"float", "1.5", "one"},
    {"double", "2.5", "2.5.0"},
  };

  static List<ScalarSample> references() {
    return samples(REFERENCES);
  }

  static List<ScalarSample> primitives() {
    return samples(PRIMITIVES);
  }

  private static List<ScalarSample> samples(String[][] rows) {
    List<ScalarSample> samples = new ArrayList<>();
    for (String[] row : rows) {
      samples.add(new ScalarSample(row[0], row[1], row[2]));
    }
    return samples;
  }
}
