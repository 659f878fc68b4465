package dev.dxwww.examples.tasks.pages;

import java.time.LocalDate;

import dev.dxwww.template.Template;

import org.jspecify.annotations.Nullable;

/**
 * When something is to be done.
 *
 * @param day the day
 * @param text how people say it today
 * @param late whether that was before today, and it is still to be done
 */
record Due(LocalDate day, String text, boolean late) {

  /** A day seen from another; null for any day. */
  static @Nullable Due of(@Nullable LocalDate day, boolean done, LocalDate today) {
    return day == null
        ? null
        : new Due(day, Days.seenFrom(today, day), !done && day.isBefore(today));
  }

  /** One of the facts about a task. */
  @Template("""
      <li class="fact" class:fact--late={due.late}>
        <CalendarIcon/>
        <span class="hidden">{due.late ? 'Overdue since ' : 'Due '}</span>
        <time datetime={due.day}>{due.text}</time>
      </li>
      """)
  record DueFact(Due due) {}
}
