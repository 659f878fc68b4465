package dev.dxwww.examples.load.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks into the application's process from outside, by {@code jcmd} and {@code /proc}. */
final class Probe {
  /** The lock of the folder for uploads stays as long as the application runs. */
  private static final String LOCK = ".lock";

  private final AppProcess app;
  private final Path proc;

  Probe(AppProcess app) {
    this.app = app;
    this.proc = Path.of("/proc", Long.toString(app.pid()));
  }

  /** What there is now. */
  State state() throws IOException, InterruptedException {
    // Twice: what a collection finds dead may hold on to more until it has been told so.
    jcmd("GC.run");
    Map<String, Long> classes = histogram(jcmd("GC.class_histogram"));
    List<String> threads = threads();
    long virtual = threads.stream().filter(t -> t.contains(" virtual")).count();
    long carriers = threads.stream().filter(t -> t.contains("ForkJoinPool-1-worker-")).count();
    return new State(
        classes.values().stream().mapToLong(bytes -> bytes).sum(), classes,
        threads.size() - virtual - carriers, virtual,
        count(proc.resolve("fd")), uploads(), Admin.connections(app.adminPort()), resident());
  }

  /** Bytes by class: the fourth column tells the class, the third its bytes. */
  static Map<String, Long> histogram(String text) {
    Map<String, Long> classes = new HashMap<>();
    for (String line : text.lines().toList()) {
      String[] words = line.strip().split("\\s+");
      if (words.length >= 4 && words[0].endsWith(":") && words[1].matches("\\d+")) {
        classes.merge(words[3], Long.parseLong(words[2]), Long::sum);
      }
    }
    return classes;
  }

  /** The first line of each thread: {@code #22 "name" virtual}. */
  private List<String> threads() throws IOException, InterruptedException {
    Path dump = app.folder().resolve("threads.txt");
    jcmd("Thread.dump_to_file", "-overwrite", dump.toString());
    try (Stream<String> lines = Files.lines(dump)) {
      return lines.filter(line -> line.startsWith("#")).toList();
    }
  }

  private long uploads() throws IOException {
    Path uploads = app.folder().resolve("uploads");
    if (Files.notExists(uploads)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(uploads)) {
      return files.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().endsWith(LOCK))
          .count();
    }
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private long resident() throws IOException {
    for (String line : Files.readAllLines(proc.resolve("status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    throw new NoSuchFileException("VmRSS");
  }

  private String jcmd(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    command.add(Long.toString(app.pid()));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + text);
    }
    return text;
  }
}
