package dev.dxwww.examples.tasks.pages;

import java.time.LocalDate;

import dev.dxwww.examples.tasks.domain.Task;

/** The headings of the list, in its order. */
enum DueGroup {
  OVERDUE("Overdue"),
  TODAY("Today"),
  NEXT_DAYS("Next 7 days"),
  LATER("Later"),
  ANY_DAY("Any day"),
  DONE("Done");

  private static final int NEXT = 7;

  private final String heading;

  DueGroup(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }

  static DueGroup of(Task task, LocalDate today) {
    LocalDate due = task.due();
    if (task.done()) {
      return DONE;
    }
    if (due == null) {
      return ANY_DAY;
    }
    if (due.isBefore(today)) {
      return OVERDUE;
    }
    if (due.equals(today)) {
      return TODAY;
    }
    return due.isAfter(today.plusDays(NEXT)) ? LATER : NEXT_DAYS;
  }
}
