package dev.dxwww.examples.load.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What there is more of after the load than before it, beyond what chance explains. */
final class Growth {
  /**
   * Tables that once held all connections do not shrink: about 100 bytes for each connection.
   * Beside them, 1 MiB is room for code that was loaded late; it is under 2 bytes for each exchange
   * of a run of five minutes.
   */
  private static final long HEAP_ALWAYS = 1 << 20;
  private static final long HEAP_PER_CONNECTION = 100;
  /** The JVM's own come and go: pollers, cleaners, files of classes that are just being loaded. */
  private static final long FEW = 5;
  private static final int CLASSES = 8;

  private Growth() {}

  /** Sentences, one for each figure that grew. */
  static List<String> of(State before, State after, int connections) {
    List<String> grown = new ArrayList<>();
    long heap = after.heap() - before.heap();
    if (heap > mostHeap(connections)) {
      grown.add(String.format(Locale.ROOT,
          "heap grew by %.2f MiB, from %.2f to %.2f MiB, %.2f being allowed; most of it: %s",
          mebibytes(heap), mebibytes(before.heap()), mebibytes(after.heap()),
          mebibytes(mostHeap(connections)), classes(before, after)));
    }
    add(grown, "platform threads", before.platformThreads(), after.platformThreads(), FEW);
    add(grown, "virtual threads", before.virtualThreads(), after.virtualThreads(), FEW);
    add(grown, "open descriptors", before.descriptors(), after.descriptors(), FEW);
    add(grown, "files of uploads", before.uploads(), after.uploads(), 0);
    add(grown, "connections", before.connections(), after.connections(), 0);
    return grown;
  }

  static long mostHeap(int connections) {
    return HEAP_ALWAYS + connections * HEAP_PER_CONNECTION;
  }

  private static void add(List<String> grown, String what, long before, long after, long more) {
    if (after - before > more) {
      grown.add(what + " grew by " + (after - before) + ", from " + before + " to " + after + ", "
          + more + " being allowed");
    }
  }

  /** The classes that grew most, with the bytes by which they did. */
  static String classes(State before, State after) {
    return after.classes().keySet().stream()
        .sorted(Comparator.comparing((String name) -> more(before, after, name)).reversed())
        .limit(CLASSES)
        .map(name -> name + " " + more(before, after, name))
        .collect(Collectors.joining(", "));
  }

  private static long more(State before, State after, String name) {
    return after.classes().get(name) - before.classes().getOrDefault(name, 0L);
  }

  static double mebibytes(long bytes) {
    return bytes / (double) (1 << 20);
  }
}
