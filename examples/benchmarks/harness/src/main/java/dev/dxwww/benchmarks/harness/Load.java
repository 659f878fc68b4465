package dev.dxwww.benchmarks.harness;

import dev.dxwww.benchmarks.common.Options;

import java.util.List;
import java.util.stream.Stream;

/**
 * One column of the table: an endpoint under a load.
 *
 * @param endpoint what is asked
 * @param connections how many connections ask
 * @param pipeline how many requests go out together
 * @param routes how many routes the server has
 */
record Load(Endpoint endpoint, int connections, int pipeline, int routes) {
  private static final int FEW = 64;
  private static final int MORE = 256;
  private static final int PIPELINE = 16;

  /** All of a suite; the quick ones leave out those with more connections. */
  static List<Load> all(Suite suite, boolean quick) {
    List<Endpoint> endpoints = Endpoint.of(suite);
    Stream<Load> few = endpoints.stream().map(e -> plain(e, FEW));
    if (suite == Suite.QUERIES) {
      return few.toList();
    }
    Stream<Load> more = endpoints.stream().map(e -> plain(e, MORE));
    Stream<Load> special = Stream.of(
        new Load(Endpoint.PLAINTEXT, FEW, PIPELINE, Options.CALLED),
        new Load(Endpoint.PARAM, FEW, 1, Options.MANY));
    return Stream.of(few, quick ? Stream.<Load>of() : more, special).flatMap(s -> s).toList();
  }

  private static Load plain(Endpoint endpoint, int connections) {
    return new Load(endpoint, connections, 1, Options.CALLED);
  }

  /** Short name, for options and files. */
  String id() {
    if (pipeline > 1) {
      return "pipelined";
    }
    if (isMany()) {
      return "routes";
    }
    return connections == FEW ? endpoint.id() : endpoint.id() + "-" + connections;
  }

  /** For people. */
  String label() {
    if (pipeline > 1) {
      return endpoint.label() + ", pipelined x" + pipeline;
    }
    if (isMany()) {
      return endpoint.label() + ", " + routes + " routes";
    }
    return endpoint.label();
  }

  boolean isMany() {
    return routes == Options.MANY;
  }
}
