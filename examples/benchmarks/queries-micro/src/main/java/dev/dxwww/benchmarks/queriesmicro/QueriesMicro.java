package dev.dxwww.benchmarks.queriesmicro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

import dev.dxwww.benchmarks.harness.BenchmarkDatabase;
import dev.dxwww.benchmarks.harness.Benchmarks;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark with all libraries of the class path, and says how they compare. */
public final class QueriesMicro {
  private QueriesMicro() {}

  /** Takes the folder of the benchmarks, then {@code --publish} or options of JMH. */
  public static void main(String[] args)
      throws IOException, RunnerException, CommandLineOptionException {
    Path base = Path.of(args[0]).toAbsolutePath().normalize();
    List<String> words = new ArrayList<>(List.of(args).subList(1, args.length));
    boolean publish = words.remove("--publish");
    Path docs = base.resolve("../../docs").normalize();
    Path folder = publish ? docs.resolve("benchmarks") : base.resolve("target/report");
    Files.createDirectories(folder);
    Map<String, String> libraries = new LinkedHashMap<>();
    ServiceLoader.load(Library.class).forEach(l -> libraries.put(l.id(), l.label()));
    try (BenchmarkDatabase database = BenchmarkDatabase.start(base)) {
      Options line = new CommandLineOptions(words.toArray(String[]::new));
      Collection<String> asked =
          line.getParameter("library").orElse(List.copyOf(libraries.keySet()));
      Options options = new OptionsBuilder()
          .parent(line)
          .include(QueryBenchmark.class.getName())
          .param("library", asked.toArray(String[]::new))
          .jvmArgsAppend(settings(database.environment()))
          .addProfiler(GCProfiler.class)
          .resultFormat(ResultFormatType.JSON)
          .result(folder.resolve("queries-micro.json").toString())
          .build();
      String table =
          new QueriesMicroReport(libraries, versions(), new Runner(options).run()).markdown();
      System.out.println(table);
      if (publish) {
        Path page = docs.resolve("benchmarks.md");
        Files.writeString(page, QueriesMicroReport.replaced(Files.readString(page), table));
      }
    }
  }

  private static String versions() throws IOException {
    return Benchmarks.versions("queries-micro-versions.properties").entrySet().stream()
        .map(version -> version.getKey() + " " + version.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String[] settings(Map<String, String> database) {
    return new String[] {
      "-Dbench.db.url=" + database.get("DX_DB_URL"),
      "-Dbench.db.user=" + database.get("DX_DB_USER"),
      "-Dbench.db.password=" + database.get("DX_DB_PASSWORD"),
      "-Dorg.jooq.no-logo=true",
      "-Dorg.jooq.no-tips=true"
    };
  }
}
