package dev.dxwww.runtime.http.internal;

import java.util.List;

/** A page as an application would write it. */
record TaskPage(String title, List<Task> tasks) {

  /** A row of it. */
  record Task(long id, String title, boolean done) {}
}
