package dev.dxwww.runtime.htip.internal;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered for clients, bounded by weight in two generations, as verified tokens are:
 * when the younger has half of all, the older is dropped. No client has more than its share of
 * either, but for one thing that is larger: who goes on loses what is its own and oldest, and
 * nobody else's.
 */
final class ClientShares<K, V> {
  /** What is remembered under a key; equal to itself alone. */
  private static final class Entry<V> {
    final V value;
    final String client;
    final long weight;
    /** Whether it was found since its client was last short of room. */
    volatile boolean used;

    Entry(V value, String client, long weight) {
      this.value = value;
      this.client = client;
      this.weight = weight;
    }
  }

  /** What one client has of a generation, the oldest first. */
  private record Share<K>(Queue<K> keys, AtomicLong weight) {
    static <K> Share<K> empty() {
      return new Share<>(new ConcurrentLinkedQueue<>(), new AtomicLong());
    }
  }

  /** One of the two generations. Each key of its entries stands in the share of one client. */
  private record Generation<K, V>(
      Map<K, Entry<V>> entries, Map<String, Share<K>> shares, AtomicLong weight) {
    static <K, V> Generation<K, V> empty() {
      return new Generation<>(
          new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new AtomicLong());
    }

    void add(Entry<V> entry, K key) {
      weight.addAndGet(entry.weight);
      Share<K> share = shares.computeIfAbsent(entry.client, client -> Share.empty());
      share.weight().addAndGet(entry.weight);
      share.keys().add(key);
    }

    /**
     * Forgets the oldest of a client until so much more is not beyond its share; what was found
     * meanwhile is as good as new, once.
     */
    void makeRoom(String client, long more, long most) {
      Share<K> share = shares.get(client);
      if (share == null) {
        return;
      }
      while (share.weight().get() + more > most) {
        K oldest = share.keys().poll();
        if (oldest == null) {
          return;
        }
        Entry<V> entry = entries.get(oldest);
        if (entry != null && entry.used) {
          entry.used = false;
          share.keys().add(oldest);
        } else if (entry != null && entries.remove(oldest, entry)) {
          share.weight().addAndGet(-entry.weight);
          weight.addAndGet(-entry.weight);
        } else if (entry != null) {
          // Replaced at this moment.
          share.keys().add(oldest);
        }
      }
    }
  }

  /** Both. */
  private record Generations<K, V>(Generation<K, V> young, Generation<K, V> old) {}

  private final AtomicReference<Generations<K, V>> kept =
      new AtomicReference<>(new Generations<>(Generation.empty(), Generation.empty()));
  private final long half;
  private final long share;

  /**
   * Remembers at most so much.
   *
   * @param most of all clients; 0 for nothing
   * @param percent of that for one client
   */
  ClientShares(long most, int percent) {
    this.half = most / 2;
    this.share = half / 100 * percent + half % 100 * percent / 100;
  }

  /** What is under a key; it is among the young then. */
  @Nullable V find(K key) {
    Generations<K, V> all = kept.get();
    Entry<V> found = all.young().entries().get(key);
    if (found == null) {
      found = all.old().entries().get(key);
      if (found == null) {
        return null;
      }
      V other = add(key, found);
      return other == null ? found.value : other;
    }
    if (!found.used) {
      found.used = true;
    }
    return found.value;
  }

  /** Remembers something, unless there is something under the key or it has more than half. */
  void keep(String client, K key, V value, long weight) {
    if (weight <= half && find(key) == null) {
      add(key, new Entry<>(value, client, weight));
    }
  }

  private @Nullable V add(K key, Entry<V> entry) {
    Generations<K, V> all = kept.get();
    all.young().makeRoom(entry.client, entry.weight, share);
    if (all.young().weight().get() + entry.weight > half) {
      Generations<K, V> next = new Generations<>(Generation.empty(), all.young());
      // Whoever comes second finds the generation that the first has made.
      all = kept.compareAndSet(all, next) ? next : kept.get();
    }
    Entry<V> other = all.young().entries().putIfAbsent(key, entry);
    if (other == null) {
      all.young().add(entry, key);
      return null;
    }
    return other.value;
  }

  /**
   * Remembers something unless there is something under the key: returns that then. Of several that
   * come at once one is remembered, also where a generation ends meanwhile.
   *
   * @param weight at most half of all
   */
  @Nullable V claim(String client, K key, V value, long weight) {
    Entry<V> mine = new Entry<>(value, client, weight);
    while (true) {
      V found = find(key);
      if (found == null) {
        found = add(key, mine);
      }
      if (found != null && found != value) {
        return found;
      }
      Generations<K, V> now = kept.get();
      Entry<V> older = now.old().entries().get(key);
      if (older != null && older != mine) {
        // Put there when this one had looked, and before the generation ended.
        now.young().entries().replace(key, mine, older);
        return older.value;
      }
      if (now.young().entries().get(key) == mine) {
        return null;
      }
    }
  }

  /** Puts something in the place of what is under the key, if that is still there. */
  boolean replace(K key, V before, V after) {
    Entry<V> entry = kept.get().young().entries().get(key);
    return entry != null && entry.value == before
        && kept.get().young().entries().replace(
            key, entry, new Entry<>(after, entry.client, entry.weight));
  }

  /** How much is remembered, as it is reckoned. */
  long weight() {
    Generations<K, V> all = kept.get();
    return all.young().weight().get() + all.old().weight().get();
  }

  int size() {
    Generations<K, V> all = kept.get();
    return all.young().entries().size() + all.old().entries().size();
  }
}
