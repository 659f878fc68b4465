package dev.dxwww.examples.load.client;

import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A kind of exchange, and how often it is chosen. */
enum Kind {
  PLAIN("GET text", 190, Readers::plain),
  JSON("GET JSON", 180, Readers::json),
  SEARCH("path + query", 150, Readers::search),
  PAGE("HTML page", 70, Readers::page),
  HEAD("HEAD", 30, Readers::head),
  MISSING("404", 40, Readers::missing),
  PIPELINED("two requests at once", 40, Readers::pipelined),
  GZIP("gzip", 30, Readers::gzip),
  DOWNLOAD("download, 64 KiB", 25, Readers::download),
  RANGE("download, a range", 25, Readers::range),
  LINES("NDJSON stream", 20, Readers::lines),
  ORDER("POST JSON", 100, Writers::order),
  BAD_ORDER("POST JSON, 400", 40, Writers::badOrder),
  FORM("form", 40, Writers::form),
  SMALL_FILES("upload, kept in memory", 30, Writers::smallFiles),
  LARGE_FILE("upload, kept on disk", 15, Writers::largeFile),
  CHUNKS("PUT in chunks", 20, Writers::chunks),
  SLOW_READER("slow reader, 1 MiB", 8, Sluggards::reader),
  SLOW_SENDER("slow sender, 64 KiB", 7, Sluggards::sender),
  ABORTED_UPLOAD("aborted upload", 10, Deserters::upload),
  ABORTED_DOWNLOAD("aborted download", 10, Deserters::download),
  EVENTS("stream of events", 0, Follower::follow);

  private static final List<Kind> CHOSEN =
      Stream.of(values()).filter(kind -> kind.weight > 0).toList();
  private static final int WEIGHTS = CHOSEN.stream().mapToInt(kind -> kind.weight).sum();

  private final String label;
  private final int weight;
  private final Step step;

  /** The exchange itself. */
  @FunctionalInterface
  interface Step {
    /** Asks, and checks what comes; complains by an {@link IOException}. */
    void run(Visitor visitor) throws IOException, InterruptedException;
  }

  Kind(String label, int weight, Step step) {
    this.label = label;
    this.weight = weight;
    this.step = step;
  }

  String label() {
    return label;
  }

  Step step() {
    return step;
  }

  /** Whether the time that it takes tells of the server. */
  boolean isTimed() {
    return ordinal() < SLOW_READER.ordinal();
  }

  /** Any kind but the stream of events, by weight. */
  static Kind any(RandomGenerator random) {
    int left = random.nextInt(WEIGHTS);
    for (Kind kind : CHOSEN) {
      left -= kind.weight;
      if (left < 0) {
        return kind;
      }
    }
    return PLAIN;
  }

  /** The kinds that are chosen by weight, by turns. */
  static Kind nth(int number) {
    return CHOSEN.get(number % CHOSEN.size());
  }
}
