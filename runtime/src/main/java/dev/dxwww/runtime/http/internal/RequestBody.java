package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.http.media.ReadableEntity;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.RoutingRequest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** The body of one request: read at most once, as a whole, up to the limit. */
final class RequestBody {
  private static final byte[] NONE = {};
  private static final int FIRST_BUFFER = 8 << 10;
  /** An unread body of up to this many bytes is read past, to keep the connection. */
  private static final long SKIPPED = 64 << 10;

  /** One byte more than the longest body that can be allowed. */
  private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final RoutingRequest request;
  private byte[] bytes = NONE;
  private int length;
  private boolean read;
  private long waited;
  private @Nullable Problem problem;

  RequestBody(RoutingRequest request) {
    this.request = request;
  }

  /** Whether the request announces a body, be it empty. */
  boolean exists() {
    return request.content().hasEntity();
  }

  /** Nanoseconds that reading took. */
  long waitedNanos() {
    return waited;
  }

  /** Reads the body unless that was done; gives what is wrong with it, or null. */
  @Nullable Problem read() {
    if (!read) {
      read = true;
      long began = System.nanoTime();
      readNow();
      waited = System.nanoTime() - began;
    }
    return problem;
  }

  private void readNow() {
    ReadableEntity content = request.content();
    if (!content.hasEntity()) {
      return;
    }
    try {
      // Not closed: closing a stream that is not at its end reads on.
      fill(content.inputStream());
    } catch (RequestException e) {
      problem = problem(e.status().code());
    } catch (HttpException e) {
      problem = problem(e.status().code());
    } catch (IllegalArgumentException | DataReader.IncorrectNewLineException e) {
      // The size of a chunk that is no number, a line that ends in half of CRLF.
      problem = problem(Status.BAD_REQUEST_400.code());
    } catch (IOException | UncheckedIOException | DataReader.InsufficientDataAvailableException e) {
      throw new CloseConnectionException("the client went away while sending the body", e);
    }
  }

  private void fill(InputStream in) throws IOException {
    long announced = request.headers().contentLength().orElse(FIRST_BUFFER);
    // One more than announced: the end is seen without a larger buffer.
    byte[] buffer = new byte[(int) Math.min(announced + 1, FIRST_BUFFER)];
    int filled = 0;
    while (true) {
      if (filled == buffer.length) {
        buffer = Arrays.copyOf(buffer, (int) Math.min(LONGEST_ARRAY, Math.max(256L, 2L * filled)));
      }
      int count = in.read(buffer, filled, buffer.length - filled);
      if (count < 0) {
        bytes = buffer;
        length = filled;
        return;
      }
      filled += count;
    }
  }

  private static Problem problem(int status) {
    return status == Status.REQUEST_ENTITY_TOO_LARGE_413.code()
        ? Problem.of(ErrorCode.CONTENT_TOO_LARGE)
        : Problem.of(ErrorCode.BAD_REQUEST, "The body is not framed as HTTP/1.1 has it.");
  }

  /** The bytes read; only the first {@link #length} count. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /**
   * Whether what is left of the body could be taken for the next request, or would take long to
   * read past: the connection must not be kept then.
   */
  boolean endsConnection() {
    if (problem != null) {
      return true;
    }
    ReadableEntity content = request.content();
    if (content.consumed()) {
      return false;
    }
    return request.headers().contentLength().orElse(Long.MAX_VALUE) > SKIPPED;
  }
}
