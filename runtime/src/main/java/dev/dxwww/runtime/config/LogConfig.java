package dev.dxwww.runtime.config;

import java.time.Duration;
import java.util.Map;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

/**
 * What is logged to the console. Does nothing where the program or its launcher configures logging
 * by itself.
 *
 * @param level Least level that is logged.
 * @param levels Least levels of single loggers, by their names; a name also stands for all that
 *     begin with it and a dot.
 * @param format How lines are written: text for people, json with one object a line for programs;
 *     auto writes json in the profile prod and text in dev and test.
 * @param color Whether levels are coloured: auto does so on a terminal, unless NO_COLOR is set.
 * @param delay How long lines below WARN may wait in the profile prod to be written together,
 *     0s to 1s; a process that is killed loses them. 0s writes each at once, as dev and test do.
 */
@ConfigProperties("dx.log")
public record LogConfig(
    @DefaultValue("info") Level level,
    Map<String, Level> levels,
    @DefaultValue("auto") Format format,
    @DefaultValue("auto") Color color,
    @DefaultValue("20ms") Duration delay) {

  public LogConfig {
    Bounds.between("delay", delay, Duration.ZERO, Duration.ofSeconds(1));
  }

  /** How important a line is. */
  public enum Level {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR,
    OFF
  }

  /** How lines are written. */
  public enum Format {
    AUTO,
    TEXT,
    JSON
  }

  /** When colours are used. */
  public enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }
}
