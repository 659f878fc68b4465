package dev.dxwww.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * CPU times, in nanoseconds, as the kernel tells them.
 *
 * @param machine of everything that ran
 * @param database of the database's processes; 0 without one
 * @param own of this process and its ended children, which is the load generator
 * @param threads of the server's threads, by their ids
 */
record Usage(long machine, long database, long own, Map<Long, Thread> threads) {
  private static final Path PROC = Path.of("/proc");
  /** Linux' clock ticks in {@code /proc} are hundredths of a second on every architecture. */
  private static final long TICK = 10_000_000;

  /** The time of one thread; compilers are told apart. */
  record Thread(boolean compiles, long nanos) {}

  /** What was used between two readings, in nanoseconds. */
  record Spent(long server, long compilers, long database, long others) {}

  /** Reads them now; {@code postmaster} is 0 without a database. */
  static Usage of(long pid, long postmaster) throws IOException {
    long database = postmaster == 0 ? 0 : family(postmaster);
    return new Usage(machineTime(), database, ownTime(), threads(pid));
  }

  /** What was used since then. */
  Spent since(Usage before) {
    long server = 0;
    long compilers = 0;
    for (Map.Entry<Long, Thread> entry : threads.entrySet()) {
      Thread then = before.threads.get(entry.getKey());
      long nanos = entry.getValue().nanos() - (then == null ? 0 : then.nanos());
      if (entry.getValue().compiles()) {
        compilers += nanos;
      } else {
        server += nanos;
      }
    }
    long asked = database - before.database;
    long known = server + compilers + asked + own - before.own;
    return new Spent(server, compilers, asked, Math.max(0, machine - before.machine - known));
  }

  private static long machineTime() throws IOException {
    String line = Files.readString(PROC.resolve("stat")).lines().findFirst().orElseThrow();
    String[] fields = line.split(" +");
    // user nice system idle iowait irq softirq steal: all but the two idle ones
    long ticks = 0;
    for (int i = 1; i <= 8; i++) {
      ticks += i == 4 || i == 5 ? 0 : Long.parseLong(fields[i]);
    }
    return ticks * TICK;
  }

  private static long ownTime() throws IOException {
    return time(stat("self"), 14);
  }

  /** A process, its children that have ended, and those that live. */
  private static long family(long parent) throws IOException {
    long nanos = time(stat(Long.toString(parent)), 14);
    List<Path> processes;
    try (Stream<Path> listed = Files.list(PROC)) {
      processes =
          listed.filter(p -> Character.isDigit(p.getFileName().toString().charAt(0))).toList();
    }
    for (Path process : processes) {
      try {
        String[] fields = stat(process.getFileName().toString());
        if (Long.parseLong(fields[1]) == parent) {
          nanos += time(fields, 12);
        }
      } catch (IOException e) {
        // It has ended since the listing; its parent has its time now.
        continue;
      }
    }
    return nanos;
  }

  /** What stands behind the name: state, parent, and so on. */
  private static String[] stat(String process) throws IOException {
    String stat = Files.readString(PROC.resolve(process).resolve("stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
  }

  /** From field 11, which is utime, on: stime, cutime, cstime. */
  private static long time(String[] fields, int last) {
    long ticks = 0;
    for (int i = 11; i <= last; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return ticks * TICK;
  }

  private static Map<Long, Thread> threads(long pid) throws IOException {
    Map<Long, Thread> threads = new HashMap<>();
    List<Path> tasks;
    try (Stream<Path> listed = Files.list(PROC.resolve(pid + "/task"))) {
      tasks = listed.toList();
    }
    for (Path task : tasks) {
      try {
        String name = Files.readString(task.resolve("comm"));
        String times = Files.readString(task.resolve("schedstat"));
        boolean compiles = name.startsWith("C1 Comp") || name.startsWith("C2 Comp");
        long nanos = Long.parseLong(times.substring(0, times.indexOf(' ')));
        threads.put(Long.parseLong(task.getFileName().toString()), new Thread(compiles, nanos));
      } catch (NoSuchFileException e) {
        // It has ended since the listing; what it used is lost.
        continue;
      }
    }
    return threads;
  }

  /** Resident memory of a process, in bytes. */
  static long resident(long pid) throws IOException {
    for (String line : Files.readAllLines(PROC.resolve(pid + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    return 0;
  }
}
