package dev.dxwww.benchmarks.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What the check of queries costs a compilation: javac, a process of its own each time, on {@link
 * SampleProject}.
 */
public final class CompileTimes {
  private static final String BEGIN =
      "<!-- compile: written by examples/benchmarks/run-compile -->";
  private static final String END = "<!-- end of compile -->";
  private static final Path QUERIES = Path.of("shop");

  private final Path folder;
  private final Path cache;
  private final SampleProject project = new SampleProject();
  private final Map<Way, List<Double>> seconds = new EnumMap<>(Way.class);
  private final Map<Way, List<Double>> waited = new EnumMap<>(Way.class);
  private final Random random = new Random(7);

  /** How the project is compiled. The classes that come out are the same. */
  private enum Way {
    PLAIN("no processor: what it writes is there as sources", 0),
    WITHOUT(
        "the processor, with nothing to check or write: what it writes is there as sources", 0),
    COLD("with the check: neither answers nor the schema are known", 3.0),
    ANSWERS("with the check: no answer is known, the schema is", 3.0),
    CACHED("with the check: all answers are known", 0.5);

    private final String label;
    private final double bar;

    Way(String label, double bar) {
      this.label = label;
      this.bar = bar;
    }

    boolean checks() {
      return compareTo(WITHOUT) > 0;
    }
  }

  private CompileTimes(Path folder) throws IOException {
    this.folder = folder;
    this.cache = folder.resolve("cache");
  }

  /** Takes the folder to work in, how many rounds, and the page to write to, if any. */
  public static void main(String[] args) throws IOException, InterruptedException {
    CompileTimes times = new CompileTimes(Path.of(args[0]).toAbsolutePath());
    int rounds = Integer.parseInt(args[1]);
    times.prepare();
    times.run(rounds);
    String text = times.markdown(rounds);
    System.out.println(text);
    if (args.length > 2) {
      Path page = Path.of(args[2]);
      Files.writeString(page, replaced(Files.readString(page), text));
    }
  }

  private static String replaced(String page, String text) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("the page has no place for the times of compilations");
    }
    return page.substring(0, begin + BEGIN.length()) + "\n\n" + text + page.substring(end);
  }

  /** Writes the project in its three forms; PostgreSQL is unpacked now, once for the machine. */
  private void prepare() throws IOException, InterruptedException {
    delete(folder);
    for (Way way : Way.values()) {
      project.write(home(way), way != Way.WITHOUT);
    }
    time(Way.COLD);
    Path written = home(Way.COLD).resolve("target/classes");
    copySources(written, home(Way.PLAIN));
    copySources(written, home(Way.WITHOUT));
    for (Way way : Way.values()) {
      time(way);
    }
    requireSameClasses();
  }

  private Path home(Way way) {
    return folder.resolve(way.name().toLowerCase(Locale.ROOT));
  }

  /** Sources that the processor wrote. */
  private static void copySources(Path from, Path home) throws IOException {
    Path to = home.resolve("src/main/java");
    for (Path file : files(from, ".java")) {
      Path copy = to.resolve(from.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** Nothing that is compared may leave out work. */
  private void requireSameClasses() throws IOException {
    List<Integer> counts = new ArrayList<>();
    for (Way way : Way.values()) {
      Path shop = home(way).resolve("target/classes").resolve(QUERIES);
      counts.add(files(shop, ".class").size());
    }
    System.out.println("classes: " + counts);
    if (counts.stream().distinct().count() > 1) {
      throw new IOException("not the same classes: " + counts);
    }
  }

  private void run(int rounds) throws IOException, InterruptedException {
    List<Way> ways = new ArrayList<>(List.of(Way.values()));
    for (int round = 1; round <= rounds; round++) {
      System.out.printf("round %d of %d%n", round, rounds);
      Collections.shuffle(ways, random);
      for (Way way : ways) {
        seconds.computeIfAbsent(way, key -> new ArrayList<>()).add(time(way));
        if (way.checks()) {
          waited.computeIfAbsent(way, key -> new ArrayList<>())
              .add(Double.parseDouble(Files.readString(folder.resolve("oracle"))));
        }
      }
    }
  }

  /** One compilation, in seconds. */
  private double time(Way way) throws IOException, InterruptedException {
    Path home = home(way);
    forget(way);
    delete(home.resolve("target/classes"));
    Path log = folder.resolve("javac.log");
    List<String> command = command(way);
    long began = System.nanoTime();
    Process javac = new ProcessBuilder(command)
        .directory(home.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int code = javac.waitFor();
    double taken = (System.nanoTime() - began) / 1e9;
    if (code != 0) {
      throw new IOException(way + " does not compile:\n" + Files.readString(log));
    }
    return taken;
  }

  /** The caches of the user and of the build, as far as this way does without. */
  private void forget(Way way) throws IOException {
    if (way == Way.COLD || way == Way.ANSWERS) {
      delete(cache.resolve("verdicts"));
      delete(home(way).resolve("target/dxwww"));
    }
    Path oracle = cache.resolve("oracle");
    if (way == Way.COLD && Files.exists(oracle)) {
      List<Path> schemas;
      try (Stream<Path> folders = Files.walk(oracle, 2)) {
        schemas = folders.filter(f -> f.getFileName().toString().matches("schema-\\w+")).toList();
      }
      for (Path schema : schemas) {
        delete(schema);
      }
    }
  }

  private List<String> command(Way way) throws IOException {
    Path home = home(way);
    Path target = Files.createDirectories(home.resolve("target/classes"));
    String path = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
        "-J-Ddxwww.cache=" + cache, "-d", target.toString(), "-classpath", path,
        "-parameters", "--release", "25", "-encoding", "UTF-8"));
    if (way == Way.PLAIN) {
      command.add("-proc:none");
    } else {
      command.addAll(List.of("-processorpath", path,
          "-processor", TimedProcessor.class.getName(),
          "-J-Dbench.oracle=" + folder.resolve("oracle")));
    }
    if (way.checks()) {
      command.add("-Adxwww.sql=strict");
    }
    Path sources = folder.resolve("sources");
    Files.write(sources, files(home.resolve("src/main/java"), ".java").stream()
        .map(file -> file.toString().replace(File.separatorChar, '/')).toList());
    command.add("@" + sources);
    return command;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private String markdown(int rounds) throws IOException {
    Machine machine = Machine.here();
    StringBuilder out = new StringBuilder();
    line(out, "Measured %s on %s (%d cores), %s, %s; %d rounds, each in random order. %d tables,"
            + " %d queries, %d source files; medians, in brackets 95%% intervals.%n",
        Instant.now().truncatedTo(ChronoUnit.SECONDS), machine.cpu(), machine.cores(),
        machine.system(), machine.java(), rounds, project.tables(), project.queries(),
        project.sources().size());
    line(out, "| javac | s | the check alone, s | bar | | more than without a processor, s |%n"
        + "|---|---:|---:|---:|---|---:|");
    for (Way way : Way.values()) {
      line(out, "| %s | %.2f | %s | %s | %s | %s |", way.label,
          Statistics.median(seconds.getOrDefault(way, List.of())), check(way),
          way.bar > 0 ? way.bar : "", verdict(way), more(way, Way.PLAIN));
    }
    return out.append('\n').toString();
  }

  private Statistics.Estimate waited(Way way) {
    return Statistics.estimate(waited.getOrDefault(way, List.of()));
  }

  private String check(Way way) {
    Statistics.Estimate check = waited(way);
    return way.checks()
        ? String.format(
            Locale.ROOT, "%.2f (%.2f to %.2f)", check.median(), check.low(), check.high())
        : "";
  }

  private String verdict(Way way) {
    Statistics.Estimate check = waited(way);
    if (way.bar == 0) {
      return "";
    }
    return check.low() > way.bar ? "missed" : check.high() < way.bar ? "met" : "not decided";
  }

  private String more(Way way, Way than) {
    if (way.compareTo(than) <= 0) {
      return "";
    }
    List<Double> own = seconds.getOrDefault(way, List.of());
    List<Double> others = seconds.getOrDefault(than, List.of());
    List<Double> differences = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      differences.add(own.get(i) - others.get(i));
    }
    Statistics.Estimate more = Statistics.estimate(differences);
    return String.format(
        Locale.ROOT, "%.2f (%.2f to %.2f)", more.median(), more.low(), more.high());
  }

  private static void line(StringBuilder out, String form, Object... values) {
    out.append(String.format(Locale.ROOT, form, values)).append('\n');
  }
}
