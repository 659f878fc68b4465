package dev.dxwww.runtime.http.internal;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;

import java.time.Duration;

/**
 * Writes responses to the socket at once, unless the next request is there already: responses to
 * pipelined requests are queued, so that they go out together.
 *
 * <p>Knows how long the client has been taking nothing: a write to a socket ends when the client's
 * system takes the last byte, and has no limit of its own.
 */
final class ResponseWriter implements DataWriter {
  private static final long NOT_WRITING = 0;
  /** What a client has to take each second once its first moments are over, in bytes. */
  private static final int LEAST_RATE = 1 << 10;

  private final DataWriter queue;
  private final DataReader requests;
  private final long stallNanos;
  /** When the write that is going on should have ended, by {@link System#nanoTime}. */
  private volatile long deadline = NOT_WRITING;
  /**
   * At most what stands in the queue, in bytes. Of the connection's own thread while that serves,
   * else of who ended the connection: {@link ByteSource} hands it over with its phase.
   */
  private long queued;

  /**
   * A writer of one connection.
   *
   * @param queue the listener's writer; a thread of its own empties its queue
   * @param requests what the client has sent and nobody has read yet
   * @param stall how long a write may take, besides a second for each KiB
   */
  ResponseWriter(DataWriter queue, DataReader requests, Duration stall) {
    this.queue = queue;
    this.requests = requests;
    this.stallNanos = stall.toNanos();
  }

  /** Whether the client has not taken in time what is being written. */
  boolean isStalled(long now) {
    long end = deadline;
    return end != NOT_WRITING && now - end > 0;
  }

  @Override
  public void write(BufferData buffer) {
    if (requests.available() == 0) {
      writeNow(buffer);
    } else {
      queued += buffer.available();
      // It gives up by itself when its queue stays full for 10 s.
      queue.write(buffer);
    }
  }

  @Override
  public void write(BufferData... buffers) {
    for (BufferData buffer : buffers) {
      write(buffer);
    }
  }

  @Override
  public void writeNow(BufferData buffer) {
    begin(queued + buffer.available());
    try {
      queue.writeNow(buffer);
      queued = 0;
    } finally {
      deadline = NOT_WRITING;
    }
  }

  @Override
  public void writeNow(BufferData... buffers) {
    for (BufferData buffer : buffers) {
      writeNow(buffer);
    }
  }

  @Override
  public void flush() {
    if (queued == 0) {
      return;
    }
    begin(queued);
    try {
      queue.flush();
      queued = 0;
    } finally {
      deadline = NOT_WRITING;
    }
  }

  private void begin(long bytes) {
    long end = System.nanoTime() + stallNanos + bytes * (1_000_000_000 / LEAST_RATE);
    deadline = end == NOT_WRITING ? end + 1 : end;
  }
}
