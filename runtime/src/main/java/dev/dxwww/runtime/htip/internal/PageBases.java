package dev.dxwww.runtime.htip.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * What clients of this node show, so that they can be sent what has changed since. Only who was
 * sent a version finds it: the session and the address are in its key.
 *
 * <p>Bounded by bytes, in two generations as verified tokens are: when the younger holds half of
 * them, the older is dropped. What is not here costs a whole page, never a wrong one.
 */
final class PageBases {
  /** A record and the ids of its nodes are taken for so many times the page's bytes. */
  private static final int STATE_FACTOR = 4;
  private static final int ENTRY_BYTES = 512;

  /**
   * Where a version was sent to.
   *
   * @param session empty for pages that are the same for everybody
   * @param address path and query
   * @param name what the client calls the version
   */
  record Key(String session, String address, String name) {}

  /**
   * A version.
   *
   * @param bytes of the answer that created it; null where patches made it
   * @param size how many bytes a page of its kind has
   */
  record Base(PageState<?> state, byte @Nullable [] bytes, int size) {
    long weight() {
      return ENTRY_BYTES + (long) STATE_FACTOR * size + (bytes == null ? 0 : bytes.length);
    }
  }

  /** One of the two generations. */
  private record Generation(Map<Key, Base> bases, AtomicLong weight) {
    static Generation empty() {
      return new Generation(new ConcurrentHashMap<>(), new AtomicLong());
    }
  }

  /** Both. */
  private record Generations(Generation young, Generation old) {}

  private final AtomicReference<Generations> kept =
      new AtomicReference<>(new Generations(Generation.empty(), Generation.empty()));
  private final long half;

  /** Keeps about so many bytes; 0 for none. */
  PageBases(long bytes) {
    this.half = bytes / 2;
  }

  @Nullable Base find(Key key) {
    Generations all = kept.get();
    Base found = all.young().bases().get(key);
    if (found != null) {
      return found;
    }
    found = all.old().bases().get(key);
    if (found != null) {
      keep(key, found);
    }
    return found;
  }

  void keep(Key key, Base base) {
    long weight = base.weight();
    if (weight > half) {
      return;
    }
    Generations all = kept.get();
    if (all.young().weight().get() + weight > half) {
      Generations next = new Generations(Generation.empty(), all.young());
      // Whoever comes second finds the generation that the first has made.
      all = kept.compareAndSet(all, next) ? next : kept.get();
    }
    if (all.young().bases().put(key, base) == null) {
      all.young().weight().addAndGet(weight);
    }
  }

  /** Bytes that what is kept is taken for. */
  long weight() {
    Generations all = kept.get();
    return all.young().weight().get() + all.old().weight().get();
  }

  int size() {
    Generations all = kept.get();
    return all.young().bases().size() + all.old().bases().size();
  }
}
