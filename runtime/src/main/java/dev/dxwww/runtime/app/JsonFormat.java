package dev.dxwww.runtime.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import dev.dxwww.runtime.generated.JsonWriter;
import dev.dxwww.runtime.observe.internal.CurrentRequest;
import dev.dxwww.runtime.observe.internal.CurrentRequest.AccessEntry;

/**
 * One JSON object on one line for each record: {@code time}, {@code level}, {@code logger}, {@code
 * message}; within a request {@code requestId} and {@code traceId}; of a response its members; of
 * an exception {@code exception} with {@code type}, {@code message} and {@code stack}.
 */
final class JsonFormat extends Formatter {
  private static final int EXPECTED_BYTES = 384;
  private static final byte[] TIME = JsonWriter.part("time");
  private static final byte[] LEVEL = JsonWriter.part("level");
  private static final byte[] LOGGER = JsonWriter.part("logger");
  private static final byte[] MESSAGE = JsonWriter.part("message");
  private static final byte[] REQUEST_ID = JsonWriter.part("requestId");
  private static final byte[] TRACE_ID = JsonWriter.part("traceId");
  private static final byte[] THREAD = JsonWriter.part("thread");

  private final LogTime time = LogTime.utc();

  @Override
  public String format(LogRecord entry) {
    JsonWriter out = new JsonWriter(EXPECTED_BYTES);
    AccessEntry access = CurrentRequest.accessEntry();
    out.open();
    out.name(TIME);
    out.value(time.text(entry.getInstant()));
    out.name(LEVEL);
    out.value(level(entry.getLevel()));
    out.name(LOGGER);
    out.value(entry.getLoggerName());
    out.name(MESSAGE);
    if (access == null) {
      out.value(formatMessage(entry));
    } else {
      out.value(access.method() + ' ' + access.path() + ' ' + access.status());
      access(out, access);
    }
    request(out);
    if (entry.getThrown() != null) {
      exception(out, entry.getThrown());
    }
    out.close();
    return line(new String(out.array(), 0, out.length(), StandardCharsets.UTF_8));
  }

  private static void request(JsonWriter out) {
    CurrentRequest.Facts request = CurrentRequest.get();
    if (request != null) {
      out.name(REQUEST_ID);
      out.value(request.requestId());
      out.name(TRACE_ID);
      out.value(request.trace().traceId());
    } else {
      out.name(THREAD);
      out.value(Thread.currentThread().getName());
    }
  }

  private static void access(JsonWriter out, AccessEntry access) {
    out.name("method");
    out.value(access.method());
    out.name("path");
    out.value(access.path());
    out.name("status");
    out.value(access.status());
    out.name("bytes");
    out.value(access.bytes());
    out.name("ms");
    out.value(Math.max(0, access.nanos() / 1_000) / 1e3);
    out.name("client");
    out.value(access.client());
  }

  private static void exception(JsonWriter out, Throwable thrown) {
    out.name("exception");
    out.open();
    out.name("type");
    out.value(thrown.getClass().getName());
    out.name("message");
    out.value(thrown.getMessage());
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    out.name("stack");
    out.value(trace.toString());
    out.close();
  }

  private static String level(Level level) {
    int value = level.intValue();
    if (value >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (value >= Level.WARNING.intValue()) {
      return "WARN";
    }
    if (value >= Level.INFO.intValue()) {
      return "INFO";
    }
    return value >= Level.FINE.intValue() ? "DEBUG" : "TRACE";
  }

  /**
   * JSON leaves DEL, C1 controls, Unicode's line ends and its marks of direction as they are; a
   * terminal or a splitter of lines would act upon them. They stand in strings only, so an escape
   * means the same.
   */
  private static String line(String json) {
    for (int i = 0; i < json.length(); i++) {
      if (acts(json.charAt(i))) {
        return escaped(json);
      }
    }
    return json.concat("\n");
  }

  /** Whether a terminal or a splitter of lines does something else than to show it. */
  static boolean acts(char c) {
    return c >= 0x7F && c <= 0x9F
        || c == 0x2028
        || c == 0x2029
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }

  private static String escaped(String json) {
    StringBuilder out = new StringBuilder(json.length() + 32);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (acts(c)) {
        out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      } else {
        out.append(c);
      }
    }
    return out.append('\n').toString();
  }
}
