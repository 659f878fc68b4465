package dev.dxwww.examples.it.streams;

import dev.dxwww.examples.it.ItApp;
import dev.dxwww.runtime.Dx;

/** The application in a process of its own, as it is run. */
final class StartedProcess {
  private StartedProcess() {}

  public static void main(String[] arguments) {
    Dx.run(ItApp.class, arguments);
  }
}
