package dev.dxwww.runtime.security.limit.internal;

import dev.dxwww.runtime.security.limit.RateLimit;
import dev.dxwww.runtime.security.limit.RateLimitClient;
import dev.dxwww.runtime.security.limit.RateLimitCount;
import dev.dxwww.runtime.spi.RateLimitStore;

import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Counts in memory, for so many clients at most. Those that come when it is full share the count of
 * their network; nobody who is counted is ever forgotten to make room. Clients that have sent
 * nothing for a window are dropped by and by, a few whenever one comes.
 */
public final class MemoryRateLimitStore implements RateLimitStore {
  /** Counts for networks, for each limit: beyond, networks that hash alike share one. */
  static final int MOST_NETWORKS = 4_096;

  private static final int LOOKS = 8;

  private final ConcurrentHashMap<Key, Window> clients = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Key, Window> networks = new ConcurrentHashMap<>();
  private final AtomicInteger size = new AtomicInteger();
  private final AtomicReference<@Nullable Iterator<Key>> sweep = new AtomicReference<>();
  private final LongSupplier nanoTime;
  private final int most;
  private final long seed;

  /**
   * A store.
   *
   * @param nanoTime a clock that never goes back
   * @param most most clients of all limits together
   * @param seed which networks share a count when there are too many: not to be guessed
   */
  public MemoryRateLimitStore(LongSupplier nanoTime, int most, long seed) {
    this.nanoTime = nanoTime;
    this.most = most;
    this.seed = seed;
  }

  /**
   * What is counted together. Names that are chosen so that their hashes are equal would else make
   * each look-up a walk past all of them.
   */
  private record Key(String limit, String client) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byClient = client.compareTo(other.client);
      return byClient != 0 ? byClient : limit.compareTo(other.limit);
    }

    @Override
    public int hashCode() {
      return 31 * limit.hashCode() + client.hashCode();
    }
  }

  @Override
  public RateLimitCount increment(RateLimit limit, RateLimitClient client) {
    Attempt attempt = new Attempt(limit);
    clients.compute(new Key(limit.name(), client.name()), attempt);
    RateLimitCount count = attempt.count;
    if (attempt.added) {
      sweep();
    }
    return count == null ? overflow(limit, client) : count;
  }

  private RateLimitCount overflow(RateLimit limit, RateLimitClient client) {
    sweep();
    long mixed = (client.network().hashCode() ^ seed) * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed >>> 52);
    Attempt attempt = new Attempt(limit);
    attempt.anyway = true;
    networks.compute(new Key(limit.name(), Integer.toString(place)), attempt);
    RateLimitCount count = attempt.count;
    if (count == null) {
      throw new IllegalStateException("a network is counted whatever else is");
    }
    return count;
  }

  /** One request, counted while the map holds its key: nobody else counts for it meanwhile. */
  private final class Attempt implements BiFunction<Key, @Nullable Window, @Nullable Window> {
    private final RateLimit limit;
    private boolean anyway;
    private boolean added;
    private @Nullable RateLimitCount count;

    Attempt(RateLimit limit) {
      this.limit = limit;
    }

    @Override
    public @Nullable Window apply(Key key, @Nullable Window known) {
      // Read here: of two requests of a client, the one that is counted later has the later time.
      long now = nanoTime.getAsLong();
      Window window = known;
      if (window == null) {
        if (!anyway && size.getAndIncrement() >= most) {
          size.getAndDecrement();
          return null;
        }
        added = !anyway;
        window = Window.of(limit, now);
      }
      count = window.increment(now);
      return window;
    }
  }

  /** Looks at a few clients, one thread at a time: all are looked at in turn. */
  private void sweep() {
    Iterator<Key> place = sweep.getAndSet(null);
    if (place == null || !place.hasNext()) {
      place = clients.keySet().iterator();
    }
    for (int i = 0; i < LOOKS && place.hasNext(); i++) {
      clients.computeIfPresent(place.next(), this::keptIfUsed);
    }
    sweep.set(place);
  }

  private @Nullable Window keptIfUsed(Key key, Window window) {
    if (window.isIdle(nanoTime.getAsLong())) {
      size.getAndDecrement();
      return null;
    }
    return window;
  }

  /** How many clients are counted one by one. */
  public int size() {
    return size.get();
  }

  /** How many counts are shared by networks. */
  int networks() {
    return networks.size();
  }

  @Override
  public String toString() {
    return "MemoryRateLimitStore (" + size() + " of " + most + " clients)";
  }
}
