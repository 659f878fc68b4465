package dev.dxwww.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarsTest {
  private static final Map<String, List<String>> ACCEPTED =
      Map.ofEntries(
          Map.entry("boolean", List.of("true", "false")),
          Map.entry("char", List.of("a", " ", "\u00e4")),
          Map.entry("java.util.UUID", List.of("123e4567-E89B-12d3-a456-426614174000")),
          Map.entry("java.time.LocalDate", List.of("2026-01-31", "2024-02-29")),
          Map.entry("java.time.Instant", List.of("2026-01-31T12:30:00Z", "2026-01-31T12:30:00.5Z")),
          Map.entry("java.time.Duration", List.of("PT15M", "P1DT2H", "15m", "1h30m")),
          Map.entry("java.time.ZoneId", List.of("Europe/Paris", "UTC", "+01:00")),
          Map.entry("java.util.Locale", List.of("en", "en-GB", "zh-Hant-TW")),
          Map.entry("java.net.URI", List.of("https://a.b/c?d#e", "../up", "mailto:a@b.c")),
          Map.entry("java.util.Currency", List.of("EUR")),
          Map.entry("java.nio.charset.Charset", List.of("utf-8", "ISO-8859-1")));

  private static final Map<String, List<String>> REFUSED =
      Map.ofEntries(
          Map.entry("boolean", List.of("", "TRUE", "1", "yes", "on")),
          Map.entry("char", List.of("", "ab", "\ud83d\ude00")),
          Map.entry("java.util.UUID", List.of("", "1-1-1-1-1", "123e4567e89b12d3a456426614174000")),
          Map.entry("java.time.LocalDate", List.of("2026-02-29", "31.01.2026", "2026-1-1", "")),
          Map.entry("java.time.Instant", List.of("2026-01-31T12:30:00", "now")),
          Map.entry("java.time.Duration", List.of("", "P", "99999999999999999999D")),
          Map.entry("java.time.ZoneId", List.of("Mars/Base", "../../etc/passwd")),
          Map.entry("java.util.Locale", List.of("", "en_GB", "x", "toolonglanguage")),
          Map.entry("java.net.URI", List.of("", "a b", "http://[", "%zz")),
          Map.entry("java.util.Currency", List.of("eur", "XXXX", "")),
          Map.entry("java.nio.charset.Charset", List.of("", "no such", "utf_99")));

  @Test
  void textOfAType_isReadOrRefused() {
    ACCEPTED.forEach(
        (type, texts) -> texts.forEach(text -> assertThat(read(type, text)).isNotNull()));
    REFUSED.forEach(
        (type, texts) ->
            texts.forEach(text -> assertThat(read(type, text)).as(type + " " + text).isNull()));
  }

  @Test
  void everyType_readsTheExampleInItsOwnDescription() {
    for (Scalar<?> scalar : Scalars.all()) {
      String expected = scalar.expected();
      int mark = expected.indexOf("such as ");
      if (mark >= 0) {
        String example = expected.substring(mark + 8).replaceFirst(",.*", "");
        assertThat(scalar.read(example)).as(expected).isNotNull();
      }
    }
  }

  @Property
  void noText_makesAReaderThrow(@ForAll String text) {
    for (Scalar<?> scalar : Scalars.all()) {
      Object value = scalar.read(text);
      assertThat(value == null || scalar.type().isInstance(value)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"IN_PROGRESS, true", "in-progress, true", "in_progress, false", "In-Progress, false"})
  void enumConstant_isReadByNameOrHyphenated(String text, boolean accepted) {
    assertThat(EnumNames.accepts(List.of("OPEN", "IN_PROGRESS"), text)).isEqualTo(accepted);
  }

  private static Object read(String type, String text) {
    return Scalars.of(type).orElseThrow().read(text);
  }
}
