package dev.dxwww.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;

/** What is past and future of values with an offset of their own. */
class TimesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void sameInstantWithAnotherOffset_isNow() {
    assertThat(Times.compareToNow(OffsetDateTime.parse("2026-06-15T14:00:00+02:00"), CLOCK))
        .isZero();
    assertThat(
            Times.compareToNow(
                ZonedDateTime.parse("2026-06-15T08:00:00-04:00[America/New_York]"), CLOCK))
        .isZero();
    assertThat(Times.compareToNow(OffsetTime.parse("14:00:00+02:00"), CLOCK)).isZero();
  }

  @Test
  void otherInstants_areBeforeOrAfter() {
    assertThat(Times.compareToNow(OffsetDateTime.parse("2026-06-15T13:00:00+02:00"), CLOCK))
        .isNegative();
    assertThat(
            Times.compareToNow(
                ZonedDateTime.parse("2026-06-15T09:00:00-04:00[America/New_York]"), CLOCK))
        .isPositive();
    assertThat(Times.compareToNow(OffsetTime.parse("13:00:00+02:00"), CLOCK)).isNegative();
    assertThat(Times.compareToNow(OffsetTime.parse("12:00:01Z"), CLOCK)).isPositive();
  }
}
