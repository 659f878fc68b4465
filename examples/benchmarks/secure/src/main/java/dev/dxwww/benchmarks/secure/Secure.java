package dev.dxwww.benchmarks.secure;

import dev.dxwww.app.DxApplication;
import dev.dxwww.benchmarks.common.Options;
import dev.dxwww.runtime.Dx;

/** Serves one answer by routes with and without a policy; its users are in memory. */
@DxApplication
public final class Secure {
  private Secure() {}

  /** Starts it; {@code bench.key} is the key of tokens, as base64url. */
  public static void main(String[] args) {
    Options options = Options.get();
    Dx.run(
        Secure.class,
        "--dx.profile=prod",
        "--dx.server.host=127.0.0.1",
        "--dx.server.port=" + options.port(),
        "--dx.http.access-log=" + options.log(),
        "--dx.metrics.expose=always",
        "--dx.auth.key=" + System.getProperty("bench.key"),
        // Nothing may run out while it is measured: neither tokens nor tries.
        "--dx.auth.tokens.access-ttl=1d",
        "--dx.security.csrf.ttl=1d",
        "--dx.security.limit.categories.auth=1000000/1m");
  }
}
