package dev.dxwww.examples.it;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

/** What a database would hold: it survives the application that shows it. */
public final class PeopleState {
  private static final AtomicReference<List<Entry>> ALL = new AtomicReference<>(List.of());
  private static final AtomicLong LAST = new AtomicLong();
  private static final AtomicReference<String> SEARCH = new AtomicReference<>("");

  private PeopleState() {}

  /** An entry of a list. */
  public record Entry(long id, String text, boolean done) {}

  /** So many entries, none of them done. */
  static void reset(int count) {
    ALL.set(LongStream.rangeClosed(1, count)
        .mapToObj(id -> new Entry(id, "Entry " + id, false)).toList());
    LAST.set(count);
    SEARCH.set("");
  }

  /** All, in order. */
  public static List<Entry> all() {
    return ALL.get();
  }

  /** What is looked for. */
  public static String search() {
    return SEARCH.get();
  }

  /** Looks for something else. */
  public static void search(String text) {
    SEARCH.set(text);
  }

  /** Adds one at the end. */
  public static void add(String text) {
    Entry added = new Entry(LAST.incrementAndGet(), text, false);
    ALL.updateAndGet(all -> java.util.stream.Stream.concat(
        all.stream(), java.util.stream.Stream.of(added)).toList());
  }

  /** Marks one as done, or as not done. */
  public static void mark(long id) {
    ALL.updateAndGet(all -> all.stream()
        .map(e -> e.id() == id ? new Entry(e.id(), e.text(), !e.done()) : e).toList());
  }

  /** Moves one to the top. */
  public static void top(long id) {
    ALL.updateAndGet(all -> all.stream()
        .sorted(java.util.Comparator.comparing((Entry e) -> e.id() != id)).toList());
  }

  /** Takes one away. */
  public static void drop(long id) {
    ALL.updateAndGet(all -> all.stream().filter(e -> e.id() != id).toList());
  }
}
