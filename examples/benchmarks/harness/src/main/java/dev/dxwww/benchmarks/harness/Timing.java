package dev.dxwww.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether the time that something takes tells a secret: the times of two kinds of input are
 * compared by Welch's t-test. Fails when two can be told apart that must not be, and when two that
 * can be told apart are not.
 */
public final class Timing {
  private static final Section SECTION = new Section("timing", "run-security");

  private Timing() {}

  /** Takes the benchmarks' folder, times of each kind over HTTP, and alone; publish, or not. */
  public static void main(String[] args) throws Exception {
    Path base = Path.of(args[0]).toAbsolutePath().normalize();
    int samples = Integer.parseInt(args[1]);
    int alone = Integer.parseInt(args[2]);
    boolean publish = args.length > 3;
    String preface = Section.preface(base);
    Map<Trial, Welch> results = new LinkedHashMap<>();
    Path logs = Files.createTempDirectory("timing");
    try (SecureServer server = SecureServer.start(base, logs);
        KeptConnection connection = new KeptConnection(server.process().port())) {
      new ServerTrials(server, connection, samples).run(results);
    }
    new CheckTrials(alone).run(results);
    String text = preface + "\n\n" + markdown(results);
    Run.say("%s", text);
    Path docs = base.resolve("../../docs").normalize();
    write(publish ? docs.resolve("benchmarks") : base.resolve("target/report"), results);
    if (publish) {
      SECTION.write(docs, text);
    }
    boolean holds = results.entrySet().stream()
        .allMatch(entry -> entry.getKey().holds(entry.getValue()));
    System.exit(holds ? 0 : 1);
  }

  private static void write(Path folder, Map<Trial, Welch> results) throws IOException {
    record Row(Trial trial, Welch result) {}
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("timing.json"), JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT).build()
        .writeValueAsString(results.entrySet().stream()
            .map(entry -> new Row(entry.getKey(), entry.getValue())).toList()) + "\n");
  }

  private static String markdown(Map<Trial, Welch> results) {
    StringBuilder out = new StringBuilder();
    out.append("| | these | and these | n of each | t | t, cropped | difference, us |"
        + " would be noticed, us | |\n|---|---|---|---:|---:|---:|---:|---:|---|\n");
    results.forEach((trial, result) -> out.append(String.format(Locale.ROOT,
        "| %s%s | %s | %s | %,d | %.2f | %.2f | %.4f | %.4f | %s |%n",
        trial.leaks() ? "*control:* " : "", trial.what(), trial.one(), trial.other(),
        result.count(), result.t(), result.cropped(), result.difference() / 1e3,
        result.detectable() / 1e3, verdict(trial, result))));
    return out.toString();
  }

  private static String verdict(Trial trial, Welch result) {
    if (trial.leaks()) {
      return result.isLeak() ? "noticed, as it must be" : "NOT NOTICED";
    }
    return result.isLeak() ? "TOLD APART" : "alike";
  }
}
