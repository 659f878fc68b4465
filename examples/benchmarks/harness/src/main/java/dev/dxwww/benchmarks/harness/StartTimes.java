package dev.dxwww.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * From the start of the process to the first answer: the application that the starter makes, with
 * and without an AOT cache, against a server written by hand. All with the options of the starter.
 */
public final class StartTimes {
  private static final String BEGIN = "<!-- start: written by examples/benchmarks/run-start -->";
  private static final String END = "<!-- end of start -->";
  private static final String BASE = "Helidon by hand";
  private static final String PLAIN = "the starter's application";
  private static final String CACHED = "the starter's application, AOT cache";

  private final Path app;
  private final Path raw;
  private final Map<String, List<Double>> millis = new LinkedHashMap<>();
  private final Random random = new Random(7);

  private StartTimes(Path app, Path raw) {
    this.app = app;
    this.raw = raw;
  }

  /**
   * Takes the folder of the application, that of the server written by hand, how many rounds, and
   * the page to write to, if any.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    StartTimes times = new StartTimes(Path.of(args[0]), Path.of(args[1]));
    int rounds = Integer.parseInt(args[2]);
    times.run(rounds);
    String text = times.markdown(rounds);
    System.out.println(text);
    if (args.length > 3) {
      Path page = Path.of(args[3]);
      Files.writeString(page, replaced(Files.readString(page), text));
    }
  }

  private static String replaced(String page, String text) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("the page has no place for the start");
    }
    return page.substring(0, begin + BEGIN.length()) + "\n\n" + text + page.substring(end);
  }

  private void run(int rounds) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(BASE, PLAIN, CACHED));
    // The first of each reads its files from the disk: not counted.
    for (String name : all) {
      time(name);
    }
    for (int round = 1; round <= rounds; round++) {
      Collections.shuffle(all, random);
      for (String name : all) {
        millis.computeIfAbsent(name, key -> new ArrayList<>()).add(time(name));
      }
    }
  }

  private double time(String name) throws IOException, InterruptedException {
    int port = ServerProcess.freePort();
    Path log = Files.createTempFile("start", ".log");
    ProcessBuilder builder = new ProcessBuilder(command(name, port))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    builder.environment().put("DX_SERVER_PORT", Integer.toString(port));
    long began = System.nanoTime();
    Process process = builder.start();
    try {
      ServerProcess.awaitAnswer(process, port, name.equals(BASE) ? "/plaintext" : "/", log);
      return (System.nanoTime() - began) / 1e6;
    } finally {
      process.destroyForcibly().waitFor();
      Files.delete(log);
    }
  }

  private List<String> command(String name, int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + app.resolve("jvm.options"));
    if (name.equals(BASE)) {
      command.addAll(List.of("-Dbench.port=" + port, "-Dbench.routes=5", "-cp",
          raw.resolve("*") + java.io.File.pathSeparator + raw.resolve("lib") + "/*",
          "dev.dxwww.benchmarks.raw.Raw"));
      return command;
    }
    if (name.equals(CACHED)) {
      // Does not start at all where the cache cannot be used.
      command.addAll(List.of("-XX:AOTCache=" + app.resolve("app.aot"), "-XX:AOTMode=on"));
    }
    command.addAll(List.of("-jar", app.resolve("app.jar").toString()));
    return command;
  }

  private String markdown(int rounds) throws IOException {
    Machine machine = Machine.here();
    StringBuilder out = new StringBuilder();
    out.append("Measured %s on %s (%d cores), %s, %s; %d rounds, each in random order.%n%n"
        .formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS), machine.cpu(), machine.cores(),
            machine.system(), machine.java(), rounds));
    out.append("| | first answer, ms | ratio | 95% interval | bar |\n|---|---:|---:|---:|---:|\n");
    row(out, BASE, "");
    row(out, PLAIN, "1.15");
    row(out, CACHED, "0.65");
    return out.append('\n').toString();
  }

  private void row(StringBuilder out, String name, String bar) {
    List<Double> own = millis.getOrDefault(name, List.of());
    List<Double> base = millis.getOrDefault(BASE, List.of());
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      ratios.add(own.get(i) / base.get(i));
    }
    Statistics.Estimate ratio = Statistics.estimate(ratios);
    out.append("| %s | %.0f | %.2f | %.2f to %.2f | %s |%n".formatted(
        name, Statistics.median(own), ratio.median(), ratio.low(), ratio.high(), bar));
  }
}
