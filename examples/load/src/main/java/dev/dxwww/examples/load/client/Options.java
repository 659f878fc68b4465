package dev.dxwww.examples.load.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The command line.
 *
 * @param connections that are open at the same time
 * @param time how long the load lasts
 * @param perSecond exchanges that begin in a second
 * @param publish whether the figures go into the documentation
 */
record Options(int connections, Duration time, double perSecond, boolean publish) {
  static final String USAGE = """
      load [--connections N] [--minutes M] [--rate R] [--publish]
        --connections  open at the same time (default 10000)
        --minutes      how long the load lasts (default 5; 0.5 is half a minute)
        --rate         exchanges that begin in a second (default 1500)
        --publish      writes the figures into docs/benchmarks.md
      """;

  /** Descriptors that either process has beside those of its connections, at most. */
  private static final int OTHER_DESCRIPTORS = 500;
  private static final Path DOCS = Path.of("docs/benchmarks.md");

  /** Reads it; complains with an {@link IllegalArgumentException}. */
  static Options of(String... line) {
    List<String> words = new ArrayList<>(List.of(line));
    boolean publish = words.remove("--publish");
    double connections = number(words, "--connections", 10_000);
    double minutes = number(words, "--minutes", 5);
    double rate = number(words, "--rate", 1_500);
    if (!words.isEmpty()) {
      throw new IllegalArgumentException("unknown: " + String.join(" ", words));
    }
    return new Options(
        (int) connections, Duration.ofMillis((long) (minutes * 60_000)), rate, publish);
  }

  private static double number(List<String> words, String name, double otherwise) {
    int at = words.indexOf(name);
    if (at < 0) {
      return otherwise;
    }
    words.remove(at);
    if (at == words.size()) {
      throw new IllegalArgumentException(name + " needs a number");
    }
    String word = words.remove(at);
    double value = Double.parseDouble(word);
    if (!(value > 0)) {
      throw new IllegalArgumentException(name + " is " + word + ", and has to be over 0");
    }
    return value;
  }

  /** Most connections that the server is told to hold: some close while others open. */
  int mostConnections() {
    return connections + connections / 10 + 100;
  }

  /** What forbids so many connections here; null when nothing does. */
  @Nullable String hindrance(long descriptors, int ports) {
    int needed = mostConnections() + OTHER_DESCRIPTORS;
    if (descriptors < needed) {
      return connections + " connections need " + needed + " open files in each of two processes,"
          + " but only " + descriptors + " are allowed. Raise the limit (ulimit -Hn " + needed
          + " as root, or nofile in /etc/security/limits.conf), or ask for fewer --connections.";
    }
    if (ports < connections * 1.5) {
      return connections + " connections need half as many ports again, but only " + ports
          + " are there. Widen net.ipv4.ip_local_port_range, or ask for fewer --connections.";
    }
    return null;
  }

  /** Where figures are published. */
  static Path docs() {
    return DOCS;
  }
}
