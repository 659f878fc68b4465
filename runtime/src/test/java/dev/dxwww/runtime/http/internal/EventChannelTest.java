package dev.dxwww.runtime.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dxwww.runtime.generated.Encoder;

import io.helidon.webserver.CloseConnectionException;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The two threads of a stream of events, without a server around them. */
@Timeout(60)
class EventChannelTest {
  private static final long STALL = 1_000;

  /** Passes only while the client takes something: how fast this machine is does not count. */
  private final AtomicLong now = new AtomicLong();
  private final AtomicBoolean done = new AtomicBoolean();
  private final AtomicLong flushed = new AtomicLong();

  private EventChannel<CharSequence> channel() {
    return new EventChannel<>(Encoder.TEXT, EventSettings.DEFAULT, null, now::get);
  }

  /** A client that takes whatever it gets, ten times as fast as it must. */
  private final class Taken extends OutputStream {
    @Override
    public void write(int b) {
      now.addAndGet(STALL / 10);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      write(bytes[offset]);
    }

    @Override
    public void flush() {
      flushed.incrementAndGet();
    }
  }

  @Test
  void sourceThatIsNeverSlow_isNotTakenForAClientThatStalls() throws Exception {
    EventChannel<CharSequence> channel = channel();
    // Of the platform: one that never rests would keep virtual threads from a single processor.
    Thread watch = Thread.ofPlatform().start(() -> {
      while (!done.get()) {
        channel.cutIfStalled(now.get(), STALL);
        Thread.onSpinWait();
      }
    });
    long end = 100 * STALL;
    // A sender beside the source, so that the queue is full whenever the writer looks.
    try {
      channel.run(out -> {
        Thread other = Thread.ofPlatform().start(() -> sendUntil(end, out::send));
        sendUntil(end, out::send);
        other.join();
      }, new Taken());
    } finally {
      done.set(true);
      watch.join();
    }

    assertThat(flushed.get()).as("what is sent goes out meanwhile").isGreaterThan(10);
  }

  private interface Send {
    void event(CharSequence text);
  }

  private void sendUntil(long end, Send send) {
    while (now.get() < end) {
      send.event("x");
    }
  }

  @Test
  void failureOfTheWriter_neverEndsTheStreamInGoodOrder() {
    OutputStream broken = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IllegalArgumentException("nobody expects that");
      }
    };

    assertThatThrownBy(() -> channel().run(out -> out.send("x"), broken))
        .isInstanceOf(CloseConnectionException.class);
  }
}
