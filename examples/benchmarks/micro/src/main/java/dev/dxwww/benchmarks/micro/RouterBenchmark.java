package dev.dxwww.benchmarks.micro;

import dev.dxwww.runtime.generated.Router;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Looks up the route of a path and a method. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RouterBenchmark {
  private static final int PATHS = 1_024;

  /** How many routes there are; all are asked for equally often, in no order. */
  @Param({"10", "100", "1000"})
  public int routes;

  /** How many of them are asked for, spread evenly. */
  @Param({"10"})
  public int asked;

  private Router router;
  private String[] paths;
  private int next;

  /** Compiles the routes. */
  @Setup
  public void compile() throws IOException, ReflectiveOperationException {
    router = CompiledRouter.of(routes);
    paths = new String[PATHS];
    int distinct = Math.min(asked, routes);
    Random random = new Random(1);
    for (int i = 0; i < PATHS; i++) {
      int route = random.nextInt(distinct) * (routes / distinct);
      paths[i] = CompiledRouter.path(route);
      if (find(paths[i]) < 0) {
        throw new IllegalStateException("no route for " + paths[i]);
      }
    }
  }

  /** One look-up. */
  @Benchmark
  public int find() {
    next = next + 1 & PATHS - 1;
    return find(paths[next]);
  }

  private int find(String path) {
    return router.route(router.find(path), Router.GET);
  }
}
