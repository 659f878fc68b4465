package dev.dxwww.runtime.error;

import dev.dxwww.runtime.observe.internal.CurrentRequest;

/**
 * Writes one record per failed request: method, path, status, code, request id, time, route and the
 * header fields that help to understand it.
 *
 * <p>Never the query, cookies, Authorization or any field not named here. 5xx go to level ERROR
 * with the stack, 4xx and what of HTTP is not supported (501, 505) to INFO without. Nothing in a
 * record can start a new line.
 */
final class ErrorLog {
  private static final String[] FIELDS = {
    "User-Agent", "Referer", "Content-Type", "Accept", "Content-Length"
  };

  private final System.Logger log;

  ErrorLog(System.Logger log) {
    this.log = log;
  }

  /** A problem that was found without an exception. */
  void log(Problem problem, ErrorContext request) {
    // Under load a line for each refusal would add to it; who refuses says so now and then.
    System.Logger.Level level = problem.code() == ErrorCode.OVERLOADED
        ? System.Logger.Level.DEBUG
        : level(problem.status());
    if (log.isLoggable(level)) {
      ErrorCode code = problem.code();
      log.log(level, text(code.status(), code, problem.detail(), request));
    }
  }

  /** A failure with its code; {@code thrown} is what was thrown, if that is something else. */
  void log(DxException failure, Throwable thrown, ErrorContext request) {
    log(failure.code().status(), failure.getMessage(), failure, thrown, request);
  }

  /** A failure that the application has answered itself, with a status of its choice. */
  void handled(DxException failure, Throwable thrown, int status, ErrorContext request) {
    log(status, "handled: " + LoggableFailure.text(thrown), failure, thrown, request);
  }

  private void log(
      int status, String message, DxException failure, Throwable thrown, ErrorContext request) {
    System.Logger.Level level = level(status);
    if (!log.isLoggable(level)) {
      return;
    }
    String text = text(status, failure.code(), message, request);
    if (level == System.Logger.Level.ERROR) {
      log.log(level, text, LoggableFailure.of(thrown));
    } else {
      log.log(level, text);
    }
  }

  /** 501 and 505 are refusals of what clients sent, whatever their first digit says. */
  private static System.Logger.Level level(int status) {
    return status >= 500 && status != 501 && status != 505
        ? System.Logger.Level.ERROR
        : System.Logger.Level.INFO;
  }

  private static String text(
      int status, ErrorCode code, String message, ErrorContext request) {
    StringBuilder out = new StringBuilder(256);
    out.append(LogText.value(request.method())).append(' ');
    out.append(LogText.value(request.path()));
    out.append(" -> ").append(status).append(" code=").append(code.number());
    out.append(" id=").append(LogText.value(request.requestId()));
    CurrentRequest.Facts current = CurrentRequest.get();
    if (current != null) {
      out.append(" trace=").append(current.trace().traceId());
    }
    appendMillis(out.append(" ms="), request.elapsedNanos());
    if (!request.route().isEmpty()) {
      out.append(" route=").append(LogText.value(request.route()));
    }
    if (!request.handler().isEmpty()) {
      out.append(" handler=").append(LogText.value(request.handler()));
    }
    for (String field : FIELDS) {
      appendField(out, field, request.headers().first(field));
    }
    return out.append(": ").append(LogText.value(message)).toString();
  }

  private static void appendField(StringBuilder out, String field, String value) {
    if (value.isEmpty()) {
      return;
    }
    String shown = field.equals("Referer") ? withoutQuery(value) : value;
    out.append(' ').append(field).append("=\"");
    out.append(LogText.value(shown).replace('"', '\'')).append('"');
  }

  /** Addresses carry tokens in their queries and, rarely, a password before the host. */
  private static String withoutQuery(String address) {
    int end = address.length();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '?' || c == '#') {
        end = i;
        break;
      }
    }
    String bare = address.substring(0, end);
    int authority = bare.indexOf("//") + 2;
    if (authority < 2) {
      return bare;
    }
    int path = bare.indexOf('/', authority);
    int at = bare.lastIndexOf('@', path < 0 ? bare.length() : path);
    return at < authority ? bare : bare.substring(0, authority) + bare.substring(at + 1);
  }

  /** Milliseconds with three decimals. */
  private static void appendMillis(StringBuilder out, long nanos) {
    long micros = Math.max(0, nanos) / 1000;
    out.append(micros / 1000).append('.');
    long rest = micros % 1000;
    out.append((char) ('0' + rest / 100));
    out.append((char) ('0' + rest / 10 % 10));
    out.append((char) ('0' + rest % 10));
  }
}
