package dev.dxwww.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Times as five fields: minute, hour, day of month, month, day of week.
 *
 * <p>Where clocks are changed: with any hour ({@code *}) it follows the time that passes, so that
 * {@code *}{@code /15 * * * *} comes every 15 minutes through the change. With given hours a time
 * that the change leaves out comes at the end of the gap, once, and one that there is twice comes
 * the first time only.
 */
public final class Cron {
  /** Leap days that fall on one day of the week are at most 40 years apart. */
  private static final int LONGEST_DAYS = 41 * 366;

  private final String text;
  private final CronField minute;
  private final CronField hour;
  private final CronField dayOfMonth;
  private final CronField month;
  private final CronField dayOfWeek;

  private Cron(String text, String[] fields) {
    this.text = text;
    this.minute = CronField.parse(CronField.Kind.MINUTE, fields[0]);
    this.hour = CronField.parse(CronField.Kind.HOUR, fields[1]);
    this.dayOfMonth = CronField.parse(CronField.Kind.DAY_OF_MONTH, fields[2]);
    this.month = CronField.parse(CronField.Kind.MONTH, fields[3]);
    this.dayOfWeek = CronField.parse(CronField.Kind.DAY_OF_WEEK, fields[4]);
  }

  /**
   * The expression in a text.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Cron parse(String text) {
    String[] fields = text.strip().split("\\s+");
    if (fields.length != 5) {
      throw new IllegalArgumentException(
          "it has %d fields, not 5: minute, hour, day of month, month, day of week"
              .formatted(text.isBlank() ? 0 : fields.length));
    }
    Cron cron = new Cron(String.join(" ", fields), fields);
    if (!cron.everMatches()) {
      throw new IllegalArgumentException("no month it names has such a day");
    }
    return cron;
  }

  private boolean everMatches() {
    if (dayOfMonth.star() || !dayOfWeek.star()) {
      return true;
    }
    for (int m = 1; m <= 12; m++) {
      int longest = YearMonth.of(2024, m).lengthOfMonth();
      if (month.has(m) && (dayOfMonth.matches() & (1L << longest + 1) - 1) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The first time after the given one. */
  public Instant next(Instant after, ZoneId zone) {
    LocalDate date = LocalDate.ofInstant(after, zone);
    for (int i = 0; i < LONGEST_DAYS; i++, date = date.plusDays(1)) {
      if (hasDay(date)) {
        Optional<Instant> found =
            hour.any() ? passing(date, after, zone) : given(date, after, zone);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    throw new IllegalStateException("no time after " + after + " matches " + text);
  }

  private boolean hasDay(LocalDate date) {
    if (!month.has(date.getMonthValue())) {
      return false;
    }
    boolean inMonth = dayOfMonth.has(date.getDayOfMonth());
    boolean inWeek = dayOfWeek.has(date.getDayOfWeek().getValue() % 7);
    boolean both = dayOfMonth.star() || dayOfWeek.star();
    return both ? inMonth && inWeek : inMonth || inWeek;
  }

  /** By the time that passes, minute by minute. */
  private Optional<Instant> passing(LocalDate date, Instant after, ZoneId zone) {
    Instant start = date.atStartOfDay(zone).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
    Instant minuteAfter = after.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    Instant at = minuteAfter.isAfter(start) ? minuteAfter : start;
    for (; at.isBefore(end); at = at.plus(1, ChronoUnit.MINUTES)) {
      if (minute.has(LocalDateTime.ofInstant(at, zone).getMinute())) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** By what the clock on the wall shows. */
  private Optional<Instant> given(LocalDate date, Instant after, ZoneId zone) {
    for (int h = 0; h < 24; h++) {
      for (int m = 0; hour.has(h) && m < 60; m++) {
        if (minute.has(m)) {
          Instant at = instant(date.atTime(h, m), zone);
          if (at.isAfter(after)) {
            return Optional.of(at);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Instant instant(LocalDateTime time, ZoneId zone) {
    @Nullable ZoneOffsetTransition change = zone.getRules().getTransition(time);
    if (change != null && change.isGap()) {
      return change.getInstant();
    }
    ZoneOffset first = zone.getRules().getValidOffsets(time).getFirst();
    return time.toInstant(first);
  }

  /** The five fields, one space apart. */
  @Override
  public String toString() {
    return text;
  }
}
