package dev.dxwww.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What this framework wants to reach: CPU time for each request, or time to the first answer,
 * against another server.
 *
 * @param what for people
 * @param base short name of the other server
 * @param load short name of the load; empty for the start
 * @param most the largest ratio that meets it
 */
record Bar(String what, String base, String load, double most) {
  /** Paired rounds that decide. */
  static final int ENOUGH = 20;

  private static final String OURS = "ours";
  /** Peers whose handlers may block. */
  private static final Set<String> BLOCKING =
      Set.of("avaje", "javalin", "jooby", "micronaut", "quarkus", "spring", "vertx-virtual");

  /** Those that concern what takes part in this run. */
  static List<Bar> all(Arguments arguments) {
    List<Bar> bars = new ArrayList<>();
    bars.add(new Bar("start, to Helidon by hand", ServerSpec.BASE, "", 1.15));
    for (Load load : arguments.loads()) {
      double most = load.isMany() ? 0.70 : load.endpoint() == Endpoint.PARAM ? 0.95 : 1.00;
      if (load.pipeline() == 1) {
        bars.add(new Bar(what(load) + ", to Helidon by hand", ServerSpec.BASE, load.id(), most));
      } else {
        bars.add(new Bar(what(load) + ", to Vert.x", "vertx", load.id(), 1.20));
      }
    }
    for (Load load : arguments.loads()) {
      for (ServerSpec server : arguments.servers()) {
        boolean plain = load.pipeline() == 1 && !load.isMany();
        if (plain && BLOCKING.contains(server.id())) {
          bars.add(new Bar(what(load) + ", to " + server.label(), server.id(), load.id(), 1.00));
        }
      }
    }
    return bars;
  }

  private static String what(Load load) {
    return load.label() + ", " + load.connections() + " connections";
  }

  /** What the rounds say; fewer than {@link #ENOUGH} decide nothing. */
  String verdict(Statistics.Estimate ratio) {
    if (ratio.count() >= ENOUGH) {
      return ratio.low() > most ? "missed" : "met";
    }
    return ratio.median() > most ? "so far beyond" : "so far met";
  }

  /** Where this run stands. */
  Statistics.Estimate ratio(Results results) {
    boolean took = results.servers().stream().anyMatch(f -> f.server().equals(OURS))
        && results.servers().stream().anyMatch(f -> f.server().equals(base));
    if (!took) {
      return Statistics.estimate(List.of());
    }
    return load.isEmpty()
        ? results.startRatio(OURS, base)
        : results.ratio(OURS, base, load, Sample::cpuMicros);
  }
}
