package dev.dxwww.examples.tasks.domain;

import dev.dxwww.query.OrderBy;

/** What tasks can be sorted by. */
public enum TaskSort {
  /** What is open first, then by day, then by priority, then the oldest. */
  @OrderBy("t.done, t.due nulls last, t.priority desc, t.id")
  URGENCY,

  /** By title, whatever the case. */
  @OrderBy("lower(t.title), t.id")
  TITLE,

  /** What was added last first. */
  @OrderBy("t.id desc")
  NEWEST
}
