package dev.dxwww.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "15m, PT15M",
    "1h30m, PT1H30M",
    "250ms, PT0.25S",
    "90s, PT1M30S",
    "2d, PT48H",
    "10us, PT0.00001S",
    "7ns, PT0.000000007S",
    "0s, PT0S",
    "-5s, PT-5S",
    "PT15M, PT15M",
    "P1DT2H, PT26H",
    "1d2h3m4s5ms6us7ns, PT26H3M4.005006007S",
  })
  void shortAndIsoForms_areRead(String text, Duration expected) {
    assertThat(Durations.read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "15", "m", "15 m", " 15m", "15M", "15min", "1m1h", "1s1s", "-", "--1s", "1.5s", "+1s",
        "1e3s", "PT", "P", "P1Y", "9223372036854775808s", "9223372036854775807d", "1s-1s", "١s"
      })
  void otherText_isNoDuration(String text) {
    assertThat(Durations.read(text)).isNull();
  }

  @Property
  void everyDuration_isReadBackAsPrinted(
      @ForAll long seconds, @ForAll @IntRange(max = 999_999_999) int nanos) {
    // The very last nanosecond before Long.MAX_VALUE + 1 seconds has no greater neighbour to carry
    // to.
    Duration duration = Duration.ofSeconds(seconds).plusNanos(nanos);
    assertThat(Durations.read(Durations.print(duration))).isEqualTo(duration);
  }

  @Property
  void noText_makesItThrow(@ForAll String text) {
    Duration read = Durations.read(text);
    if (read != null) {
      assertThat(Durations.read(Durations.print(read))).isEqualTo(read);
    }
  }

  @Test
  void extremes_areReadBackAsPrinted() {
    for (Duration extreme :
        new Duration[] {
          Duration.ofSeconds(Long.MIN_VALUE), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)
        }) {
      assertThat(Durations.read(Durations.print(extreme))).isEqualTo(extreme);
    }
  }
}
