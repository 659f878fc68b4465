package dev.dxwww.runtime.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * Writes lines in the order in which they came: at once, or those of a moment together. A write
 * costs the system as much as the request that a line tells of, whatever its length.
 *
 * <p>Nothing is lost while the process lives: whoever adds to {@link #MOST_CHARS} that wait writes
 * them himself, and so is held to what the stream takes.
 */
final class LineWriter {
  /** Most characters that wait to be written. */
  static final int MOST_CHARS = 128 << 10;

  private final OutputStream out;
  private final Charset charset;
  private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  /** Whether the background waits for a line, and whoever adds one has to wake it. */
  private final AtomicBoolean idle = new AtomicBoolean();
  private final Semaphore wake = new Semaphore(0);
  /** Whose turn it is to write. */
  private final Semaphore turn = new Semaphore(1);
  private volatile long delayNanos;
  private volatile @Nullable Thread writer;

  LineWriter(OutputStream out, Charset charset) {
    this.out = out;
    this.charset = charset;
  }

  /** How long lines may wait from now on; zero for not at all. To be called by one thread. */
  void delay(Duration most) {
    delayNanos = most.toNanos();
    if (delayNanos > 0 && writer == null) {
      writer = Thread.ofPlatform().daemon().name("dxwww-log").start(this::writeOn);
    }
  }

  /**
   * Writes a line, with all that came before it.
   *
   * @param now whether it is written when this returns
   */
  void write(String line, boolean now) throws IOException {
    lines.add(line);
    int chars = waiting.addAndGet(line.length());
    if (now || delayNanos == 0 || chars > MOST_CHARS) {
      flush();
    } else if (idle.get() && idle.compareAndSet(true, false)) {
      wake.release();
    }
  }

  /** Writes all that waits. */
  void flush() throws IOException {
    turn.acquireUninterruptibly();
    try {
      while (!lines.isEmpty()) {
        out.write(batch().getBytes(charset));
      }
      out.flush();
    } finally {
      turn.release();
    }
  }

  private String batch() {
    StringBuilder batch = new StringBuilder(Math.max(16, waiting.get()));
    String line = lines.poll();
    while (line != null) {
      batch.append(line);
      line = batch.length() < MOST_CHARS ? lines.poll() : null;
    }
    waiting.addAndGet(-batch.length());
    return batch.toString();
  }

  private void writeOn() {
    while (true) {
      try {
        awaitLine();
        // Those of this moment go together.
        TimeUnit.NANOSECONDS.sleep(delayNanos);
        flush();
      } catch (InterruptedException e) {
        // Nobody does: the thread is ours. It goes on, for lines would wait for good else.
        delayNanos = 0;
      } catch (IOException e) {
        // Nobody reads the log any more. What is logged is not worth the application's end.
        lines.clear();
        waiting.set(0);
      }
    }
  }

  private void awaitLine() throws InterruptedException {
    if (lines.isEmpty()) {
      idle.set(true);
      // A line that came in between has either woken this, or has not seen that it is idle.
      if (lines.isEmpty() || !idle.compareAndSet(true, false)) {
        wake.acquire();
      }
    }
  }
}
