package dev.dxwww.runtime.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import dev.dxwww.runtime.resilience.Circuit.Outcome;
import dev.dxwww.runtime.resilience.Circuit.State;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class CircuitTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong now = new AtomicLong(-7);
  private final List<String> changes = new ArrayList<>();

  private Circuit circuit(int window, int minimum, int rate, int openSeconds, int probes) {
    return new Circuit(
        "Bank.rate",
        new CircuitSettings(window, minimum, rate, Duration.ofSeconds(openSeconds), probes),
        now::get,
        (circuit, from, to) -> changes.add(from + " " + to));
  }

  private static void calls(Circuit circuit, int times, Outcome outcome) {
    for (int i = 0; i < times; i++) {
      circuit.leave(circuit.enter(), outcome);
    }
  }

  @Test
  void closedCircuit_opensWhenTheRateIsReached() {
    Circuit circuit = circuit(10, 4, 50, 30, 1);
    calls(circuit, 2, Outcome.SUCCESS);
    calls(circuit, 1, Outcome.FAILURE);
    assertThat(circuit.state()).isEqualTo(State.CLOSED);
    assertThat(circuit.calls()).isEqualTo(3);
    assertThat(circuit.failures()).isEqualTo(1);
    calls(circuit, 1, Outcome.FAILURE);
    assertThat(circuit.state()).isEqualTo(State.OPEN);
    assertThat(changes).containsExactly("CLOSED OPEN");
  }

  @Test
  void fewerCallsThanTheMinimum_openNothing() {
    Circuit circuit = circuit(10, 4, 50, 30, 1);
    calls(circuit, 3, Outcome.FAILURE);
    assertThat(circuit.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void oldCalls_leaveTheWindow() {
    Circuit circuit = circuit(4, 4, 75, 30, 1);
    calls(circuit, 2, Outcome.FAILURE);
    calls(circuit, 4, Outcome.SUCCESS);
    assertThat(circuit.failures()).isZero();
    calls(circuit, 2, Outcome.FAILURE);
    assertThat(circuit.state()).isEqualTo(State.CLOSED);
    calls(circuit, 1, Outcome.FAILURE);
    assertThat(circuit.state()).isEqualTo(State.OPEN);
  }

  @Test
  void openCircuit_refusesWithTheTimeLeft() {
    Circuit circuit = circuit(1, 1, 100, 30, 1);
    calls(circuit, 1, Outcome.FAILURE);
    now.addAndGet(10 * SECOND + 1);
    CircuitOpenException refused =
        catchThrowableOfType(CircuitOpenException.class, circuit::enter);
    assertThat(refused.headers()).containsEntry("Retry-After", "20");
    assertThat(refused.code().status()).isEqualTo(503);
    assertThat(refused).hasMessage("circuit Bank.rate is open");
    assertThat(circuit.refused()).isEqualTo(1);
  }

  @Test
  void successfulProbes_closeIt() {
    Circuit circuit = circuit(1, 1, 100, 30, 2);
    calls(circuit, 1, Outcome.FAILURE);
    now.addAndGet(30 * SECOND);
    long first = circuit.enter();
    long second = circuit.enter();
    assertThat(circuit.state()).isEqualTo(State.HALF_OPEN);
    assertThatThrownBy(circuit::enter).isInstanceOf(CircuitOpenException.class);
    circuit.leave(first, Outcome.SUCCESS);
    assertThat(circuit.state()).isEqualTo(State.HALF_OPEN);
    circuit.leave(second, Outcome.SUCCESS);
    assertThat(changes).containsExactly("CLOSED OPEN", "OPEN HALF_OPEN", "HALF_OPEN CLOSED");
    assertThat(circuit.calls()).isZero();
  }

  @Test
  void failedProbe_opensItForTheWholeTime() {
    Circuit circuit = circuit(1, 1, 100, 30, 2);
    calls(circuit, 1, Outcome.FAILURE);
    now.addAndGet(30 * SECOND);
    long first = circuit.enter();
    long second = circuit.enter();
    circuit.leave(first, Outcome.FAILURE);
    circuit.leave(second, Outcome.SUCCESS);
    assertThat(circuit.state()).isEqualTo(State.OPEN);
    now.addAndGet(30 * SECOND - 1);
    assertThatThrownBy(circuit::enter).isInstanceOf(CircuitOpenException.class);
    now.addAndGet(1);
    calls(circuit, 1, Outcome.SUCCESS);
    assertThat(circuit.state()).isEqualTo(State.HALF_OPEN);
  }

  @Test
  void callFromBeforeTheChange_countsForNothing() {
    Circuit circuit = circuit(1, 1, 100, 30, 1);
    long slow = circuit.enter();
    calls(circuit, 1, Outcome.FAILURE);
    now.addAndGet(30 * SECOND);
    long probe = circuit.enter();
    circuit.leave(slow, Outcome.SUCCESS);
    assertThat(circuit.state()).isEqualTo(State.HALF_OPEN);
    circuit.leave(probe, Outcome.SUCCESS);
    assertThat(circuit.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void probeThatSaysNothing_letsAnotherThrough() {
    Circuit circuit = circuit(1, 1, 100, 30, 1);
    calls(circuit, 1, Outcome.FAILURE);
    now.addAndGet(30 * SECOND);
    calls(circuit, 3, Outcome.NEITHER);
    calls(circuit, 1, Outcome.SUCCESS);
    assertThat(circuit.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void probeThatNeverComesBack_isReplacedAfterTheSameTime() {
    Circuit circuit = circuit(1, 1, 100, 30, 1);
    calls(circuit, 1, Outcome.FAILURE);
    now.addAndGet(30 * SECOND);
    circuit.enter();
    now.addAndGet(30 * SECOND - 1);
    assertThatThrownBy(circuit::enter).isInstanceOf(CircuitOpenException.class);
    now.addAndGet(1);
    calls(circuit, 1, Outcome.SUCCESS);
    assertThat(circuit.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void probesSlowerThanTheOpenTime_closeItAllTheSame() {
    Circuit circuit = circuit(1, 1, 100, 30, 2);
    calls(circuit, 1, Outcome.FAILURE);
    now.addAndGet(30 * SECOND);
    long first = circuit.enter();
    long second = circuit.enter();
    now.addAndGet(31 * SECOND);
    long third = circuit.enter();
    circuit.leave(first, Outcome.SUCCESS);
    now.addAndGet(31 * SECOND);
    circuit.enter();
    circuit.leave(second, Outcome.SUCCESS);
    assertThat(circuit.state()).isEqualTo(State.CLOSED);
    circuit.leave(third, Outcome.FAILURE);
    assertThat(circuit.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void errorOfAListener_disturbsNoCall() {
    Circuit circuit =
        new Circuit(
            "Bank.rate",
            new CircuitSettings(1, 1, 1, Duration.ofSeconds(1), 1),
            now::get,
            (c, from, to) -> {
              throw new AssertionError("expected by the test");
            });
    calls(circuit, 1, Outcome.FAILURE);
    assertThat(circuit.state()).isEqualTo(State.OPEN);
    now.addAndGet(SECOND);
    calls(circuit, 1, Outcome.SUCCESS);
    assertThat(circuit.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void listenerThatThrows_disturbsNoCall() {
    Circuit circuit =
        new Circuit(
            "Bank.rate",
            new CircuitSettings(1, 1, 1, Duration.ofSeconds(1), 1),
            now::get,
            (c, from, to) -> {
              throw new IllegalStateException("listener");
            });
    calls(circuit, 1, Outcome.FAILURE);
    assertThat(circuit.state()).isEqualTo(State.OPEN);
  }

  /** What the circuit should do, with lists in place of bits and numbers. */
  private static final class Model {
    private final CircuitSettings settings;
    private final Deque<Boolean> window = new ArrayDeque<>();
    private State state = State.CLOSED;
    private long since;
    private int good;

    Model(CircuitSettings settings) {
      this.settings = settings;
    }

    /** One whole call; whether it was let through. */
    boolean call(boolean fails, long now) {
      if (state == State.OPEN && now - since >= settings.openFor().toNanos()) {
        state = State.HALF_OPEN;
        good = 0;
      }
      switch (state) {
        case OPEN -> {
          return false;
        }
        case HALF_OPEN -> probe(fails, now);
        case CLOSED -> count(fails, now);
      }
      return true;
    }

    private void probe(boolean fails, long now) {
      if (fails) {
        open(now);
      } else if (++good == settings.probes()) {
        state = State.CLOSED;
        window.clear();
      }
    }

    private void count(boolean fails, long now) {
      window.add(fails);
      if (window.size() > settings.window()) {
        window.remove();
      }
      long failures = window.stream().filter(f -> f).count();
      if (window.size() >= settings.minimumCalls()
          && failures * 100.0 / window.size() >= settings.failureRate()) {
        open(now);
      }
    }

    private void open(long now) {
      state = State.OPEN;
      since = now;
    }
  }

  @Property(tries = 300)
  void callsInARow_goAsInTheModel(
      @ForAll @IntRange(min = 1, max = 130) int window,
      @ForAll @IntRange(min = 1, max = 100) int minimum,
      @ForAll @IntRange(min = 1, max = 100) int rate,
      @ForAll @IntRange(min = 1, max = 4) int probes,
      @ForAll @Size(min = 1, max = 400) List<@IntRange(max = 9) Integer> calls) {
    AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 50 * SECOND);
    CircuitSettings settings =
        new CircuitSettings(
            window, Math.min(window, minimum), rate, Duration.ofSeconds(3), probes);
    Circuit circuit = new Circuit("model", settings, clock::get, (c, from, to) -> { });
    Model model = new Model(settings);
    for (int call : calls) {
      clock.addAndGet(call % 3 * SECOND / 2);
      boolean fails = call >= 6;
      boolean through = true;
      try {
        circuit.leave(circuit.enter(), fails ? Outcome.FAILURE : Outcome.SUCCESS);
      } catch (CircuitOpenException refused) {
        through = false;
      }
      assertThat(through).isEqualTo(model.call(fails, clock.get()));
      assertThat(circuit.state()).isEqualTo(model.state);
    }
  }

  @Test
  @Timeout(30)
  void manyThreads_getAsManyProbesAsThereAre() throws InterruptedException {
    Circuit circuit = circuit(1, 1, 100, 30, 3);
    calls(circuit, 1, Outcome.FAILURE);
    now.addAndGet(30 * SECOND);
    AtomicInteger through = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      go.await();
                      circuit.enter();
                      through.incrementAndGet();
                    } catch (CircuitOpenException refused) {
                      // as it should be for most
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  }));
    }
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(through).hasValue(3);
    assertThat(circuit.refused()).isEqualTo(61);
  }

  @Test
  @Timeout(30)
  void manyThreads_loseNoOutcome() throws InterruptedException {
    Circuit circuit = circuit(1_000, 1_000, 100, 30, 1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Outcome outcome = i % 2 == 0 ? Outcome.FAILURE : Outcome.SUCCESS;
      threads.add(Thread.ofPlatform().start(() -> calls(circuit, 50, outcome)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(circuit.calls()).isEqualTo(800);
    assertThat(circuit.failures()).isEqualTo(400);
  }

  @Test
  void settingsThatCannotBe_areRefused() {
    Duration second = Duration.ofSeconds(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CircuitSettings(1_001, 1, 1, second, 1))
        .withMessageContaining("window");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CircuitSettings(5, 6, 1, second, 1))
        .withMessageContaining("minimumCalls must be 1 to 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CircuitSettings(5, 5, 101, second, 1))
        .withMessageContaining("failureRate");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CircuitSettings(5, 5, 1, Duration.ZERO, 1))
        .withMessageContaining("openFor");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CircuitSettings(5, 5, 1, second, 0))
        .withMessageContaining("probes");
  }
}
