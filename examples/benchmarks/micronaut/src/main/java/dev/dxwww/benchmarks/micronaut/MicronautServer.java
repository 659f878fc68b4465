package dev.dxwww.benchmarks.micronaut;

import dev.dxwww.benchmarks.common.Options;
import dev.dxwww.benchmarks.common.Receipt;
import dev.dxwww.benchmarks.common.Search;
import dev.dxwww.benchmarks.common.User;

import io.micronaut.runtime.Micronaut;
import io.micronaut.serde.annotation.SerdeImport;

import java.util.Map;

/** Starts Micronaut: handlers on virtual threads, or on the event loop, which is its default. */
@SerdeImport(User.class)
@SerdeImport(Search.class)
@SerdeImport(Receipt.class)
public final class MicronautServer {
  private MicronautServer() {}

  /** Starts it. */
  public static void main(String[] args) {
    Options options = Options.get();
    Micronaut.build(args)
        .banner(false)
        .properties(Map.of(
            "micronaut.server.host", "127.0.0.1",
            "micronaut.server.port", options.port(),
            "micronaut.server.thread-selection", options.loop() ? "MANUAL" : "BLOCKING"))
        .start();
  }
}
