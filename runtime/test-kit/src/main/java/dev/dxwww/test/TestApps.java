package dev.dxwww.test;

import dev.dxwww.runtime.AppBuilder;
import dev.dxwww.runtime.Dx;
import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.RunningApp;

/** Applications as tests want them: profile test, 127.0.0.1, a free port. */
public final class TestApps {
  private TestApps() {}

  /** Prepares an application; tests may change any setting before they start it. */
  public static AppBuilder of(Class<?> application) {
    return Dx.app(application)
        .profile(Profile.TEST)
        .config("dx.server.host", "127.0.0.1")
        .config("dx.server.port", "0");
  }

  /** Starts an application; whoever calls this closes it. */
  public static RunningApp start(Class<?> application) {
    return of(application).start();
  }
}
