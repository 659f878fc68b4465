package dev.dxwww.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/** One run: starts, checks and loads the servers in turns. */
final class Run {
  private static final int SETTLE_MILLIS = 300;
  private static final int MOST_WARM_UPS = 8;

  private final Arguments arguments;
  private final @Nullable BenchmarkDatabase database;
  private final Path logs;
  private final Wrk wrk;
  private final Random random = new Random(7);
  private final Map<String, List<Double>> starts = new LinkedHashMap<>();
  private final Map<String, Double> resident = new LinkedHashMap<>();
  private final List<Sample> samples = new ArrayList<>();

  /** Without a database it is null. */
  Run(Arguments arguments, @Nullable BenchmarkDatabase database, Path logs) {
    this.arguments = arguments;
    this.database = database;
    this.logs = logs;
    this.wrk = new Wrk(logs);
  }

  List<Sample> samples() {
    return samples;
  }

  /** What each server takes beside CPU time. */
  List<Results.Footprint> footprints() throws IOException {
    List<Results.Footprint> all = new ArrayList<>();
    for (ServerSpec spec : arguments.servers()) {
      all.add(new Results.Footprint(
          spec.id(),
          starts.getOrDefault(spec.id(), List.of()),
          resident.getOrDefault(spec.id(), 0.0),
          spec.size(arguments.base()) / 1e6));
    }
    return all;
  }

  /** Times the starts of all servers, in turns. */
  void start() throws IOException, InterruptedException {
    for (int i = 0; i < arguments.starts(); i++) {
      say("start %d of %d", i + 1, arguments.starts());
      for (ServerSpec spec : shuffled(arguments.servers())) {
        try (ServerProcess server = process(spec, false)) {
          starts.computeIfAbsent(spec.id(), id -> new ArrayList<>())
              .add(server.startNanos() / 1e6);
        }
      }
    }
  }

  /** Loads the servers, with few routes or with many. */
  void load(boolean many) throws IOException, InterruptedException {
    List<Load> loads = arguments.loads().stream().filter(l -> l.isMany() == many).toList();
    if (loads.isEmpty()) {
      return;
    }
    List<ServerProcess> servers = new ArrayList<>();
    try {
      for (ServerSpec spec : arguments.servers()) {
        if (!many || spec.kind() != ServerSpec.Kind.EXTRA) {
          servers.add(process(spec, many));
        }
      }
      check(servers, many);
      warmUp(servers, loads);
      for (int round = 1; round <= arguments.rounds(); round++) {
        say("round %d of %d%s", round, arguments.rounds(), many ? ", many routes" : "");
        round(round, servers, loads);
      }
      if (!many) {
        for (ServerProcess server : servers) {
          resident.put(server.spec().id(), Usage.resident(server.pid()) / 1e6);
        }
      }
    } finally {
      servers.forEach(ServerProcess::close);
    }
  }

  private ServerProcess process(ServerSpec spec, boolean many)
      throws IOException, InterruptedException {
    return ServerProcess.start(
        spec, arguments.base(), logs, many, database == null ? Map.of() : database.environment());
  }

  private void check(List<ServerProcess> servers, boolean many)
      throws IOException, InterruptedException {
    List<String> breaches = new ArrayList<>();
    try (Contract contract = new Contract(arguments.suite())) {
      for (ServerProcess server : servers) {
        if (database != null) {
          database.reset();
        }
        for (String breach : contract.breaches(server, many)) {
          breaches.add(server.spec().id() + ": " + breach);
        }
      }
    }
    if (!breaches.isEmpty()) {
      throw new IOException("servers do not do the same:\n" + String.join("\n", breaches));
    }
    say("%d servers give the same answers", servers.size());
  }

  private void warmUp(List<ServerProcess> servers, List<Load> loads)
      throws IOException, InterruptedException {
    for (ServerProcess server : servers) {
      say("warming up %s", server.spec().id());
      for (Load load : loads.stream().filter(server.spec()::takesPart).toList()) {
        long requests = 0;
        for (int i = 0; i < MOST_WARM_UPS && requests < arguments.warmUp(); i++) {
          requests += wrk.run(load, server.port(), 1).requests();
          server.dropLog();
        }
      }
    }
  }

  private void round(int round, List<ServerProcess> servers, List<Load> loads)
      throws IOException, InterruptedException {
    for (Load load : loads) {
      List<ServerProcess> own = servers.stream().filter(s -> s.spec().takesPart(load)).toList();
      for (ServerProcess server : shuffled(own)) {
        Sample sample = sample(round, load, server);
        if (!sample.isGood(arguments.mostOthers())) {
          // Once more: whatever disturbed it may be over.
          sample = sample(round, load, server);
        }
        if (sample.errors() > 0 || !server.isAlive()) {
          say("%s under %s: %d errors", server.spec().id(), load.id(), sample.errors());
        }
        samples.add(sample);
      }
    }
  }

  private Sample sample(int round, Load load, ServerProcess server)
      throws IOException, InterruptedException {
    long postmaster = database == null ? 0 : database.pid();
    Usage before = Usage.of(server.pid(), postmaster);
    long began = System.nanoTime();
    Wrk.Result result = wrk.run(load, server.port(), arguments.seconds());
    Usage.Spent spent = Usage.of(server.pid(), postmaster).since(before);
    double elapsed = System.nanoTime() - began;
    server.dropLog();
    return new Sample(
        round,
        load.id(),
        server.spec().id(),
        result.perSecond(),
        spent.server() / 1e3 / Math.max(1, result.requests()),
        spent.database() / 1e3 / Math.max(1, result.requests()),
        result.p50(),
        result.p99(),
        spent.others() / elapsed,
        result.errors());
  }

  private <T> List<T> shuffled(List<T> all) {
    List<T> copy = new ArrayList<>(all);
    Collections.shuffle(copy, random);
    return copy;
  }

  /**
   * Lets what the last phase left behind come to rest: connections being closed, collectors and
   * compilers of the servers. Nothing says when they have done, so it is time that is waited for.
   */
  static void settle() throws InterruptedException {
    Thread.sleep(SETTLE_MILLIS);
  }

  static void say(String text, Object... values) {
    System.out.println(text.formatted(values));
  }
}
