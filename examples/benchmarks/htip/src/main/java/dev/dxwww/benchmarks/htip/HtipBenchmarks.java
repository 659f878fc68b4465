package dev.dxwww.benchmarks.htip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import dev.dxwww.benchmarks.harness.Section;
import dev.dxwww.examples.tasks.pages.TaskPageBenchmark;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Measures templates and frames, and writes what came of it. */
public final class HtipBenchmarks {
  private static final String COMMAND = "run-htip";

  private final Path base;
  private final Path docs;
  private final Path folder;
  private final int rounds;
  private final boolean publish;

  private HtipBenchmarks(Path base, int rounds, boolean publish) {
    this.base = base;
    this.rounds = rounds;
    this.publish = publish;
    this.docs = base.resolve("../../docs").normalize();
    this.folder = publish ? docs.resolve("benchmarks") : base.resolve("target/report");
  }

  /** Takes the folder of the benchmarks, how many rounds, {@code --publish} or not, the parts. */
  public static void main(String[] args)
      throws IOException, InterruptedException, RunnerException {
    List<String> words = new ArrayList<>(List.of(args).subList(2, args.length));
    boolean publish = words.remove("--publish");
    HtipBenchmarks all =
        new HtipBenchmarks(
            Path.of(args[0]).toAbsolutePath().normalize(), Integer.parseInt(args[1]), publish);
    Files.createDirectories(all.folder);
    for (String part : words) {
      all.run(part);
    }
  }

  private void run(String part) throws IOException, InterruptedException, RunnerException {
    String preface = Section.preface(base);
    String text =
        switch (part) {
          case "html" -> new ServerReport(jmh(HtmlBenchmark.class, part)).html();
          case "ssr" -> new ServerReport(jmh(TaskPageBenchmark.class, part)).ssr();
          case "encode" -> new ServerReport(jmh(EncodeBenchmark.class, part)).encode();
          case "browser" -> browser();
          case "wire" -> WireReport.markdown();
          default -> throw new IllegalArgumentException("no part " + part);
        };
    String page = preface + "\n\n" + text;
    System.out.println(page);
    if (publish) {
      new Section("htip-" + part, COMMAND).write(docs, page);
    }
  }

  /** A round is a JVM of its own. */
  private Collection<RunResult> jmh(Class<?> one, String part)
      throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(one.getName())
                .forks(rounds)
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(folder.resolve("htip-" + part + ".json").toString())
                .build())
        .run();
  }

  private String browser() throws IOException {
    EnumSet<Way> ways = EnumSet.of(Way.VANILLA);
    ways.addAll(only("ways", Way.class));
    BrowserRun.Times times =
        BrowserRun.measure(rounds, only("changes", Change.class), List.copyOf(ways));
    Files.writeString(
        folder.resolve("htip-browser.json"),
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
            .writeValueAsString(times) + "\n");
    return new BrowserReport(times).markdown();
  }

  /** The constants that a property names; all where it names none. */
  private static <E extends Enum<E>> List<E> only(String property, Class<E> type) {
    String names = System.getProperty("bench." + property, "");
    return names.isEmpty()
        ? List.of(type.getEnumConstants())
        : Arrays.stream(names.split(",")).map(name -> constant(type, name)).toList();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "There is no " + type.getSimpleName().toLowerCase(Locale.ROOT) + " \"" + name
                + "\" (has: " + Arrays.toString(type.getEnumConstants()) + ")"));
  }
}
