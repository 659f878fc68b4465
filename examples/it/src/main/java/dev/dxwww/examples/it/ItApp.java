package dev.dxwww.examples.it;

import dev.dxwww.app.DxApplication;

/** The application that the tests of this module start. */
@DxApplication
public final class ItApp {
  private ItApp() {}
}
