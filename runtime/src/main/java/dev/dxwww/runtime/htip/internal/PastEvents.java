package dev.dxwww.runtime.htip.internal;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.jspecify.annotations.Nullable;

/**
 * Events of late: one whose answer got lost is sent again, and must not be done again. An event is
 * known by its session, its address and its bytes, which its number is part of.
 *
 * <p>Bounded by number, of which no client has more than its share. Each node remembers its own.
 */
public final class PastEvents {
  /** An event that leads to a longer address is answered by its page when it comes again. */
  private static final int LONGEST_ADDRESS = 1_024;

  /**
   * What became of an event.
   *
   * @param location where it leads to; empty for its page
   * @param address that the page is shown at from then on; empty for the same
   * @param failed whether nothing was done
   */
  private record Outcome(String location, String address, boolean failed) {
    static final Outcome FAILED = new Outcome("", "", true);
  }

  /** An event's turn: it is done by who has the first; the others are told what came of it. */
  public static final class Turn {
    private final CompletableFuture<Outcome> outcome;
    private final @Nullable Outcome before;

    private Turn(CompletableFuture<Outcome> outcome, @Nullable Outcome before) {
      this.outcome = outcome;
      this.before = before;
    }

    /** The first turn of an event that nobody remembers. */
    static Turn only() {
      return new Turn(new CompletableFuture<>(), null);
    }

    /** Where the event led to when it was done, empty for its page; null if it is to be done. */
    public @Nullable String location() {
      return before == null ? null : before.location();
    }

    /** Where the page was shown when the event was done; empty for the address it was sent to. */
    public String address() {
      return before == null ? "" : before.address();
    }

    /** It has been done, and leads to this address; empty for its page. */
    public void done(String location) {
      done(location, "");
    }

    /**
     * It has been done.
     *
     * @param location where it leads to; empty for its page
     * @param address that its page is shown at from here on; empty for the same
     */
    public void done(String location, String address) {
      outcome.complete(new Outcome(kept(location), kept(address), false));
    }

    private static String kept(String address) {
      return address.length() > LONGEST_ADDRESS ? "" : address;
    }

    /** Nothing was done; no effect after {@link #done}. */
    public void failed() {
      outcome.complete(Outcome.FAILED);
    }
  }

  private final ClientShares<PageBases.Key, CompletableFuture<Outcome>> kept;
  private final boolean none;

  /**
   * Remembers at most so many.
   *
   * @param most 0 or 1 for none
   * @param share percent of them for one client
   */
  PastEvents(int most, int share) {
    this.kept = new ClientShares<>(most, share);
    this.none = most < 2;
  }

  /**
   * The turn of an event; waits for one that is being done. Whoever has the first says what came of
   * it.
   *
   * @param client who sends it
   * @throws InterruptedException where the request takes too long
   */
  Turn turn(String client, PageBases.Key key) throws InterruptedException {
    if (none) {
      return Turn.only();
    }
    while (true) {
      CompletableFuture<Outcome> mine = new CompletableFuture<>();
      CompletableFuture<Outcome> other = kept.claim(client, key, mine, 1);
      if (other == null) {
        return new Turn(mine, null);
      }
      // Somebody may have seen it before it gave way.
      mine.complete(Outcome.FAILED);
      Outcome outcome = awaited(other);
      if (!outcome.failed()) {
        return new Turn(other, outcome);
      }
      CompletableFuture<Outcome> next = new CompletableFuture<>();
      if (kept.replace(key, other, next)) {
        return new Turn(next, null);
      }
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
    return kept.size();
  }
}
