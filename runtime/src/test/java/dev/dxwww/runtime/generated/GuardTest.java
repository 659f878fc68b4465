package dev.dxwww.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

import dev.dxwww.runtime.error.BadRequestException;
import dev.dxwww.runtime.error.NotFoundException;
import dev.dxwww.runtime.error.TooManyRequestsException;
import dev.dxwww.runtime.error.UnavailableException;
import dev.dxwww.runtime.resilience.Circuit;
import dev.dxwww.runtime.resilience.CircuitOpenException;

import org.junit.jupiter.api.Test;

/** Retries around a circuit around the call, with a clock that only pauses move. */
final class GuardTest {
  private final List<Duration> pauses = new ArrayList<>();
  private long now;
  private int attempts;
  private final Guards guards =
      new Guards(
          () -> now,
          pause -> {
            pauses.add(pause);
            now += pause.toNanos();
          },
          () -> 0.5);

  private GuardBuilder retries(int times) {
    return guards
        .named("Bank.rate")
        .retry(times, "PT0.1S", "PT10S", 0, e -> e instanceof IOException);
  }

  private GuardBuilder circuit(GuardBuilder builder) {
    return builder.circuit(2, 2, 100, Guard::isFailure).open("PT30S", 1);
  }

  private String failing(int times) throws IOException {
    attempts++;
    if (attempts <= times) {
      throw new IOException("refused");
    }
    return "done";
  }

  @Test
  void namedFailure_isRetried() {
    assertThat(retries(3).build().<String>call(() -> failing(2))).isEqualTo("done");
    assertThat(pauses).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
  }

  @Test
  void checkedFailure_isThrownAsItIs() {
    assertThatThrownBy(() -> retries(2).build().call(() -> failing(9)))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("refused");
    assertThat(attempts).isEqualTo(2);
  }

  @Test
  void noAttempt_beginsAfterTheDeadline() {
    assertThatThrownBy(() -> retries(9).within("PT0.7S").build().call(() -> failing(9)))
        .isInstanceOf(IOException.class);
    assertThat(attempts).isEqualTo(3);
    assertThat(pauses).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
  }

  @Test
  void everyAttempt_passesTheCircuitAndAnOpenOneEndsThem() {
    Guard guard = circuit(retries(9)).build();
    assertThatThrownBy(() -> guard.call(() -> failing(9)))
        .isInstanceOf(CircuitOpenException.class);
    assertThat(attempts).isEqualTo(2);
    assertThat(guards.circuits())
        .singleElement()
        .extracting(Circuit::name, Circuit::state)
        .containsExactly("Bank.rate", Circuit.State.OPEN);
  }

  @Test
  void fallback_answersWhenNoAttemptIsLeftOrTheCircuitIsOpen() {
    Guard guard = circuit(retries(2)).build();
    assertThat(guard.<String>call(() -> failing(9), () -> "old")).isEqualTo("old");
    assertThat(guard.<String>call(() -> failing(9), () -> "old")).isEqualTo("old");
    assertThat(attempts).isEqualTo(2);
  }

  @Test
  void failureThatIsNotNamed_goesPastTheFallback() {
    Guard guard = retries(2).build();
    IllegalStateException failure = new IllegalStateException();
    assertThatThrownBy(
            () ->
                guard.run(
                    () -> {
                      throw failure;
                    },
                    () -> attempts++))
        .isSameAs(failure);
    assertThat(attempts).isZero();
  }

  @Test
  void fallbackThatFails_namesTheFirstFailure() {
    IllegalStateException second = new IllegalStateException("fallback");
    assertThatThrownBy(
            () ->
                retries(1)
                    .build()
                    .call(
                        () -> failing(9),
                        () -> {
                          throw second;
                        }))
        .isSameAs(second);
    assertThat(second.getSuppressed()).singleElement().isInstanceOf(IOException.class);
  }

  @Test
  void mistakesOfTheCaller_openNothing() {
    Guard guard = circuit(guards.named("Bank.rate")).build();
    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(
              () ->
                  guard.run(
                      () -> {
                        throw new BadRequestException("no such currency");
                      }))
          .isInstanceOf(BadRequestException.class);
    }
    assertThat(guards.circuits()).allMatch(c -> c.state() == Circuit.State.CLOSED);
    assertThat(Guard.isFailure(new TooManyRequestsException(Duration.ofSeconds(1)))).isFalse();
    assertThat(Guard.isFailure(new UnavailableException(Duration.ofSeconds(1)))).isTrue();
    assertThat(Guard.isFailure(new IOException())).isTrue();
    assertThat(Guard.isFailure(new CompletionException(new NotFoundException("EUR")))).isFalse();
    assertThat(Guard.isFailure(new SQLException("duplicate key", "23505"))).isFalse();
    assertThat(Guard.isFailure(new SQLException("connection lost", "08006"))).isTrue();
  }

  @Test
  void interruptOrError_countsForNothing() {
    Guard guard = circuit(guards.named("Bank.rate")).build();
    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(
              () ->
                  guard.run(
                      () -> {
                        throw new InterruptedException();
                      },
                      () -> attempts++))
          .isInstanceOf(InterruptedException.class);
      assertThatThrownBy(
              () ->
                  guard.run(
                      () -> {
                        throw new AssertionError();
                      }))
          .isInstanceOf(AssertionError.class);
    }
    assertThat(attempts).isZero();
    assertThat(guards.circuits()).allMatch(c -> c.calls() == 0);
  }

  @Test
  void listeners_areToldOfEveryCircuit() {
    List<String> told = new ArrayList<>();
    Guard guard = circuit(guards.named("Bank.rate")).build();
    guards.listen(List.of((circuit, from, to) -> told.add(circuit.name() + " " + to)));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> guard.call(() -> failing(9))).isInstanceOf(IOException.class);
    }
    assertThat(told).containsExactly("Bank.rate OPEN");
  }

  @Test
  void listenerThatThrows_keepsNeitherTheOthersNorTheCall() {
    List<String> told = new ArrayList<>();
    Guard guard = circuit(guards.named("Bank.rate")).build();
    guards.listen(
        List.of(
            (circuit, from, to) -> {
              throw new AssertionError("expected by the test");
            },
            (circuit, from, to) -> told.add(to.toString())));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> guard.call(() -> failing(9))).isInstanceOf(IOException.class);
    }
    assertThat(told).containsExactly("OPEN");
  }
}
