package dev.dxwww.examples.tasks.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in the words people use. */
final class Days {
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter WITH_YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private Days() {}

  static String heading(LocalDate day) {
    return LONG.format(day);
  }

  static String seenFrom(LocalDate today, LocalDate day) {
    long distance = day.toEpochDay() - today.toEpochDay();
    if (distance == 0) {
      return "Today";
    }
    if (distance == 1) {
      return "Tomorrow";
    }
    if (distance == -1) {
      return "Yesterday";
    }
    return (day.getYear() == today.getYear() ? SHORT : WITH_YEAR).format(day);
  }
}
