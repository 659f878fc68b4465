package ${package};

import dev.dxwww.app.DxApplication;
import dev.dxwww.runtime.Dx;

/** Starts the application. */
@DxApplication
public final class App {
  private App() {}

  public static void main(String[] args) {
    Dx.run(App.class, args);
  }
}
