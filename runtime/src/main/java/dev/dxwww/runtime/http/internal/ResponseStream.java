package dev.dxwww.runtime.http.internal;

import io.helidon.common.socket.SocketWriterException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http.RoutingResponse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * The content of one response, on its way to the listener. The listener may still hold on to an
 * array after it took it, so each goes there once and is never written to again.
 */
final class ResponseStream extends OutputStream {
  private static final int BUFFER = 8 << 10;
  private static final byte[] NOTHING = {};

  private final RoutingResponse response;
  private final OutputStream out;
  private final long announced;
  private byte[] buffer = NOTHING;
  private int filled;
  private long written;
  private boolean closed;
  private boolean complete;
  private boolean gone;

  private ResponseStream(RoutingResponse response, long announced) {
    this.response = response;
    this.out = response.outputStream();
    this.announced = announced;
  }

  /** The stream of a response whose fields are set; {@code announced} bytes, or less than 0. */
  static ResponseStream to(RoutingResponse response, long announced) {
    return new ResponseStream(response, announced);
  }

  @Override
  public void write(int b) {
    requireRoom(1);
    makeRoom();
    buffer[filled++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    requireRoom(length);
    int done = 0;
    while (done < length) {
      makeRoom();
      int part = Math.min(length - done, buffer.length - filled);
      System.arraycopy(bytes, offset + done, buffer, filled, part);
      filled += part;
      done += part;
    }
  }

  /** More than announced would be read as the next response. */
  private void requireRoom(int length) {
    if (gone) {
      throw new CloseConnectionException("the client went away while it was being answered");
    }
    if (closed) {
      throw new IllegalStateException("the response has ended");
    }
    written += length;
    if (announced >= 0 && written > announced) {
      closed = true;
      throw new IllegalStateException(
          "more content than the announced " + announced + " bytes");
    }
  }

  private void makeRoom() {
    if (filled == buffer.length) {
      handOver();
      buffer = new byte[BUFFER];
    }
  }

  private void handOver() {
    if (filled == 0) {
      return;
    }
    byte[] full = filled == buffer.length ? buffer : Arrays.copyOf(buffer, filled);
    filled = 0;
    buffer = NOTHING;
    toListener(() -> out.write(full, 0, full.length));
  }

  /** What is there goes out now. */
  @Override
  public void flush() {
    if (!closed) {
      handOver();
      toListener(out::flush);
    }
  }

  /** Ends the response, unless it is short of bytes: the client must be able to tell then. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (announced >= 0 && written < announced) {
      throw new IllegalStateException(
          "the content ended after " + written + " of the announced " + announced + " bytes");
    }
    handOver();
    toListener(response::commit);
    complete = true;
  }

  /** Whether the client got all of the content. */
  boolean isComplete() {
    return complete;
  }

  /** Bytes taken so far. */
  long written() {
    return written;
  }

  /** A step towards the socket. */
  private interface Step {
    void run() throws IOException;
  }

  private void toListener(Step step) {
    try {
      step.run();
    } catch (IOException
        | UncheckedIOException
        | ServerConnectionException
        | SocketWriterException
        | IllegalStateException e) {
      // The last is what the listener's queue throws when nobody reads for long.
      closed = true;
      gone = true;
      throw new CloseConnectionException("the client went away while it was being answered", e);
    }
  }
}
