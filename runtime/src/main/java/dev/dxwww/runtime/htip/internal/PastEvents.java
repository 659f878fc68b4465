package dev.dxwww.runtime.htip.internal;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * Events of late: one whose answer got lost is sent again, and must not be done again. An event is
 * known by its session, its address and its bytes, which its number is part of.
 *
 * <p>Bounded by two generations: when the younger has half of them, the older is dropped. Each node
 * remembers its own.
 */
public final class PastEvents {
  /** An event that leads to a longer address is answered by its page when it comes again. */
  private static final int LONGEST_ADDRESS = 1_024;

  /** Two maps that together hold all. */
  private record Generations(
      Map<PageBases.Key, CompletableFuture<Outcome>> young,
      Map<PageBases.Key, CompletableFuture<Outcome>> old) {}

  /**
   * What became of an event.
   *
   * @param location where it leads to; empty for its page
   * @param failed whether nothing was done
   */
  private record Outcome(String location, boolean failed) {
    static final Outcome FAILED = new Outcome("", true);
  }

  /** An event's turn: it is done by who has the first; the others are told what came of it. */
  public static final class Turn {
    private final CompletableFuture<Outcome> outcome;
    private final @Nullable String location;

    private Turn(CompletableFuture<Outcome> outcome, @Nullable String location) {
      this.outcome = outcome;
      this.location = location;
    }

    /** The first turn of an event that nobody remembers. */
    static Turn only() {
      return new Turn(new CompletableFuture<>(), null);
    }

    /** Where the event led to when it was done, empty for its page; null if it is to be done. */
    public @Nullable String location() {
      return location;
    }

    /** It has been done, and leads to this address; empty for its page. */
    public void done(String address) {
      outcome.complete(new Outcome(address.length() > LONGEST_ADDRESS ? "" : address, false));
    }

    /** Nothing was done; no effect after {@link #done}. */
    public void failed() {
      outcome.complete(Outcome.FAILED);
    }
  }

  private final AtomicReference<Generations> kept =
      new AtomicReference<>(
          new Generations(new ConcurrentHashMap<>(), new ConcurrentHashMap<>()));
  private final int half;

  /** Remembers at most so many; 0 for none. */
  PastEvents(int most) {
    this.half = most / 2;
  }

  /**
   * The turn of an event; waits for one that is being done. Whoever has the first says what came of
   * it.
   *
   * @throws InterruptedException where the request takes too long
   */
  Turn turn(PageBases.Key key) throws InterruptedException {
    if (half == 0) {
      return Turn.only();
    }
    while (true) {
      Generations all = kept.get();
      CompletableFuture<Outcome> mine = new CompletableFuture<>();
      CompletableFuture<Outcome> other = all.old().get(key);
      if (other == null) {
        other = all.young().putIfAbsent(key, mine);
      }
      if (other == null) {
        if (all.young().size() >= half) {
          kept.compareAndSet(all, new Generations(new ConcurrentHashMap<>(), all.young()));
        }
        return new Turn(mine, null);
      }
      Outcome outcome = awaited(other);
      if (!outcome.failed()) {
        return new Turn(other, outcome.location());
      }
      all.young().remove(key, other);
      all.old().remove(key, other);
    }
  }

  private static Outcome awaited(CompletableFuture<Outcome> outcome) throws InterruptedException {
    try {
      return Objects.requireNonNull(outcome.get(), "outcome");
    } catch (ExecutionException e) {
      throw new IllegalStateException("turns end, and never throw", e);
    }
  }

  int size() {
    Generations all = kept.get();
    return all.young().size() + all.old().size();
  }
}
