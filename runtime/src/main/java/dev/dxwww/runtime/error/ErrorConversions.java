package dev.dxwww.runtime.error;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/** Gives every failure a code: what other libraries throw becomes a {@link DxException}. */
public final class ErrorConversions {
  /** More wrappers than this around one failure are not looked through. */
  private static final int WRAPPERS = 16;

  private ErrorConversions() {}

  /**
   * The failure itself if it has a code, else one with the code that fits, caused by the failure.
   *
   * <p>Wrappers ({@code CompletionException}, {@code ExecutionException}, {@code
   * UncheckedIOException}) are looked through. The message never repeats the failure's own. An
   * {@code InterruptedException} leaves the thread's interrupt flag set.
   */
  public static DxException from(Throwable failure) {
    Throwable inner = unwrap(failure);
    if (inner instanceof DxException known) {
      return known;
    }
    if (inner instanceof SQLException sql) {
      return SqlConversion.from(sql, failure);
    }
    ErrorCode code = codeOf(inner);
    if (inner instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    return new ConvertedException(code, code.defaultMessage(), failure);
  }

  /** The code of what a database's driver throws: 2001 to 2005 or 5003. */
  public static ErrorCode code(SQLException failure) {
    return SqlConversion.code(failure);
  }

  /** The five characters that say what is wrong; empty where the driver gives none. */
  public static String sqlState(SQLException failure) {
    return SqlConversion.state(failure);
  }

  private static Throwable unwrap(Throwable failure) {
    Throwable inner = failure;
    for (int i = 0; i < WRAPPERS && isWrapper(inner); i++) {
      Throwable cause = inner.getCause();
      if (cause == null) {
        return inner;
      }
      inner = cause;
    }
    return inner;
  }

  private static boolean isWrapper(Throwable failure) {
    return failure instanceof CompletionException
        || failure instanceof ExecutionException
        || failure instanceof UncheckedIOException
        || failure instanceof JacksonIOException;
  }

  private static ErrorCode codeOf(Throwable failure) {
    return switch (failure) {
      case IOException io -> codeOfIo(io);
      case TimeoutException _ -> ErrorCode.TIMED_OUT;
      case InterruptedException _ -> ErrorCode.INTERRUPTED;
      case CancellationException _ -> ErrorCode.INTERRUPTED;
      case JacksonException _ -> ErrorCode.UNREADABLE_DATA;
      case RejectedExecutionException _ -> ErrorCode.RESOURCE_EXHAUSTED;
      case OutOfMemoryError _ -> ErrorCode.RESOURCE_EXHAUSTED;
      default -> ErrorCode.UNEXPECTED;
    };
  }

  private static ErrorCode codeOfIo(IOException failure) {
    return switch (failure) {
      case HttpConnectTimeoutException _ -> ErrorCode.UPSTREAM_FAILED;
      case HttpTimeoutException _ -> ErrorCode.TIMED_OUT;
      case SocketTimeoutException _ -> ErrorCode.TIMED_OUT;
      case InterruptedIOException _ -> ErrorCode.INTERRUPTED;
      case ClosedByInterruptException _ -> ErrorCode.INTERRUPTED;
      case ConnectException _ -> ErrorCode.UPSTREAM_FAILED;
      case UnknownHostException _ -> ErrorCode.UPSTREAM_FAILED;
      case NoRouteToHostException _ -> ErrorCode.UPSTREAM_FAILED;
      case CharacterCodingException _ -> ErrorCode.UNREADABLE_DATA;
      default -> ErrorCode.IO_FAILED;
    };
  }
}
