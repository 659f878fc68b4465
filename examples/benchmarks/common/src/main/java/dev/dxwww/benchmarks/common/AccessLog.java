package dev.dxwww.benchmarks.common;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * A line for each response, as this framework writes it: through {@code java.util.logging} to the
 * console. All others use this one, so that no logging library is measured.
 */
public final class AccessLog {
  private static final Logger LOGGER = logger();

  private AccessLog() {}

  private static Logger logger() {
    Logger logger = Logger.getLogger("benchmark.access");
    ConsoleHandler console = new ConsoleHandler();
    console.setFormatter(new OneLine());
    console.setLevel(Level.ALL);
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.INFO);
    logger.addHandler(console);
    return logger;
  }

  /**
   * What a line says of a response.
   *
   * @param status its status
   * @param bytes length of its content, or -1 where the framework does not tell
   * @param started {@link System#nanoTime} when the request came
   */
  public record Outcome(int status, long bytes, long started) {}

  /** Writes a line. */
  public static void write(String method, String path, Outcome outcome, String id) {
    long micros = (System.nanoTime() - outcome.started()) / 1_000;
    long rest = micros % 1_000;
    StringBuilder line = new StringBuilder(96);
    line.append(method).append(' ').append(path).append(' ').append(outcome.status()).append(' ')
        .append(outcome.bytes()).append(' ').append(micros / 1_000).append('.')
        .append(rest / 100).append(rest / 10 % 10).append(rest % 10).append(' ').append(id);
    LOGGER.log(Level.INFO, line.toString());
  }

  /** Time, level, logger, message. */
  private static final class OneLine extends Formatter {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private final ZoneId zone = ZoneId.systemDefault();

    @Override
    public String format(LogRecord entry) {
      return new StringBuilder(160)
          .append(TIME.format(entry.getInstant().atZone(zone)))
          .append(" INFO  ")
          .append(entry.getLoggerName())
          .append("  ")
          .append(formatMessage(entry))
          .append('\n')
          .toString();
    }
  }
}
