package dev.dxwww.test.notes;

import dev.dxwww.app.DxApplication;
import dev.dxwww.runtime.Dx;

/** A small application that tests the test kit, and the framework by it. */
@DxApplication
public final class NotesApp {
  private NotesApp() {}

  /** Runs it. */
  public static void main(String[] args) {
    Dx.run(NotesApp.class, args);
  }
}
