package dev.dxwww.examples.tasks.domain;

/** How much a task matters, least first. */
public enum Priority {
  LOW,
  NORMAL,
  HIGH
}
