package dev.dxwww.runtime.app;

import java.io.Console;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.LogConfig;

/**
 * Gives the console of {@code java.util.logging}, which the platform's loggers write to, a readable
 * form. Leaves everything as it is where anybody else has configured logging.
 */
final class LogSetup {
  private static final List<String> FOREIGN =
      List.of(
          "java.util.logging.config.file",
          "java.util.logging.config.class",
          "java.util.logging.manager",
          "java.util.logging.SimpleFormatter.format");

  /**
   * The logging library keeps loggers by weak references only, and forgets their levels with them.
   */
  private static final Map<String, Logger> LOGGERS = new ConcurrentHashMap<>();

  private LogSetup() {}

  /** Sets format and levels; returns whether it did. */
  static boolean apply(LogConfig config, Profile profile) {
    Logger root = Logger.getLogger("");
    Handler[] handlers = root.getHandlers();
    if (FOREIGN.stream().anyMatch(name -> System.getProperty(name) != null)
        || handlers.length != 1
        || !isOurs(handlers[0])) {
      return false;
    }
    Formatter format =
        isJson(config.format(), profile)
            ? new JsonFormat()
            : new ConsoleFormat(isColored(config.color()), ZoneId.systemDefault());
    handlers[0].setFormatter(format);
    handlers[0].setLevel(Level.ALL);
    root.setLevel(level(config.level()));
    LOGGERS.values().forEach(logger -> logger.setLevel(null));
    LOGGERS.clear();
    // What the listener says at start, the application's own line says better.
    level("io.helidon", Level.WARNING);
    // Why it could not listen is thrown, and told by whoever starts the application.
    level("io.helidon.webserver.LoomServer", Level.OFF);
    config.levels().forEach((name, level) -> level(name, level(level)));
    return true;
  }

  private static void level(String name, Level level) {
    Logger logger = Logger.getLogger(name);
    logger.setLevel(level);
    LOGGERS.put(name, logger);
  }

  /** The console as the platform sets it up, or as this did before. */
  private static boolean isOurs(Handler handler) {
    return handler.getClass() == ConsoleHandler.class
        && (handler.getFormatter() == null
            || handler.getFormatter().getClass() == SimpleFormatter.class
            || handler.getFormatter() instanceof ConsoleFormat
            || handler.getFormatter() instanceof JsonFormat);
  }

  private static boolean isJson(LogConfig.Format format, Profile profile) {
    return switch (format) {
      case JSON -> true;
      case TEXT -> false;
      case AUTO -> profile == Profile.PROD;
    };
  }

  private static boolean isColored(LogConfig.Color color) {
    return switch (color) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> {
        Console console = System.console();
        yield console != null && console.isTerminal() && System.getenv("NO_COLOR") == null;
      }
    };
  }

  private static Level level(LogConfig.Level level) {
    return switch (level) {
      case TRACE -> Level.FINER;
      case DEBUG -> Level.FINE;
      case INFO -> Level.INFO;
      case WARN -> Level.WARNING;
      case ERROR -> Level.SEVERE;
      case OFF -> Level.OFF;
    };
  }
}
