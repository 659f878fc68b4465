package dev.dxwww.benchmarks.htip;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import dev.dxwww.benchmarks.htipviews.PeoplePage;

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

/** A page as HTML, from the record to the bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class HtmlBenchmark {
  /** Who renders. */
  @Param({"OURS", "JTE", "JSTACHIO"})
  public Engine engine;

  /** People on the page. */
  @Param({"5", "1000"})
  public int people;

  private PeoplePage page;

  /** What is compared must give the same. */
  @Setup
  public void compare() throws IOException {
    page = Rows.people(people);
    String ours = Engine.OURS.comparable(page);
    String other = engine.comparable(page);
    if (!ours.equals(other)) {
      throw new IllegalStateException(ours + "\nbut " + engine.label() + '\n' + other);
    }
  }

  /** The page. */
  @Benchmark
  public byte[] html() throws IOException {
    return engine.render(page);
  }
}
