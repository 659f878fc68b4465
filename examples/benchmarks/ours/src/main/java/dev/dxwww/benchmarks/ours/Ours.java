package dev.dxwww.benchmarks.ours;

import dev.dxwww.app.DxApplication;
import dev.dxwww.benchmarks.common.Options;
import dev.dxwww.runtime.Dx;

/** Serves the five routes. */
@DxApplication
public final class Ours {
  private Ours() {}

  /** Starts it. */
  public static void main(String[] args) {
    Dx.run(Ours.class, arguments(Options.get()));
  }

  /** The options as configuration. */
  public static String[] arguments(Options options) {
    return new String[] {
      "--dx.profile=prod",
      "--dx.server.host=127.0.0.1",
      "--dx.server.port=" + options.port(),
      "--dx.http.access-log=" + options.log()
    };
  }
}
