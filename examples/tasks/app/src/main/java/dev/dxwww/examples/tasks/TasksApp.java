package dev.dxwww.examples.tasks;

import dev.dxwww.app.DxApplication;
import dev.dxwww.runtime.Dx;

/** The showcase: a task list for people and for programs. */
@DxApplication(roles = {"user", "admin"})
public final class TasksApp {
  private TasksApp() {}

  public static void main(String[] args) {
    Dx.run(TasksApp.class, args);
  }
}
