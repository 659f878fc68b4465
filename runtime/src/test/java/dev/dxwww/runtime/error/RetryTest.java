package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class RetryTest {
  private final List<Duration> pauses = new ArrayList<>();
  private int attempts;

  private Retry retry(RecoveryConfig config) {
    return new Retry(config, Retry::mayPass, pauses::add, () -> 0.5);
  }

  private String failTimes(int times, Exception failure) throws Exception {
    attempts++;
    if (attempts <= times) {
      throw failure;
    }
    return "done";
  }

  @Test
  @Tag("limit:dx.recovery.base-delay")
  void failureThatPasses_isRetriedAfterGrowingPauses() throws Exception {
    ConnectException failure = new ConnectException("refused");
    String result = retry(RecoveryConfig.DEFAULT).call("fetch", () -> failTimes(3, failure));
    assertThat(result).isEqualTo("done");
    assertThat(attempts).isEqualTo(4);
    assertThat(pauses)
        .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
  }

  @Test
  @Tag("limit:dx.recovery.retries")
  void failureThatStays_isThrownAsItIsAfterThreeRetries() {
    SQLException failure = new SQLException("serialization", "40001");
    assertThatThrownBy(
            () -> retry(RecoveryConfig.DEFAULT).call("store", () -> failTimes(99, failure)))
        .isSameAs(failure);
    assertThat(attempts).isEqualTo(4);
  }

  @Test
  void failureThatWillNotPass_isThrownAtOnce() {
    assertThatThrownBy(
            () ->
                retry(RecoveryConfig.DEFAULT)
                    .call("store", () -> failTimes(99, new SQLException("dup", "23505"))))
        .isInstanceOf(SQLException.class);
    assertThat(attempts).isEqualTo(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  @Tag("limit:dx.recovery.jitter")
  void jitter_isTheMostByWhichAPauseVaries() {
    RecoveryConfig config =
        new RecoveryConfig(3, Duration.ofMillis(100), Duration.ofSeconds(10), 0.1);
    assertThat(config.delay(0, 0)).isEqualTo(Duration.ofMillis(90));
    assertThat(config.delay(0, Math.nextDown(1.0)))
        .isBetween(Duration.ofNanos(109_999_999), Duration.ofMillis(110));
  }

  @Test
  @Tag("limit:dx.recovery.max-delay")
  void pauses_neverExceedTheCap() throws Exception {
    RecoveryConfig config =
        new RecoveryConfig(12, Duration.ofMillis(100), Duration.ofSeconds(10), 0.1);
    retry(config).call("fetch", () -> failTimes(12, new ConnectException()));
    assertThat(pauses).hasSize(12).endsWith(Duration.ofSeconds(10), Duration.ofSeconds(10));
  }

  @Test
  void interruptDuringAPause_throwsTheFailureAndKeepsTheFlag() {
    Retry.Sleeper interrupted =
        pause -> {
          throw new InterruptedException("stop");
        };
    Retry retry = new Retry(RecoveryConfig.DEFAULT, Retry::mayPass, interrupted, () -> 0.5);
    ConnectException failure = new ConnectException("refused");
    assertThatThrownBy(() -> retry.call("fetch", () -> failTimes(99, failure))).isSameAs(failure);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(attempts).isEqualTo(1);
    assertThat(failure.getSuppressed()).singleElement().isInstanceOf(InterruptedException.class);
  }

  @Test
  void interruptedAttempt_isNeverRetried() {
    Retry everything =
        new Retry(RecoveryConfig.DEFAULT, failure -> true, pauses::add, () -> 0.5);
    InterruptedException stop = new InterruptedException();
    assertThatThrownBy(() -> everything.call("fetch", () -> failTimes(99, stop))).isSameAs(stop);
    assertThat(attempts).isEqualTo(1);
  }

  @Test
  void error_isNeverRetried() {
    assertThatThrownBy(
            () ->
                retry(RecoveryConfig.DEFAULT)
                    .call(
                        "fetch",
                        () -> {
                          attempts++;
                          throw new AssertionError("bug");
                        }))
        .isInstanceOf(AssertionError.class);
    assertThat(attempts).isEqualTo(1);
  }

  @Test
  void predicate_decidesWhatIsRetried() throws Exception {
    Retry retry =
        new Retry(RecoveryConfig.DEFAULT, IOException.class::isInstance, pauses::add, () -> 0.5);
    assertThat(retry.call("read", () -> failTimes(1, new IOException()))).isEqualTo("done");
    assertThat(Retry.mayPass(new IOException())).isFalse();
  }

  @Property
  void delay_staysWithinJitterAndCap(
      @ForAll @IntRange(max = 100) int retry,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
    Duration delay = RecoveryConfig.DEFAULT.delay(retry, random);
    double exponential = 100e6 * Math.pow(2, retry);
    assertThat((double) delay.toNanos())
        .isBetween(Math.min(10e9, exponential * 0.9) - 1, Math.min(10e9, exponential * 1.1) + 1);
  }

  @Test
  void settingsThatCannotBe_areRefused() {
    Duration second = Duration.ofSeconds(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecoveryConfig(-1, second, second, 0))
        .withMessageContaining("retries");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecoveryConfig(1, second, Duration.ofMillis(1), 0))
        .withMessageContaining("max-delay");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecoveryConfig(1, second, Duration.ofDays(999_999), 0))
        .withMessageContaining("max-delay");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecoveryConfig(1, second.negated(), second, 0))
        .withMessageContaining("base-delay");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecoveryConfig(1, second, second, Double.NaN))
        .withMessageContaining("jitter");
  }
}
