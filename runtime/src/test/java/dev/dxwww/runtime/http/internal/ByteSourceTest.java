package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dxwww.runtime.http.internal.guard.ClientClock;
import dev.dxwww.runtime.http.internal.guard.Deadlines;
import dev.dxwww.runtime.observe.internal.ConnectionCounts;

import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.CloseConnectionException;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a connection waits for, and whom an interrupt reaches that is meant for a late request. */
@Timeout(60)
class ByteSourceTest {
  private static final int REQUESTS = 200_000;
  private static final int LATE = 100;
  private static final long STEP = TimeUnit.MINUTES.toNanos(3);

  private final AtomicLong time = new AtomicLong(1);
  private final AtomicBoolean done = new AtomicBoolean();

  @AfterEach
  void clear() {
    Thread.interrupted();
  }

  private ByteSource source() {
    HelidonSocket socket = (HelidonSocket) Proxy.newProxyInstance(
        ByteSourceTest.class.getClassLoader(), new Class<?>[] {HelidonSocket.class},
        (self, method, arguments) -> null);
    ClientClock clock = new ClientClock(Deadlines.DEFAULT, time::get);
    Connections server =
        new Connections(Deadlines.DEFAULT, time::get, new ConnectionCounts());
    return new ByteSource(socket, () -> { }, server, clock);
  }

  @Test
  void clientThatIsGone_isGoneWheneverItIsAskedAgain() {
    ByteSource source = source();
    for (int i = 0; i < 3; i++) {
      assertTimeoutPreemptively(Duration.ofSeconds(30), () ->
          assertThatThrownBy(source::get).isInstanceOf(CloseConnectionException.class));
    }
  }

  @Test
  void interrupt_neverOutlastsItsRequest() throws Exception {
    ByteSource source = source();
    Thread guard = Thread.ofPlatform().start(() -> {
      while (!done.get()) {
        source.endIfOverdue(time.get());
      }
    });
    int late = 0;
    int outlasted = 0;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
    for (int i = 1; i <= REQUESTS || late < LATE && System.nanoTime() < deadline; i++) {
      source.serving(i * STEP);
      outlasted += Thread.currentThread().isInterrupted() ? 1 : 0;
      // Two minutes later, and the guard may see it now, at the end, or not at all.
      time.set(i * STEP + TimeUnit.MINUTES.toNanos(2));
      if (i % 3 == 0) {
        Thread.onSpinWait();
      }
      if (i % 1_000 == 0 || i > REQUESTS) {
        // Where others hold the cores, the guard has its turn.
        Thread.yield();
      }
      source.served();
      late += source.isLate() ? 1 : 0;
      // Between requests: whatever comes now comes too late.
      Thread.onSpinWait();
      outlasted += Thread.currentThread().isInterrupted() ? 1 : 0;
    }
    done.set(true);
    guard.join();
    assertThat(outlasted).isZero();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(late).as("requests that the guard interrupted")
        .isGreaterThanOrEqualTo(LATE);
  }
}
