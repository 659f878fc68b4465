package dev.dxwww.benchmarks.htip;

import java.util.concurrent.TimeUnit;

import dev.dxwww.benchmarks.htip.generated.EntriesTemplate;
import dev.dxwww.benchmarks.htipviews.EntryTable;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Handlers;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.html.HtmlOutput;
import dev.dxwww.htip.live.Fragment;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A table of 1,000 rows as HTML, as frame, and frames of what changes in it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class EncodeBenchmark {
  static final Handlers NONE = (_, _) -> "";

  private final FrameWriter writer = new FrameWriter();
  private final HtmlOutput output = new HtmlOutput();
  private EntryTable table;
  private Patch update;
  private Patch swap;
  private Patch select;

  /** A table that is shown, and what it becomes. */
  private record Patch(EntryTable before, Fragment at, int nextNode, EntryTable after) {
    static Patch of(Change change) {
      Change.Step step = change.step();
      FrameWriter writer = new FrameWriter().begin(Htip.FULL, 0);
      Fragment at = EntriesTemplate.create(writer, NONE, step.before(), 0, 0);
      return new Patch(step.before(), at, writer.nextNode(), step.after());
    }

    byte[] frame(FrameWriter writer) {
      writer.begin(0, 0, nextNode);
      EntriesTemplate.diff(writer, NONE, at, before, after, 0);
      return writer.toByteArray();
    }
  }

  /** Makes the tables. */
  @Setup
  public void open() {
    table = Rows.table(1_000);
    update = Patch.of(Change.UPDATE);
    swap = Patch.of(Change.SWAP);
    select = Patch.of(Change.SELECT);
  }

  /** All rows as HTML. */
  @Benchmark
  public byte[] html() {
    output.reset();
    EntriesTemplate.html(output, table);
    return output.toByteArray();
  }

  /** All rows as a frame. */
  @Benchmark
  public byte[] create() {
    writer.begin(Htip.FULL, 0);
    EntriesTemplate.create(writer, NONE, table, 0, 0);
    return writer.toByteArray();
  }

  /** The frame of a hundred other labels; all rows are compared. */
  @Benchmark
  public byte[] update() {
    return update.frame(writer);
  }

  /** The frame of two rows that change places. */
  @Benchmark
  public byte[] swap() {
    return swap.frame(writer);
  }

  /** The frame of one row that is selected in place of another. */
  @Benchmark
  public byte[] select() {
    return select.frame(writer);
  }
}
