package dev.dxwww.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CronTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 3 * * *      | 2026-01-01T00:00:00Z | 2026-01-01T03:00:00Z",
        "0 3 * * *      | 2026-01-01T03:00:00Z | 2026-01-02T03:00:00Z",
        "*/15 * * * *   | 2026-01-01T00:14:59Z | 2026-01-01T00:15:00Z",
        "*/15 * * * *   | 2026-01-01T23:45:00Z | 2026-01-02T00:00:00Z",
        "5,10 8-9 * * * | 2026-01-01T08:10:00Z | 2026-01-01T09:05:00Z",
        "0 0 29 2 *     | 2026-01-01T00:00:00Z | 2028-02-29T00:00:00Z",
        "0 0 29 2 *     | 2096-03-01T00:00:00Z | 2104-02-29T00:00:00Z",
        "0 9 * * MON-FRI| 2026-01-03T00:00:00Z | 2026-01-05T09:00:00Z",
        "0 9 * * 7      | 2026-01-01T00:00:00Z | 2026-01-04T09:00:00Z",
        "0 9 * * 5-7    | 2026-01-03T10:00:00Z | 2026-01-04T09:00:00Z",
        "0 9 13 * fri   | 2026-01-01T00:00:00Z | 2026-01-02T09:00:00Z",
        "0 9 13 * FRI   | 2026-01-09T10:00:00Z | 2026-01-13T09:00:00Z",
        "0 0 1 JAN *    | 2026-01-01T00:00:00Z | 2027-01-01T00:00:00Z",
        "10/20 0 * * *  | 2026-01-01T00:11:00Z | 2026-01-01T00:30:00Z",
        "0 0 31 * *     | 2026-04-01T00:00:00Z | 2026-05-31T00:00:00Z",
        "0 0 */2 * MON  | 2026-01-01T00:00:00Z | 2026-01-05T00:00:00Z",
        "0 0 */2 * MON  | 2026-01-05T00:00:00Z | 2026-01-19T00:00:00Z",
        "0 0 13 * */5   | 2026-01-01T00:00:00Z | 2026-02-13T00:00:00Z",
        "0 0 29 2 */7   | 2088-03-01T00:00:00Z | 2128-02-29T00:00:00Z"
      })
  void nextTime_isTheFirstThatMatches(String cron, Instant after, Instant next) {
    assertThat(Cron.parse(cron).next(after, ZoneOffset.UTC)).isEqualTo(next);
  }

  @Test
  void timeInTheGapOfSpring_comesOnceAtItsEnd() {
    // At 02:00 the clocks show 03:00, which is 01:00 in UTC.
    assertThat(times("30 2 * * *", "2026-03-28T12:00:00Z", 2))
        .containsExactly("2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z");
    assertThat(times("10,30,50 2 * * *", "2026-03-28T12:00:00Z", 2))
        .containsExactly("2026-03-29T01:00:00Z", "2026-03-30T00:10:00Z");
  }

  @Test
  void timeThatAutumnHasTwice_comesTheFirstTimeOnly() {
    // At 03:00 the clocks show 02:00 again, which is 01:00 in UTC.
    assertThat(times("30 2 * * *", "2026-10-24T12:00:00Z", 2))
        .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
  }

  @Test
  void anyHour_followsTheTimeThatPasses() {
    assertThat(times("*/30 * * * *", "2026-10-25T00:00:00Z", 4))
        .containsExactly(
            "2026-10-25T00:30:00Z",
            "2026-10-25T01:00:00Z",
            "2026-10-25T01:30:00Z",
            "2026-10-25T02:00:00Z");
    assertThat(times("*/30 * * * *", "2026-03-29T00:00:00Z", 3))
        .containsExactly("2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z");
  }

  private static List<String> times(String cron, String after, int count) {
    List<String> times = new ArrayList<>();
    Instant at = Instant.parse(after);
    for (int i = 0; i < count; i++) {
      at = Cron.parse(cron).next(at, BERLIN);
      times.add(at.toString());
    }
    return times;
  }

  /** Against a walk over every minute, in a zone without changes. */
  @Property(tries = 200)
  void next_isTheFirstMatchingMinute(
      @ForAll @LongRange(min = 0, max = 2_000_000_000L) long second,
      @ForAll @IntRange(max = 59) int minute,
      @ForAll @IntRange(max = 23) int hour,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    String text = "%d %d,%d * %d-12 *".formatted(minute, hour, (hour + 5) % 24, month);
    LocalDateTime from = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    LocalDateTime model = from.withSecond(0).plusMinutes(1);
    while (model.getMonthValue() < month) {
      model = model.plusDays(1).withHour(0).withMinute(0);
    }
    while (model.getMinute() != minute
        || model.getHour() != hour && model.getHour() != (hour + 5) % 24
        || model.getMonthValue() < month) {
      model =
          model.getMonthValue() < month
              ? model.plusDays(1).withHour(0).withMinute(0)
              : model.plusMinutes(1);
    }
    assertThat(Cron.parse(text).next(Instant.ofEpochSecond(second), ZoneOffset.UTC))
        .isEqualTo(model.toInstant(ZoneOffset.UTC));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | it has 0 fields",
        "0 3 * * | it has 4 fields",
        "0 0 3 * * * | it has 6 fields",
        "60 3 * * * | minute",
        "0 24 * * * | hour",
        "0 0 0 * * | day of month",
        "0 0 * 13 * | month",
        "0 0 * * 8 | day of week",
        "0 0 * FOO * | month \"FOO\" is not made of 1 to 12 or JAN to DEC",
        "*/0 * * * * | minute",
        "*/90 * * * * | minute",
        "0 */48 * * * | hour",
        "5-1 * * * * | minute",
        "1,,2 * * * * | minute",
        "-1 * * * * | minute",
        "99999999999 * * * * | minute",
        "@daily | it has 1 fields",
        "0 0 30 2 * | no month it names has such a day",
        "0 0 31 4,6 * | no month it names has such a day",
        "0 0 30 2 */2 | no month it names has such a day"
      })
  void whatCannotBe_isRefusedWithTheReason(String text, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cron.parse(text))
        .withMessageContaining(why);
  }
}
