package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.http.internal.guard.ClientClock;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;

/**
 * Writes responses to the socket at once, unless the next request is there already: responses to
 * pipelined requests are queued, so that they go out together.
 *
 * <p>A write to a socket ends when the client's system has taken the last byte, and has no limit of
 * its own: so the connection's clock is told of it, and long content is written in pieces, each of
 * which shows that the client still takes something.
 */
final class ResponseWriter implements DataWriter {
  private static final int PIECE = 16 << 10;

  private final DataWriter queue;
  private final DataReader requests;
  private final ClientClock clock;
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
   * @param clock is told of each write
   */
  ResponseWriter(DataWriter queue, DataReader requests, ClientClock clock) {
    this.queue = queue;
    this.requests = requests;
    this.clock = clock;
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
    if (buffer.available() <= PIECE) {
      writePiece(buffer);
      return;
    }
    byte[] piece = new byte[PIECE];
    while (!buffer.consumed()) {
      int length = buffer.read(piece, 0, PIECE);
      writePiece(BufferData.create(piece, 0, length));
    }
  }

  /** When this returns, the socket has taken all of it. */
  private void writePiece(BufferData buffer) {
    long bytes = queued + buffer.available();
    clock.writing(bytes);
    try {
      queue.writeNow(buffer);
      queued = 0;
    } finally {
      clock.written(bytes);
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
    long bytes = queued;
    clock.writing(bytes);
    try {
      queue.flush();
      queued = 0;
    } finally {
      clock.written(bytes);
    }
  }
}
