package dev.dxwww.runtime.security.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.Revocation;
import dev.dxwww.runtime.security.RevocationListener;
import dev.dxwww.runtime.security.SessionStore;

/**
 * What this node knows to be revoked: a copy of what the store has that is not over. It is bounded;
 * what does not fit is asked of the store, and what is in it is never dropped before its time.
 */
final class Revocations implements RevocationListener, AutoCloseable {
  /** Clocks of nodes differ: on another one a token may live a little longer. */
  static final Duration MARGIN = Duration.ofMinutes(5);

  /**
   * How much is remembered and believed.
   *
   * @param most how many are remembered
   * @param maxAge how long the copy is believed when the store is silent
   * @param refusesWhenStale whether tokens are refused after that, or taken
   */
  record Rules(int most, Duration maxAge, boolean refusesWhenStale) {}

  private final Map<String, Long> untilMillis = new ConcurrentHashMap<>();
  /** Until when there may be some that did not fit. */
  private final AtomicLong overflowMillis = new AtomicLong(Long.MIN_VALUE);
  private final SessionStore store;
  private final Rules rules;
  private final LongSupplier nanoTime;
  private final Consumer<String> told;
  private final SessionStore.Following following;
  private final boolean refusesWhenStale;
  private volatile long heardAt;

  /** {@code revoked} is told each id, so that nothing is kept of its tokens. */
  Revocations(
      SessionStore store, Rules rules, LongSupplier nanoTime, Consumer<String> revoked) {
    this.store = store;
    this.rules = rules;
    this.nanoTime = nanoTime;
    this.told = revoked;
    this.heardAt = nanoTime.getAsLong();
    this.following = store.follow(this, rules.most());
    this.refusesWhenStale = rules.refusesWhenStale() && following.mayMiss();
  }

  /** Of two for the same, the one that lasts. */
  static Revocation later(Revocation one, Revocation other) {
    return one.until().isAfter(other.until()) ? one : other;
  }

  @Override
  public void revoked(Revocation revocation) {
    long until = revocation.until().plus(MARGIN).toEpochMilli();
    if (untilMillis.containsKey(revocation.id()) || untilMillis.size() < rules.most()) {
      untilMillis.merge(revocation.id(), until, Math::max);
    } else {
      overflowMillis.accumulateAndGet(until, Math::max);
    }
    told.accept(revocation.id());
  }

  @Override
  public void heard() {
    heardAt = nanoTime.getAsLong();
  }

  /**
   * Whether a token is revoked, or its session.
   *
   * @throws DxException 4503 when nobody can tell and tokens are refused then; what the store
   *     throws where it has to be asked
   */
  boolean includes(AuthToken token, long nowMillis) {
    if (untilMillis.containsKey(token.sessionId()) || untilMillis.containsKey(token.id())) {
      return true;
    }
    if (refusesWhenStale && nanoTime.getAsLong() - heardAt > rules.maxAge().toNanos()) {
      throw new DxException(
          ErrorCode.UNAVAILABLE,
          "what was revoked is not known: the store of sessions has been silent for more than "
              + rules.maxAge().toSeconds() + " s",
          "Look after the store, or set dx.auth.revocations.when-stale=accept.",
          null);
    }
    return nowMillis < overflowMillis.get()
        && (store.isRevoked(token.sessionId()) || store.isRevoked(token.id()));
  }

  /** Forgets what is over. */
  void purge(Instant now) {
    long millis = now.toEpochMilli();
    untilMillis.values().removeIf(until -> until < millis);
  }

  int size() {
    return untilMillis.size();
  }

  @Override
  public void close() {
    following.close();
  }
}
