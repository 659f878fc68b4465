package dev.dxwww.examples.tasks.pages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.dxwww.examples.tasks.domain.Person;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskCounts;
import dev.dxwww.examples.tasks.domain.TaskList;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.htip.html.HtmlOutput;
import dev.dxwww.runtime.query.Page;

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

/** The list page of the tasks application as HTML, from what its store has found. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class TaskPageBenchmark {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final List<String> LABELS = List.of("home", "post", "R&D", "später", "phone");

  /** As many as a page of the list has. */
  private static final int TASKS = 50;

  private final List<TaskList> lists =
      List.of(
          new TaskList(1, TaskList.INBOX), new TaskList(2, "House & garden"),
          new TaskList(3, "Work"));
  private final TaskCounts counts = new TaskCounts(TASKS, 12);
  private Page<Task> tasks;
  private TaskListPage page;

  /** Makes the tasks. */
  @Setup
  public void open() {
    List<Task> all = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      all.add(
          new Task(
              i + 1, "Task " + i + ": ask \"them\" for tea & talk",
              i % 3 == 0 ? "Notes of some length, as people write them down on the way." : "",
              Priority.values()[i % 3], i % 4 == 0 ? null : TODAY.plusDays(i % 20 - 5),
              LABELS.subList(i % 4, i % 4 + 2), lists.get(i % 3),
              i % 5 == 0 ? Optional.of(new Person(1, "Ada O'Brien")) : Optional.empty(), false,
              Instant.EPOCH));
    }
    tasks = new Page<>(all, Optional.of("next"));
    page = page();
    String html = new String(html(), StandardCharsets.UTF_8);
    if (!html.contains("Task 49: ask \"them\" for tea &amp; talk") || !html.endsWith("</html>")) {
      throw new IllegalStateException(html);
    }
  }

  private TaskListPage page() {
    TaskQuery query = TaskQuery.EVERYTHING;
    Filters.Choice choice = new Filters.Choice(counts, lists, Optional.empty(), LABELS);
    return new TaskListPage(
        null, query, Place.START, "position", TODAY, counts,
        Filters.of(query, Place.START, choice), null,
        ShownTasks.of(query, Place.START, tasks, counts, TODAY));
  }

  /** The page from its record. */
  @Benchmark
  public byte[] html() {
    HtmlOutput out = new HtmlOutput("token");
    TaskListPage_View.VIEW.html(out, page);
    return out.toByteArray();
  }

  /** The page from the tasks: what the application makes of them, and its HTML. */
  @Benchmark
  public byte[] tasks() {
    HtmlOutput out = new HtmlOutput("token");
    TaskListPage_View.VIEW.html(out, page());
    return out.toByteArray();
  }
}
