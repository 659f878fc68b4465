package dev.dxwww.examples.load;

import dev.dxwww.app.DxApplication;
import dev.dxwww.runtime.Dx;

/** The application that is put under load. */
@DxApplication
public final class LoadApp {
  private LoadApp() {}

  /** Starts it. */
  public static void main(String[] args) {
    Dx.run(LoadApp.class, args);
  }
}
