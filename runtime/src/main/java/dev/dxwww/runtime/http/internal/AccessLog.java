package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.observe.internal.CurrentRequest;
import dev.dxwww.runtime.observe.internal.CurrentRequest.AccessEntry;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * One line for each response: method, path, status, bytes of content, milliseconds, address of the
 * client, request id.
 * Never a query, a header or anything else that may hold secrets.
 */
final class AccessLog {
  static final String LOGGER = "dev.dxwww.access";
  private static final int LONGEST_PATH = 256;

  private final Logger logger;
  private final boolean on;

  AccessLog(boolean on) {
    this.logger = System.getLogger(LOGGER);
    this.on = on;
  }

  /** What a line says of one response: its status, its size and how long it took. */
  record Outcome(int status, long bytes, long nanos) {}

  /** Whether lines go anywhere; asked first, so that a silent log costs nothing. */
  boolean isOn() {
    return on && logger.isLoggable(Level.INFO);
  }

  /** What a line says of the client: its address, empty when it is not known, and the id. */
  record Asker(String address, String id) {}

  void response(String method, String path, Outcome outcome, Asker asker) {
    if (!isOn()) {
      return;
    }
    StringBuilder line = new StringBuilder(96);
    appendSafe(line, method, 16);
    line.append(' ');
    appendSafe(line, path, LONGEST_PATH);
    line.append(' ').append(outcome.status()).append(' ').append(outcome.bytes()).append(' ');
    appendMillis(line, outcome.nanos());
    line.append(' ').append(asker.address().isEmpty() ? "-" : asker.address());
    line.append(' ').append(asker.id());
    CurrentRequest slot = CurrentRequest.slot();
    if (slot == null) {
      logger.log(Level.INFO, line.toString());
    } else {
      slot.access(
          new AccessEntry(
              method, path, outcome.status(), outcome.bytes(), outcome.nanos(), asker.address()));
      try {
        logger.log(Level.INFO, line.toString());
      } finally {
        slot.access(null);
      }
    }
  }

  /** Text from a client must not end the line, nor move the cursor of whoever reads it. */
  private static void appendSafe(StringBuilder line, String text, int longest) {
    int length = Math.min(text.length(), longest);
    if (length == 0) {
      line.append('-');
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 0x7F) {
        line.append(c);
      } else {
        line.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      }
    }
    if (length < text.length()) {
      line.append("...");
    }
  }

  private static void appendMillis(StringBuilder line, long nanos) {
    long micros = Math.max(0, nanos / 1_000);
    line.append(micros / 1_000).append('.');
    long rest = micros % 1_000;
    line.append(rest / 100).append(rest / 10 % 10).append(rest % 10);
  }
}
