package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.Problem;

import io.helidon.http.media.ReadableEntity;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.RoutingRequest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** The body of one request: read at most once, as a whole or as a stream, up to the limit. */
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
  private final long limit;
  private boolean read;
  private long waited;
  private boolean handedOut;
  private @Nullable BodyStream stream;
  private @Nullable Problem problem;

  RequestBody(RoutingRequest request, long limit) {
    this.request = request;
    this.limit = limit;
  }

  /** Whether the request announces a body, be it empty. */
  boolean exists() {
    return request.content().hasEntity();
  }

  /** Nanoseconds spent waiting for its bytes, however they are read. */
  long waitedNanos() {
    return stream == null ? waited : waited + stream.waitedNanos();
  }

  /** Bytes of it that were read, however they are read. */
  long bytesRead() {
    return stream == null ? 0 : stream.count();
  }

  /** Reads the body unless that was done; gives what is wrong with it, or null. */
  @Nullable Problem read() {
    if (handedOut) {
      throw new IllegalStateException("the body of this request is read as a stream");
    }
    if (!read) {
      read = true;
      long began = System.nanoTime();
      readNow();
      waited = System.nanoTime() - began;
    }
    return problem;
  }

  private void readNow() {
    if (!exists()) {
      return;
    }
    if (isAnnouncedTooLarge()) {
      problem = problem(BodyStream.tooLarge(limit));
      return;
    }
    stream = new BodyStream(request.content().inputStream(), limit, false);
    try {
      fill(stream);
    } catch (IOException e) {
      problem = failureProblem();
      if (problem == null) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether the request says beforehand that its body is longer than it may be. */
  boolean isAnnouncedTooLarge() {
    return request.headers().contentLength().orElse(0) > limit;
  }

  /** Longest body that is taken, in bytes. */
  long limit() {
    return limit;
  }

  /** The body as it comes in; from now on it cannot be read as a whole. */
  BodyStream handOut() {
    // What an interceptor has read is there no more.
    InputStream in = read || !exists()
        ? new ByteArrayInputStream(bytes, 0, length)
        : request.content().inputStream();
    read = true;
    handedOut = true;
    stream = new BodyStream(in, limit, true);
    return stream;
  }

  /** Nobody reads on: the request has ended. */
  void close() {
    if (stream != null) {
      stream.close();
    }
  }

  /**
   * What the client is told about a stream that ended early; null when it did not.
   *
   * @throws CloseConnectionException when there is nobody to be told
   */
  @Nullable Problem failureProblem() {
    BodyException failure = stream == null ? null : stream.failure();
    return failure == null ? null : problem(failure);
  }

  private static Problem problem(BodyException failure) {
    return switch (failure.reason()) {
      case GONE -> throw new CloseConnectionException(failure.getMessage(), failure);
      case TOO_LARGE -> Problem.of(ErrorCode.CONTENT_TOO_LARGE);
      case MALFORMED ->
          Problem.of(ErrorCode.BAD_REQUEST, "The body is not framed as HTTP/1.1 has it.");
    };
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
    if (problem != null || stream != null && stream.failure() != null) {
      return true;
    }
    ReadableEntity content = request.content();
    if (content.consumed()) {
      return false;
    }
    return request.headers().contentLength().orElse(Long.MAX_VALUE) > SKIPPED;
  }
}
