package dev.dxwww.examples.load.client;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.sun.management.UnixOperatingSystemMXBean;

/** The command: starts the application, loads it, and fails if anything went wrong or is left. */
public final class Load {
  private static final Duration SLOW = Duration.ofSeconds(6);
  private static final Duration CLOSING = Duration.ofSeconds(90);
  private static final int WARM_CONNECTIONS = 200;
  private static final Duration WARM_TIME = Duration.ofSeconds(20);
  private static final int SHOWN = 20;

  private final Options options;
  private final AppProcess app;
  private final Probe probe;

  private Load(Options options, AppProcess app) {
    this.options = options;
    this.app = app;
    this.probe = new Probe(app);
  }

  /** Ends the process by 0 when all is well, by 1 when not, by 2 when it cannot be tried. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Options options;
    try {
      options = Options.of(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + Options.USAGE);
      System.exit(2);
      return;
    }
    String hindrance = options.hindrance(descriptors(), ports());
    if (hindrance != null) {
      System.err.println(hindrance);
      System.exit(2);
    }
    List<String> faults = run(options);
    faults.forEach(fault -> System.err.println("FAILED: " + fault));
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  private static long descriptors() {
    return ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
        .getMaxFileDescriptorCount();
  }

  private static int ports() throws IOException {
    // By lines: a file of /proc/sys is empty to whoever reads it a second time.
    String[] range = Files.readAllLines(Path.of("/proc/sys/net/ipv4/ip_local_port_range"))
        .getFirst().strip().split("\\s+");
    return Integer.parseInt(range[1]) - Integer.parseInt(range[0]) + 1;
  }

  /** Sentences that tell what is wrong; none if all is well. */
  static List<String> run(Options options) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("load");
    List<String> faults;
    try (AppProcess app = AppProcess.start(options, folder)) {
      faults = new Load(options, app).run();
    } catch (IOException e) {
      faults = List.of("the application cannot be asked any more: " + e);
    }
    if (faults.isEmpty()) {
      delete(folder);
    } else {
      say("The logs of the application are in %s", folder);
    }
    return faults;
  }

  private List<String> run() throws IOException, InterruptedException {
    say("warming up");
    Plan warm = plan(Math.min(WARM_CONNECTIONS, options.connections()), shorter(WARM_TIME));
    // Once more than needed: what is looked at for the first time grows by being looked at.
    Traffic.run(warm);
    settled();
    Tally first = Traffic.run(warm);
    State before = settled();
    say("%d connections, %.0f exchanges a second, for %d s",
        options.connections(), options.perSecond(), options.time().toSeconds());
    Tally tally = new Tally();
    Instant begun = Instant.now();
    Thread traffic =
        Traffic.start(plan(options.connections(), options.time()), tally);
    // The measure in the middle is taken when half of the time is over.
    Thread.sleep(options.time().dividedBy(2));
    State during = probe.state();
    say("most of the heap meanwhile: %s", Growth.classes(before, during));
    traffic.join();
    say("all connections are closed");
    State after = settled();
    String text =
        LoadReport.markdown(options, begun, tally, new States(before, during, after));
    say("%n%s", text);
    List<String> faults =
        faults(first, tally, Growth.of(before, after, options.connections()));
    if (options.publish() && faults.isEmpty()) {
      Files.writeString(Options.docs(),
          LoadReport.replaced(Files.readString(Options.docs()), text, "load"));
    }
    return faults;
  }

  private Plan plan(int connections, Duration time) {
    double share = Math.min(1, connections * 4.0 / options.connections());
    return new Plan(app.port(), connections, options.perSecond() * share, time, shorter(SLOW));
  }

  /** No part of a short run takes longer than a third of it. */
  private Duration shorter(Duration time) {
    Duration third = options.time().dividedBy(3);
    return third.compareTo(time) < 0 ? third : time;
  }

  /** What there is when the server has noticed that all clients have gone. */
  private State settled() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + CLOSING.toNanos();
    while (Admin.connections(app.adminPort()) > 0 && System.nanoTime() < deadline) {
      // Another process, which can only be asked.
      Thread.sleep(100);
    }
    return probe.state();
  }

  private List<String> faults(Tally first, Tally tally, List<String> grown) throws IOException {
    List<String> faults = new ArrayList<>();
    for (Tally one : List.of(first, tally)) {
      if (one.failures() > 0) {
        faults.add(one.failures() + " exchanges failed, among them:\n  "
            + String.join("\n  ", one.samples()));
      }
    }
    for (Kind kind : Kind.values()) {
      if (tally.count(kind) == 0 && options.connections() >= Plan.FOLLOWERS * 2) {
        faults.add("there was no exchange of the kind: " + kind.label());
      }
    }
    if (tally.mostOpen() < options.connections()) {
      faults.add("only " + tally.mostOpen() + " connections were open at the same time");
    }
    List<String> complaints = app.complaints();
    if (!complaints.isEmpty()) {
      faults.add(complaints.size() + " lines of the application's log tell of faults:\n  "
          + String.join("\n  ", complaints.subList(0, Math.min(SHOWN, complaints.size()))));
    }
    faults.addAll(grown);
    return faults;
  }

  private static void say(String form, Object... values) {
    System.out.printf(form + "%n", values);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
