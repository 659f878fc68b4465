package dev.dxwww.benchmarks.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * All that one run measured; the machine-readable file holds just this.
 *
 * @param date when it began
 * @param commit of the source
 * @param machine where
 * @param versions of what was compared
 * @param seconds that each load lasted
 * @param rounds that were measured
 * @param mostOthers cores that something else might take in a round that counts
 * @param servers what each of them is
 * @param samples of all rounds, those that do not count included
 */
record Results(
    String date,
    String commit,
    Machine machine,
    Map<String, String> versions,
    int seconds,
    int rounds,
    double mostOthers,
    List<Footprint> servers,
    List<Sample> samples) {

  /** What a server takes beside CPU time. */
  record Footprint(
      String server, List<Double> startMillis, double residentMegabytes, double sizeMegabytes) {}

  /** The values of a server under a load, of the rounds that count. */
  List<Double> values(String server, String load, ToDoubleFunction<Sample> metric) {
    return samples.stream()
        .filter(s -> s.server().equals(server) && s.load().equals(load) && s.isGood(mostOthers))
        .map(metric::applyAsDouble)
        .toList();
  }

  /** Ratios of two servers in the same rounds. */
  Statistics.Estimate ratio(
      String server, String base, String load, ToDoubleFunction<Sample> metric) {
    Map<Integer, Double> bases = new LinkedHashMap<>();
    for (Sample sample : samples) {
      if (sample.server().equals(base) && sample.load().equals(load)
          && sample.isGood(mostOthers)) {
        bases.put(sample.round(), metric.applyAsDouble(sample));
      }
    }
    List<Double> ratios = new ArrayList<>();
    for (Sample sample : samples) {
      Double other = bases.get(sample.round());
      if (other != null && sample.server().equals(server) && sample.load().equals(load)
          && sample.isGood(mostOthers)) {
        ratios.add(metric.applyAsDouble(sample) / other);
      }
    }
    return Statistics.estimate(ratios);
  }

  /** Ratios of the times to the first answer. */
  Statistics.Estimate startRatio(String server, String base) {
    List<Double> own = footprint(server).startMillis();
    List<Double> others = footprint(base).startMillis();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < Math.min(own.size(), others.size()); i++) {
      ratios.add(own.get(i) / others.get(i));
    }
    return Statistics.estimate(ratios);
  }

  Footprint footprint(String server) {
    return servers.stream().filter(f -> f.server().equals(server)).findFirst().orElseThrow();
  }

  /** How many samples do not count. */
  long dropped() {
    return samples.stream().filter(s -> !s.isGood(mostOthers)).count();
  }
}
