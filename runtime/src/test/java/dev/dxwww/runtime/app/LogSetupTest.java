package dev.dxwww.runtime.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.LogConfig;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The console's format, and that nobody else's logging is touched. */
final class LogSetupTest {
  private static final LogConfig CONFIG =
      new LogConfig(
          LogConfig.Level.WARN,
          Map.of("com.example", LogConfig.Level.DEBUG),
          LogConfig.Format.AUTO,
          LogConfig.Color.NEVER,
          Duration.ofMillis(20));

  private final Logger root = Logger.getLogger("");
  private final Handler[] before = root.getHandlers();
  private final Level levelBefore = root.getLevel();

  @BeforeEach
  void onlyTheConsole() {
    for (Handler handler : before) {
      root.removeHandler(handler);
    }
  }

  @AfterEach
  void restore() {
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    for (Handler handler : before) {
      root.addHandler(handler);
    }
    root.setLevel(levelBefore);
    Logger.getLogger("com.example").setLevel(null);
  }

  private ConsoleHandler console(Formatter formatter) {
    ConsoleHandler console = new ConsoleHandler();
    console.setFormatter(formatter);
    root.addHandler(console);
    return console;
  }

  @Test
  void plainConsole_getsFormatAndLevels() {
    console(new SimpleFormatter());
    assertThat(LogSetup.apply(CONFIG, Profile.DEV)).isTrue();
    assertThat(root.getHandlers())
        .singleElement()
        .satisfies(
            console -> assertThat(console.getFormatter()).isInstanceOf(ConsoleFormat.class));
    assertThat(root.getLevel()).isEqualTo(Level.WARNING);
    assertThat(Logger.getLogger("com.example").getLevel()).isEqualTo(Level.FINE);
    assertThat(LogSetup.apply(CONFIG, Profile.DEV)).as("again").isTrue();
    assertThat(root.getHandlers()).as("again").hasSize(1);
  }

  @Test
  void consoleThatIsClosedWhileTheProcessRuns_isGone() {
    console(new SimpleFormatter());
    LogSetup.apply(CONFIG, Profile.DEV);
    Handler console = root.getHandlers()[0];
    root.removeHandler(console);
    console.close();
    assertThat(root.getHandlers()).isEmpty();
  }

  @Test
  void ourConsoleWithAnotherFormat_isLeftAlone() {
    console(new SimpleFormatter());
    LogSetup.apply(CONFIG, Profile.DEV);
    Formatter own = new SimpleFormatter();
    root.getHandlers()[0].setFormatter(own);
    assertThat(LogSetup.apply(CONFIG, Profile.DEV)).isFalse();
    assertThat(root.getHandlers()[0].getFormatter()).isSameAs(own);
  }

  @Test
  void production_writesJson_unlessTextIsAskedFor() {
    console(new SimpleFormatter());
    assertThat(LogSetup.apply(CONFIG, Profile.PROD)).isTrue();
    assertThat(format()).isInstanceOf(JsonFormat.class);
    assertThat(LogSetup.apply(CONFIG, Profile.TEST)).as("again").isTrue();
    assertThat(format()).isInstanceOf(ConsoleFormat.class);
    LogSetup.apply(with(LogConfig.Format.JSON), Profile.DEV);
    assertThat(format()).isInstanceOf(JsonFormat.class);
    LogSetup.apply(with(LogConfig.Format.TEXT), Profile.PROD);
    assertThat(format()).isInstanceOf(ConsoleFormat.class);
  }

  private Formatter format() {
    return root.getHandlers()[0].getFormatter();
  }

  private static LogConfig with(LogConfig.Format format) {
    return new LogConfig(
        LogConfig.Level.INFO, Map.of(), format, LogConfig.Color.AUTO, Duration.ZERO);
  }

  @Test
  void consoleWithAnotherFormat_isLeftAlone() {
    Formatter own =
        new Formatter() {
          @Override
          public String format(LogRecord entry) {
            return entry.getMessage();
          }
        };
    ConsoleHandler console = console(own);
    assertThat(LogSetup.apply(CONFIG, Profile.DEV)).isFalse();
    assertThat(console.getFormatter()).isSameAs(own);
    assertThat(root.getLevel()).isEqualTo(levelBefore);
  }

  @Test
  void furtherHandler_meansThatSomebodyElseIsInCharge() {
    console(new SimpleFormatter());
    console(new SimpleFormatter());
    assertThat(LogSetup.apply(CONFIG, Profile.DEV)).isFalse();
  }

  private static LogRecord entry(String message) {
    LogRecord entry = new LogRecord(Level.WARNING, message);
    entry.setLoggerName("com.example.Store");
    entry.setInstant(Instant.parse("2026-01-31T12:30:00.25Z"));
    return entry;
  }

  @Test
  void entry_isOneLine() {
    assertThat(new ConsoleFormat(false, ZoneOffset.UTC).format(entry("a\nb\u001b[2Jc")))
        .isEqualTo("2026-01-31 12:30:00.250 WARN  com.example.Store  a\\nb?[2Jc\n");
  }

  @Test
  void whatTerminalsActUpon_isNotInIt() {
    assertThat(
            new ConsoleFormat(false, ZoneOffset.UTC)
                .format(entry("a\u009b2Jb\u2028c\u202ed\te")))
        .endsWith("  a?2Jb?c?d\te\n");
  }

  @Test
  void entryWithoutMessage_isWrittenAllTheSame() {
    LogRecord entry = entry(null);
    entry.setThrown(new IllegalStateException());
    assertThat(new ConsoleFormat(false, ZoneOffset.UTC).format(entry))
        .contains("  null\njava.lang.IllegalStateException\n");
    assertThat(new JsonFormat().format(entry)).contains("\"message\":null,");
  }

  @Test
  void level_isColouredWhereAskedFor() {
    assertThat(new ConsoleFormat(true, ZoneOffset.UTC).format(entry("a")))
        .contains("\u001b[33mWARN \u001b[0m");
  }

  @Test
  void exception_followsTheLine() {
    LogRecord entry = entry("a");
    entry.setThrown(new IllegalStateException("x"));
    assertThat(new ConsoleFormat(false, ZoneOffset.UTC).format(entry))
        .contains("a\njava.lang.IllegalStateException: x\n\tat ");
  }
}
