package dev.dxwww.schedule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a component that runs again and again while the application runs: on a virtual
 * thread, from after the last {@code @OnStart} until the stop begins. It never runs twice at the
 * same time; times that pass while it runs are left out. What it throws is logged once, and the
 * next run comes as if nothing had happened.
 *
 * <p>{@code dx.schedule.override.<Type>.<method>} in the configuration sets another time
 * ({@code 5m}, {@code 0 4 * * *}) or {@code off}. In profile test nothing runs by itself, unless
 * {@code dx.schedule.enabled} is true; {@code RunningApp.runScheduled} runs one.
 *
 * {@snippet lang=java :
 * @Component
 * final class Cleanup {
 *   @Scheduled(every = "10m", initialDelay = "30s")
 *   void removeExpiredSessions() {}
 *
 *   @Scheduled(cron = "0 3 * * *", zone = "Europe/Berlin")
 *   void archive() {}
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Scheduled {
  /** The time between two starts, such as {@code 10s} or {@code PT1H}: 10 ms to 366 days. */
  String every() default "";

  /** The time before the first start, with {@link #every} only; empty for {@link #every} itself. */
  String initialDelay() default "";

  /**
   * Five fields: minute, hour, day of month, month, day of week (0 or 7 is Sunday). Each is
   * {@code *}, a number, a range {@code 1-5}, a step such as {@code *}{@code /15}, or a list of
   * those; months and days may be named, {@code JAN} or {@code MON-FRI}. Where neither field for
   * days begins with {@code *}, either is enough; else both must match.
   */
  String cron() default "";

  /** The time zone of {@link #cron}, such as {@code Europe/Berlin}. */
  String zone() default "UTC";
}
