package dev.dxwww.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What this framework wants to reach against another server: at most so much of its CPU time for
 * each request or of its time to the first answer, or at least so much of its throughput.
 *
 * @param what for people
 * @param own short name of this framework's server
 * @param base short name of the other server
 * @param load short name of the load; empty for the start
 * @param limit the ratio that just meets it
 * @param least whether larger ratios meet it, too: it is throughput then
 */
record Bar(
    String what, String own, String base, String load, double limit, boolean least) {
  /** Paired rounds that decide. */
  static final int ENOUGH = 20;

  /** Of the throughput of the same work by hand. */
  private static final double QUERIES = 0.97;
  private static final String OURS = "ours";
  /** Peers whose handlers may block. */
  private static final Set<String> BLOCKING =
      Set.of("avaje", "javalin", "jooby", "micronaut", "quarkus", "spring", "vertx-virtual");

  /** Those that concern what takes part in this run. */
  static List<Bar> all(Arguments arguments) {
    return arguments.suite() == Suite.QUERIES ? queries(arguments) : http(arguments);
  }

  private static Bar most(String what, String base, String load, double most) {
    return new Bar(what, OURS, base, load, most, false);
  }

  private static List<Bar> queries(Arguments arguments) {
    boolean each = arguments.servers().stream().anyMatch(s -> s.id().equals("ours-each"));
    List<Bar> bars = new ArrayList<>();
    for (Load load : arguments.loads()) {
      bars.add(new Bar(
          what(load) + ", to JDBC and Helidon by hand", OURS, ServerSpec.BASE, load.id(), QUERIES,
          true));
      if (each && load.endpoint().asksOneByOne()) {
        bars.add(new Bar(
            what(load) + ", a connection for each query in both", "ours-each", "helidon-each",
            load.id(), QUERIES, true));
      }
    }
    return bars;
  }

  private static List<Bar> http(Arguments arguments) {
    List<Bar> bars = new ArrayList<>();
    bars.add(most("start, to Helidon by hand", ServerSpec.BASE, "", 1.15));
    for (Load load : arguments.loads()) {
      double most = load.isMany() ? 0.70 : load.endpoint() == Endpoint.PARAM ? 0.95 : 1.00;
      if (load.pipeline() == 1) {
        bars.add(most(what(load) + ", to Helidon by hand", ServerSpec.BASE, load.id(), most));
      } else {
        bars.add(most(what(load) + ", to Vert.x", "vertx", load.id(), 1.20));
      }
    }
    for (Load load : arguments.loads()) {
      for (ServerSpec server : arguments.servers()) {
        boolean plain = load.pipeline() == 1 && !load.isMany();
        if (plain && BLOCKING.contains(server.id())) {
          bars.add(most(what(load) + ", to " + server.label(), server.id(), load.id(), 1.00));
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
      boolean beyond = least ? ratio.high() < limit : ratio.low() > limit;
      return beyond ? "missed" : "met";
    }
    boolean beyond = least ? ratio.median() < limit : ratio.median() > limit;
    return beyond ? "so far beyond" : "so far met";
  }

  /** Where this run stands. */
  Statistics.Estimate ratio(Results results) {
    boolean took = results.servers().stream().anyMatch(f -> f.server().equals(own))
        && results.servers().stream().anyMatch(f -> f.server().equals(base));
    if (!took) {
      return Statistics.estimate(List.of());
    }
    return load.isEmpty()
        ? results.startRatio(own, base)
        : results.ratio(own, base, load, least ? Sample::perSecond : Sample::cpuMicros);
  }
}
