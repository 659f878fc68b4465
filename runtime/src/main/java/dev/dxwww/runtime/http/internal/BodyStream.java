package dev.dxwww.runtime.http.internal;

import dev.dxwww.common.DataSize;
import dev.dxwww.runtime.http.internal.BodyException.Reason;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The body of a request as it comes in, up to a limit. Whatever ends it early is one kind of
 * exception, again at each further call; closing it reads no further.
 */
final class BodyStream extends InputStream {
  private final InputStream in;
  private final long limit;
  private final boolean timed;
  private long count;
  private long waited;
  private boolean closed;
  private @Nullable BodyException failure;

  /** {@code timed} where nobody else measures how long the client is waited for. */
  BodyStream(InputStream in, long limit, boolean timed) {
    this.in = in;
    this.limit = limit;
    this.timed = timed;
  }

  /** What ended it early, or null. */
  @Nullable BodyException failure() {
    return failure;
  }

  /** Bytes that came, those beyond the limit among them. */
  long count() {
    return count;
  }

  /** Nanoseconds spent waiting for the client to send them. */
  long waitedNanos() {
    return waited;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (closed) {
      throw new IOException("the body was closed, or its request has ended");
    }
    if (failure != null) {
      throw failure;
    }
    if (length == 0) {
      return 0;
    }
    int read = timed ? timed(bytes, offset, length) : next(bytes, offset, length);
    count += Math.max(read, 0);
    if (count > limit) {
      throw fail(tooLarge(limit));
    }
    return read;
  }

  private int timed(byte[] bytes, int offset, int length) throws IOException {
    long began = System.nanoTime();
    try {
      return next(bytes, offset, length);
    } finally {
      waited += System.nanoTime() - began;
    }
  }

  static BodyException tooLarge(long limit) {
    return new BodyException(
        Reason.TOO_LARGE, "the body is longer than " + new DataSize(limit));
  }

  private int next(byte[] bytes, int offset, int length) throws IOException {
    try {
      return in.read(bytes, offset, length);
    } catch (RequestException e) {
      throw fail(refused(e.status(), e));
    } catch (HttpException e) {
      throw fail(refused(e.status(), e));
    } catch (IllegalArgumentException | DataReader.IncorrectNewLineException e) {
      // The size of a chunk that is no number, a line that ends in half of CRLF.
      throw fail(malformed(e));
    } catch (IOException
        | UncheckedIOException
        | CloseConnectionException
        | DataReader.InsufficientDataAvailableException e) {
      throw fail(
          new BodyException(Reason.GONE, "the client went away while sending the body", e));
    }
  }

  private BodyException refused(Status status, RuntimeException cause) {
    return status.code() == Status.REQUEST_ENTITY_TOO_LARGE_413.code()
        ? tooLarge(limit)
        : malformed(cause);
  }

  private static BodyException malformed(RuntimeException cause) {
    return new BodyException(
        Reason.MALFORMED, "the body is not framed as HTTP/1.1 has it", cause);
  }

  private BodyException fail(BodyException found) {
    failure = found;
    return found;
  }

  @Override
  public int available() throws IOException {
    return closed || failure != null ? 0 : in.available();
  }

  /** What is left unread is the connection's matter. */
  @Override
  public void close() {
    closed = true;
  }
}
