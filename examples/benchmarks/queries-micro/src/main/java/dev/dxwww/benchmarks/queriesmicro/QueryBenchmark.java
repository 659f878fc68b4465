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
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class QueryBenchmark {
  private static final int KEYS = 512;

  /** Which library; the command takes all that are there. */
  @Param({"ours", "jdbc"})
  public String library;

  /** Where rows come from. */
  @Param({"memory", "server"})
  public String rows;

  private Questions questions;
  private int next;

  /** What is compared must give the same. */
  @Setup
  public void open() throws Exception {
    Source source = new Source(rows.equals("memory"));
    Questions hand = new HandLibrary().open(source);
    questions = library(library).open(source);
    require(hand.person(7), questions.person(7));
    require(hand.people(), questions.people());
    require(hand.parcel(7), questions.parcel(7));
    require(hand.parcels(), questions.parcels());
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

  /** One row of eight columns by its key. */
  @Benchmark
  public Object person() throws Exception {
    return questions.person(key());
  }

  /** A hundred of them. */
  @Benchmark
  public List<?> people() throws Exception {
    return questions.people();
  }

  /** One row of twelve columns by its key. */
  @Benchmark
  public Object parcel() throws Exception {
    return questions.parcel(key());
  }

  /** A hundred of them. */
  @Benchmark
  public List<?> parcels() throws Exception {
    return questions.parcels();
  }

  private int key() {
    next = next + 1 & KEYS - 1;
    return next + 1;
  }
}
