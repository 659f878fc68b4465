package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.UnavailableException;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** The streams of events that a server has open: bounded in number, watched, stopped with it. */
final class OpenStreams implements AutoCloseable {
  /** How long a client may take nothing. */
  static final Duration STALL = Duration.ofSeconds(10);
  private static final long WATCH_MILLIS = 1_000;

  private final int most;
  private final long stallNanos;
  private final LongSupplier nanoTime;
  private final AtomicInteger count = new AtomicInteger();
  private final Set<EventChannel<?>> channels = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  OpenStreams(int most, Duration stall, LongSupplier nanoTime) {
    this.most = most;
    this.stallNanos = stall.toNanos();
    this.nanoTime = nanoTime;
  }

  /** Begins to look after clients that take nothing; until it is closed. */
  void watch() {
    Thread.ofVirtual().name("dxwww-streams").start(() -> {
      try {
        while (!closed.await(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
          long now = nanoTime.getAsLong();
          channels.forEach(channel -> channel.cutIfStalled(now, stallNanos));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  /**
   * One more stream.
   *
   * @throws UnavailableException when there are as many as may be, or the server stops
   */
  void add(EventChannel<?> channel) {
    if (closed.getCount() == 0 || count.incrementAndGet() > most) {
      if (closed.getCount() != 0) {
        count.decrementAndGet();
      }
      throw new UnavailableException(
          "As many streams of events are open as may be.", Duration.ofSeconds(5));
    }
    channels.add(channel);
    if (closed.getCount() == 0) {
      channel.stop();
    }
  }

  /** A stream has ended. */
  void remove(EventChannel<?> channel) {
    if (channels.remove(channel)) {
      count.decrementAndGet();
    }
  }

  /** How many are open. */
  int count() {
    return count.get();
  }

  /** Ends all of them, and takes no more. */
  @Override
  public void close() {
    closed.countDown();
    channels.forEach(EventChannel::stop);
  }
}
