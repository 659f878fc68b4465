package dev.dxwww.processor.schedule;

import java.time.Duration;

/** When a method runs. */
public sealed interface Scheduling {

  /**
   * At equal distances.
   *
   * @param every the time between two starts
   * @param initialDelay the time before the first
   */
  record Every(Duration every, Duration initialDelay) implements Scheduling {}

  /**
   * At times of the clock on the wall.
   *
   * @param cron five fields
   * @param zone name of a time zone
   */
  record AtTimes(String cron, String zone) implements Scheduling {}
}
