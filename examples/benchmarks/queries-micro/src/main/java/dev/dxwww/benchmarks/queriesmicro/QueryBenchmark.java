package dev.dxwww.benchmarks.queriesmicro;

import java.util.List;
import java.util.ServiceLoader;
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

/** One row, and a hundred, from memory and from the server. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class QueryBenchmark {
  private static final int KEYS = 512;

  /** Which library; the command takes all that are there. */
  @Param({"ours", "jdbc"})
  public String library;

  /** Where rows come from. */
  @Param({"memory", "server"})
  public String rows;

  private Persons persons;
  private int next;

  /** What is compared must give the same. */
  @Setup
  public void open() throws Exception {
    Source source = new Source(rows.equals("memory"));
    Persons hand = new HandLibrary().open(source);
    persons = library(library).open(source);
    require(hand.find(7), persons.find(7));
    require(hand.hundred(), persons.hundred());
    hand.close();
  }

  private static Library library(String id) {
    for (Library library : ServiceLoader.load(Library.class)) {
      if (library.id().equals(id)) {
        return library;
      }
    }
    throw new IllegalArgumentException("no library " + id);
  }

  private static void require(Object expected, Object actual) {
    if (!expected.toString().equals(actual.toString())) {
      throw new IllegalStateException("by hand " + expected + "\nbut " + actual);
    }
  }

  /** One row by its key. */
  @Benchmark
  public Object find() throws Exception {
    next = next + 1 & KEYS - 1;
    return persons.find(next + 1);
  }

  /** A hundred rows. */
  @Benchmark
  public List<?> hundred() throws Exception {
    return persons.hundred();
  }
}
