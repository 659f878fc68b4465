package dev.dxwww.benchmarks.queries;

import dev.dxwww.app.DxApplication;
import dev.dxwww.benchmarks.common.Options;
import dev.dxwww.runtime.Dx;

/** Serves the routes with queries; the database is told by the environment. */
@DxApplication
public final class Queries {
  private Queries() {}

  /** Starts it. */
  public static void main(String[] args) {
    Options options = Options.get();
    Dx.run(
        Queries.class,
        "--dx.profile=prod",
        "--dx.server.host=127.0.0.1",
        "--dx.server.port=" + options.port(),
        "--dx.http.access-log=" + options.log(),
        "--dx.db.migrate=false");
  }
}
