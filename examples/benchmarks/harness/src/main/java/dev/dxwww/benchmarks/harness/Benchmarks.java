package dev.dxwww.benchmarks.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one command: measures and writes the report. */
public final class Benchmarks {
  private Benchmarks() {}

  /** Takes the folder of the servers' modules, the suite, then the options. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path base = Path.of(args[0]).toAbsolutePath().normalize();
    Suite suite = Suite.of(args[1]);
    Arguments arguments;
    try {
      arguments = Arguments.of(suite, List.of(args).subList(2, args.length), base);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + Arguments.usage(suite));
      System.exit(2);
      return;
    }
    if (!Wrk.isInstalled()) {
      System.err.println("wrk is missing: apt-get install wrk, or https://github.com/wg/wrk");
      System.exit(2);
    }
    Path logs = logFolder();
    try {
      if (suite == Suite.QUERIES) {
        try (BenchmarkDatabase database = BenchmarkDatabase.start(base)) {
          write(arguments, measure(arguments, database, logs));
        }
      } else {
        write(arguments, measure(arguments, null, logs));
      }
    } finally {
      delete(logs);
    }
  }

  private static Results measure(
      Arguments arguments, @Nullable BenchmarkDatabase database, Path logs)
      throws IOException, InterruptedException {
    String date = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Run run = new Run(arguments, database, logs);
    run.start();
    Run.settle();
    run.load(false);
    Run.settle();
    run.load(true);
    return new Results(
        date, commit(arguments.base()), Machine.here(), versions(arguments.suite().versions()),
        arguments.seconds(), arguments.rounds(), arguments.mostOthers(), run.footprints(),
        run.samples());
  }

  private static void write(Arguments arguments, Results results) throws IOException {
    Path folder = arguments.complete() ? arguments.out().resolve("benchmarks") : arguments.out();
    Files.createDirectories(folder);
    Path json = folder.resolve(arguments.suite().file() + ".json");
    JsonMapper mapper =
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(json, mapper.writeValueAsString(results) + "\n");
    Report report = new Report(results, arguments);
    if (arguments.suite() == Suite.HTTP) {
      Files.writeString(folder.resolve("cpu.svg"), new Chart(results, arguments).svg());
    }
    Path page = arguments.complete()
        ? arguments.out().resolve("benchmarks.md")
        : folder.resolve(arguments.suite().file() + ".md");
    String text = report.markdown();
    Files.writeString(page, arguments.complete()
        ? Report.replaced(arguments.suite(), Files.readString(page), text)
        : text);
    Run.say("%s%n%s and %s", text, page, json);
  }

  /** Memory if there is a file system in it: logs must not wait for a disk. */
  private static Path logFolder() throws IOException {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory)
        ? Files.createTempDirectory(memory, "benchmarks")
        : Files.createTempDirectory("benchmarks");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** What is compared, and the version of each; by the name of a resource. */
  public static Map<String, String> versions(String resource) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Benchmarks.class.getResourceAsStream(resource)) {
      properties.load(in);
    }
    Map<String, String> versions = new TreeMap<>();
    properties.forEach((name, value) -> versions.put(name.toString(), value.toString()));
    return versions;
  }

  private static String commit(Path base) {
    try {
      Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
          .directory(base.toFile()).redirectErrorStream(true).start();
      String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? text.strip() : "unknown";
    } catch (IOException e) {
      return "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }
}
