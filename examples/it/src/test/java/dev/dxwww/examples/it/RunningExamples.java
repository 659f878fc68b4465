package dev.dxwww.examples.it;

import dev.dxwww.runtime.Dx;
import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.RunningApp;

/** The application of this module as tests of pages and forms run it: as in production. */
final class RunningExamples {
  private RunningExamples() {}

  /** Starts it at a free port. */
  static RunningApp start() {
    return Dx.app(ItApp.class).profile(Profile.PROD).config("dx.server.port", "0")
        .config("dx.server.host", "127.0.0.1").config("dx.server.shutdown-delay", "0s").start();
  }
}
