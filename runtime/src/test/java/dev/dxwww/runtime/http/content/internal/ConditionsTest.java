package dev.dxwww.runtime.http.content.internal;

import static dev.dxwww.runtime.http.content.internal.Conditions.Outcome.FAILED;
import static dev.dxwww.runtime.http.content.internal.Conditions.Outcome.NOT_MODIFIED;
import static dev.dxwww.runtime.http.content.internal.Conditions.Outcome.PROCEED;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions of requests in their order (RFC 9110, 13.2.2). */
class ConditionsTest {
  private static final String BEFORE = "Sun, 06 Nov 1994 08:49:36 GMT";
  private static final String DATE = "Sun, 06 Nov 1994 08:49:37 GMT";
  private static final String AFTER = "Sun, 06 Nov 1994 08:49:38 GMT";
  private static final long SECONDS = 784_111_777L;
  private static final Version VERSION = new Version("\"7\"", SECONDS);

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "'\"7\"'            | true",
      "'W/\"7\"'          | true",
      "'\"6\", \"7\"'     | true",
      "'\"a,b\",W/\"7\"'  | true",
      "'*'                | true",
      "'\"7-gzip\"'       | true",
      "'\"8\"'            | false",
      "'\"77\"'           | false",
      "'7'                | false",
      "'\"7'              | false",
      "''                 | false",
      "'\"*\"'            | false",
      "'\"7-gzip-gzip\"'  | false",
  })
  void ifNoneMatch_comparesWeakly(String list, boolean same) {
    Conditions conditions = new Conditions(null, null, list, null);
    assertThat(conditions.check(true, VERSION)).isEqualTo(same ? NOT_MODIFIED : PROCEED);
    assertThat(conditions.check(false, VERSION)).isEqualTo(same ? FAILED : PROCEED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "'\"7\"'            | true",
      "'\"7-gzip\"'       | true",
      "'*'                | true",
      "'\"6\",\"7\"'      | true",
      "'W/\"7\"'          | false",
      "'\"8\"'            | false",
  })
  void ifMatch_comparesStrongly(String list, boolean same) {
    Conditions conditions = new Conditions(list, null, null, null);
    assertThat(conditions.check(true, VERSION)).isEqualTo(same ? PROCEED : FAILED);
    assertThat(conditions.check(false, VERSION)).isEqualTo(same ? PROCEED : FAILED);
  }

  @Test
  void weakTag_matchesNoIfMatch() {
    Version weak = new Version("W/\"7\"", HttpDates.NONE);
    assertThat(of("\"7\"", null, null, null, weak)).isEqualTo(FAILED);
    assertThat(of(null, null, "\"7\"", null, weak)).isEqualTo(NOT_MODIFIED);
  }

  @Test
  void dates_areComparedToTheSecond() {
    assertThat(of(null, null, null, DATE, VERSION)).isEqualTo(NOT_MODIFIED);
    assertThat(of(null, null, null, AFTER, VERSION)).isEqualTo(NOT_MODIFIED);
    assertThat(of(null, null, null, BEFORE, VERSION)).isEqualTo(PROCEED);
    assertThat(of(null, DATE, null, null, VERSION)).isEqualTo(PROCEED);
    assertThat(of(null, BEFORE, null, null, VERSION)).isEqualTo(FAILED);
  }

  @Test
  void ifModifiedSince_concernsReadingOnly() {
    Conditions conditions = new Conditions(null, null, null, DATE);
    assertThat(conditions.check(false, VERSION)).isEqualTo(PROCEED);
  }

  @Test
  void tagsBeatDates() {
    assertThat(of("\"7\"", BEFORE, null, null, VERSION)).isEqualTo(PROCEED);
    assertThat(of(null, null, "\"8\"", AFTER, VERSION)).isEqualTo(PROCEED);
    assertThat(of(null, null, "\"7\"", BEFORE, VERSION)).isEqualTo(NOT_MODIFIED);
  }

  @Test
  void whatMustMatch_isAskedFirst() {
    assertThat(of("\"8\"", null, "\"7\"", null, VERSION)).isEqualTo(FAILED);
    assertThat(of(null, BEFORE, "\"7\"", null, VERSION)).isEqualTo(FAILED);
    assertThat(of("\"7\"", null, "\"7\"", null, VERSION)).isEqualTo(NOT_MODIFIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "", "0", "Sun, 06 Nov 1994 08:49:37 GMT and more text here",
      "Sun, 99 Nov 1994 08:49:37 GMT"})
  void unreadableDates_countAsAbsent(String date) {
    assertThat(of(null, date, null, null, VERSION)).isEqualTo(PROCEED);
    assertThat(of(null, null, null, date, VERSION)).isEqualTo(PROCEED);
  }

  @Test
  void unknownVersion_matchesOnlyAnything() {
    assertThat(of("*", null, null, null, Version.UNKNOWN)).isEqualTo(PROCEED);
    assertThat(of("\"7\"", null, null, null, Version.UNKNOWN)).isEqualTo(FAILED);
    assertThat(of(null, null, "*", null, Version.UNKNOWN)).isEqualTo(NOT_MODIFIED);
    assertThat(of(null, null, "\"7\"", null, Version.UNKNOWN)).isEqualTo(PROCEED);
    assertThat(of(null, AFTER, null, AFTER, Version.UNKNOWN)).isEqualTo(PROCEED);
  }

  private static Conditions.Outcome of(
      @Nullable String ifMatch, @Nullable String ifUnmodifiedSince,
      @Nullable String ifNoneMatch, @Nullable String ifModifiedSince, Version version) {
    return new Conditions(ifMatch, ifUnmodifiedSince, ifNoneMatch, ifModifiedSince)
        .check(true, version);
  }

  @ParameterizedTest
  @ValueSource(strings = {DATE, "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
  void allThreeForms_areRead_andTheFirstIsWritten(String form) {
    assertThat(HttpDates.parse(form)).isEqualTo(SECONDS);
    assertThat(HttpDates.text(SECONDS)).isEqualTo(DATE);
  }

  @Test
  void ifRange_needsExactlyTheSameVersion() {
    assertThat(VERSION.allowsRange(null)).isTrue();
    assertThat(VERSION.allowsRange("\"7\"")).isTrue();
    assertThat(VERSION.allowsRange(DATE)).isTrue();
    assertThat(VERSION.allowsRange("\"8\"")).isFalse();
    assertThat(VERSION.allowsRange("W/\"7\"")).isFalse();
    assertThat(VERSION.allowsRange("\"7-gzip\"")).isFalse();
    assertThat(VERSION.allowsRange(AFTER)).isFalse();
    assertThat(VERSION.allowsRange("*")).isFalse();
    assertThat(new Version("W/\"7\"", SECONDS).allowsRange("W/\"7\"")).isFalse();
    assertThat(new Version("W/\"7\"", SECONDS).allowsRange(DATE))
        .as("it may change again within that second").isFalse();
    assertThat(new Version(null, SECONDS).allowsRange(DATE)).isTrue();
    assertThat(Version.UNKNOWN.allowsRange("\"7\"")).isFalse();
    assertThat(Version.UNKNOWN.allowsRange("nonsense")).isFalse();
  }
}
