package dev.dxwww.benchmarks.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of this module and says how they stand against our bars. */
public final class Micro {
  private Micro() {}

  private static final String LIMITS = RateLimitBenchmark.class.getSimpleName();

  /**
   * Takes the folder of the benchmarks, {@code small} or {@code limits}, then {@code --publish} or
   * options of JMH.
   */
  public static void main(String[] args)
      throws IOException, RunnerException, CommandLineOptionException {
    Path base = Path.of(args[0]).toAbsolutePath().normalize();
    boolean limits = args[1].equals("limits");
    List<String> words = new ArrayList<>(List.of(args).subList(2, args.length));
    boolean publish = words.remove("--publish");
    Path docs = base.resolve("../../docs").normalize();
    Path folder = publish ? docs.resolve("benchmarks") : base.resolve("target/report");
    Files.createDirectories(folder);
    ChainedOptionsBuilder chosen = new OptionsBuilder();
    Options options = (limits ? chosen.include(LIMITS) : chosen.exclude(LIMITS))
        .parent(new CommandLineOptions(words.toArray(String[]::new)))
        .addProfiler(GCProfiler.class)
        .resultFormat(ResultFormatType.JSON)
        .result(folder.resolve(limits ? "limits.json" : "micro.json").toString())
        .build();
    Collection<RunResult> results = new Runner(options).run();
    MicroReport report = new MicroReport(results);
    String table = limits ? report.limits() : report.markdown();
    System.out.println(table);
    if (publish) {
      Path page = docs.resolve("benchmarks.md");
      Files.writeString(page, MicroReport.replaced(Files.readString(page), table, limits));
    }
  }
}
