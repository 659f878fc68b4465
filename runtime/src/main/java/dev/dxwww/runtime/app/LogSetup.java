package dev.dxwww.runtime.app;

import java.io.Console;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.LogConfig;
import dev.dxwww.runtime.error.SafeMutex;

import org.jspecify.annotations.Nullable;

/**
 * Gives the console of {@code java.util.logging}, which the platform's loggers write to, a readable
 * form, and keeps it until the application has stopped. Leaves everything as it is where anybody
 * else has configured logging.
 */
final class LogSetup {
  private static final List<String> FOREIGN =
      List.of(
          "java.util.logging.config.file",
          "java.util.logging.config.class",
          "java.util.logging.manager",
          "java.util.logging.SimpleFormatter.format");

  /** Longest wait for the platform's own hook, which takes less than one millisecond. */
  private static final long CLEANING_MILLIS = 1_000;

  /**
   * The logging library keeps loggers by weak references only, and forgets their levels with them.
   * Replaced by one thread at a time: applications of tests may start at once.
   */
  private static final SafeMutex<List<Logger>> LOGGERS = SafeMutex.of("log", List.of());

  /** The console that was set up last. */
  private static final AtomicReference<@Nullable LastingConsole> CONSOLE =
      new AtomicReference<>();

  private LogSetup() {}

  /** Sets format and levels; returns whether it did. */
  static boolean apply(LogConfig config, Profile profile) {
    return LOGGERS.change(
        before ->
            isApplied(config, profile)
                ? new SafeMutex.Change<>(levels(config, before), true)
                : new SafeMutex.Change<>(before, false));
  }

  private static boolean isApplied(LogConfig config, Profile profile) {
    Logger root = Logger.getLogger("");
    Handler[] handlers = root.getHandlers();
    if (FOREIGN.stream().anyMatch(name -> System.getProperty(name) != null)
        || handlers.length != 1
        || !isOurs(handlers[0])) {
      return false;
    }
    LastingConsole console = lasting(root, handlers[0]);
    console.setFormatter(
        isJson(config.format(), profile)
            ? new JsonFormat()
            : new ConsoleFormat(isColored(config.color()), ZoneId.systemDefault()));
    console.setLevel(Level.ALL);
    // Whoever steps through a program wants to see what it has said so far.
    console.delay(profile == Profile.PROD ? config.delay() : Duration.ZERO);
    return true;
  }

  /** The console, in place of the platform's own. */
  private static LastingConsole lasting(Logger root, Handler handler) {
    if (handler instanceof LastingConsole console) {
      return console;
    }
    LastingConsole console = new LastingConsole();
    CONSOLE.set(console);
    root.addHandler(console);
    root.removeHandler(handler);
    return console;
  }

  /**
   * To be called first when the process ends: waits until the platform has taken its loggers back,
   * then sets them up again, so that what is logged from now on is shown. Does nothing where the
   * logging is not ours.
   */
  static void outlive(LogConfig config) {
    // Not asked of the logger: the platform's hook may have taken it away and not closed it yet.
    LastingConsole console = CONSOLE.get();
    if (console != null && !console.isGone()) {
      outlive(console, config);
    }
  }

  private static void outlive(LastingConsole console, LogConfig config) {
    try {
      if (console.outlives(CLEANING_MILLIS)) {
        LOGGERS.update(before -> levels(config, before));
      }
    } catch (InterruptedException e) {
      // Somebody is in a hurry: the stop itself matters more than its log.
      Thread.currentThread().interrupt();
    }
  }

  /** Sets the levels, in place of those before; gives the loggers that have one. */
  private static List<Logger> levels(LogConfig config, List<Logger> before) {
    Logger.getLogger("").setLevel(level(config.level()));
    before.forEach(logger -> logger.setLevel(null));
    List<Logger> loggers = new ArrayList<>();
    // What the listener says at start, the application's own line says better.
    loggers.add(level("io.helidon", Level.WARNING));
    // Why it could not listen is thrown, and told by whoever starts the application.
    loggers.add(level("io.helidon.webserver.LoomServer", Level.OFF));
    config.levels().forEach((name, level) -> loggers.add(level(name, level(level))));
    return List.copyOf(loggers);
  }

  private static Logger level(String name, Level level) {
    Logger logger = Logger.getLogger(name);
    logger.setLevel(level);
    return logger;
  }

  /** The console as the platform sets it up, or as this did before. */
  private static boolean isOurs(Handler handler) {
    return handler instanceof LastingConsole console && isOurs(console.getFormatter())
        || handler.getClass() == ConsoleHandler.class && (handler.getFormatter() == null
            || handler.getFormatter().getClass() == SimpleFormatter.class);
  }

  private static boolean isOurs(Formatter format) {
    return format instanceof ConsoleFormat || format instanceof JsonFormat;
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
