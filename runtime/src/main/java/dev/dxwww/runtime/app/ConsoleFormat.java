package dev.dxwww.runtime.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** One line for each record: time, level, logger, message; then the exception, if there is one. */
final class ConsoleFormat extends Formatter {
  private final boolean colored;
  private final LogTime time;

  ConsoleFormat(boolean colored, ZoneId zone) {
    this.colored = colored;
    this.time = LogTime.local(zone);
  }

  @Override
  public String format(LogRecord entry) {
    StringBuilder line = new StringBuilder(160);
    line.append(time.text(entry.getInstant())).append(' ');
    level(line, entry.getLevel());
    line.append(' ')
        .append(entry.getLoggerName())
        .append("  ")
        .append(oneLine(String.valueOf(formatMessage(entry))))
        .append('\n');
    if (entry.getThrown() != null) {
      StringWriter trace = new StringWriter();
      entry.getThrown().printStackTrace(new PrintWriter(trace, true));
      line.append(trace);
    }
    return line.toString();
  }

  /** A line break in a message would let whoever caused it write lines of his own. */
  private static String oneLine(String message) {
    for (int i = 0; i < message.length(); i++) {
      if (acts(message.charAt(i))) {
        return escaped(message);
      }
    }
    return message;
  }

  private static boolean acts(char c) {
    return c < ' ' && c != '\t' || JsonFormat.acts(c);
  }

  private static String escaped(String message) {
    StringBuilder out = new StringBuilder(message.length() + 16);
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> out.append(acts(c) ? '?' : c);
      }
    }
    return out.toString();
  }

  private void level(StringBuilder line, Level level) {
    int value = level.intValue();
    if (value >= Level.SEVERE.intValue()) {
      put(line, "ERROR", "31");
    } else if (value >= Level.WARNING.intValue()) {
      put(line, "WARN ", "33");
    } else if (value >= Level.INFO.intValue()) {
      put(line, "INFO ", "32");
    } else if (value >= Level.FINE.intValue()) {
      put(line, "DEBUG", "36");
    } else {
      put(line, "TRACE", "90");
    }
  }

  private void put(StringBuilder line, String name, String color) {
    if (colored) {
      line.append("\u001b[").append(color).append('m').append(name).append("\u001b[0m");
    } else {
      line.append(name);
    }
  }
}
