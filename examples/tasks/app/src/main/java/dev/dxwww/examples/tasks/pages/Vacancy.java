package dev.dxwww.examples.tasks.pages;

/** Why a list shows no task. */
enum Vacancy {
  NOTHING_MORE("Nothing more", ""),
  NOTHING_TO_DO("Nothing to do", "Add your first task above."),
  ALL_DONE("All done", ""),
  NO_MATCH("No task matches", "Try other words or fewer filters.");

  private final String heading;
  private final String advice;

  Vacancy(String heading, String advice) {
    this.heading = heading;
    this.advice = advice;
  }

  String heading() {
    return heading;
  }

  /** What to do then; empty for nothing. */
  String advice() {
    return advice;
  }
}
