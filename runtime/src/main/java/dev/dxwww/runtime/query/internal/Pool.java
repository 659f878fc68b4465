package dev.dxwww.runtime.query.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.query.QueryException;
import dev.dxwww.runtime.query.QueryFailure;

import org.jspecify.annotations.Nullable;

/**
 * Connections behind a gate. Whoever is let in takes the one that was used last, or has Agroal make
 * one when none is idle.
 *
 * <p>Agroal makes no more than there may be. The gate sees to it that nobody finds it full: when no
 * connection is idle, all are with callers inside, each of whom has at most one, and the caller who
 * makes one has none.
 */
final class Pool implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");
  /** What the network may take on top of the time limit of a statement. */
  private static final Duration NETWORK = Duration.ofSeconds(5);
  /** For one connection, and after that for all a caller finds. */
  private static final int VALID_SECONDS = 2;
  private static final long VALID_NANOS = VALID_SECONDS * 1_000_000_000L;

  private final ConnectionFactory factory;
  private final PoolSettings settings;
  private final Gate gate;
  private final PoolEvents events = new PoolEvents();
  private final AgroalSource source;
  private final ConcurrentLinkedDeque<Slot> idle = new ConcurrentLinkedDeque<>();
  private final Set<Slot> all = ConcurrentHashMap.newKeySet();
  /** Connections that have answered nothing since are tried before they are used again. */
  private final AtomicLong suspectSince = new AtomicLong(System.nanoTime());
  private volatile boolean closed;

  Pool(ConnectionFactory factory, PoolSettings settings) {
    this.factory = factory;
    this.settings = settings;
    this.gate = new Gate(settings.size(), settings.waitTimeout());
    this.source = new AgroalSource(factory, settings, events);
  }

  /** Makes all connections in the background, so that the first callers find them. */
  void fill() {
    for (int i = 0; i < settings.size(); i++) {
      Thread.ofVirtual().name("dx-db-fill-" + i).start(this::fillOne);
    }
  }

  private void fillOne() {
    try {
      if (gate.enter(settings.waitTimeout())) {
        try {
          if (events.open() < settings.size()) {
            giveBack(made());
          }
        } finally {
          gate.leave();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      LOG.log(
          System.Logger.Level.DEBUG, "the pool is filled when it is used", DriverFailure.of(e));
    }
  }

  /**
   * A connection, once it is this caller's turn.
   *
   * @throws DxException 2001 when none can be made, 2002 when none comes free in time, 5007 when
   *     the thread is interrupted
   */
  Lease acquire(QueryFailure place) {
    if (!entered(place)) {
      throw new QueryException(
          ErrorCode.QUERY_TIMEOUT,
          place.because(
              "no connection came free within " + gate.waitMillis() + " ms: all "
                  + gate.size() + " are in use"),
          null);
    }
    return opened(place);
  }

  /** The same for a look at the database's health: null when all are in use for so long. */
  @Nullable Lease acquire(QueryFailure place, Duration wait) throws InterruptedException {
    return gate.enter(wait) ? opened(place) : null;
  }

  private boolean entered(QueryFailure place) {
    // A connection that is used by an interrupted thread is lost: its socket is closed.
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(place);
    }
    try {
      return gate.enter();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(place);
    }
  }

  static QueryException interrupted(QueryFailure place) {
    return new QueryException(
        ErrorCode.INTERRUPTED, place.because("the thread was interrupted"), null);
  }

  private Lease opened(QueryFailure place) {
    boolean kept = false;
    try {
      Lease lease = new Lease(this, usable());
      kept = true;
      return lease;
    } catch (SQLException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw interrupted(place);
      }
      // Also a refused password: whatever it is, there is no connection.
      throw Failures.unreachable(place, e);
    } finally {
      if (!kept) {
        gate.leave();
      }
    }
  }

  private Slot usable() throws SQLException {
    while (true) {
      if (closed) {
        throw new SQLException("the database is closed", "08003");
      }
      Slot slot = usableIdle();
      if (slot != null) {
        return slot;
      }
      try {
        return made();
      } catch (SQLException e) {
        // While the pool is being filled there may be as many as may be, one just given back.
        if (idle.isEmpty() || Thread.currentThread().isInterrupted()) {
          throw e;
        }
      }
    }
  }

  private @Nullable Slot usableIdle() throws SQLException {
    long begin = System.nanoTime();
    for (Slot slot = idle.pollFirst(); slot != null; slot = idle.pollFirst()) {
      boolean usable = false;
      try {
        usable = isUsable(slot, begin);
      } finally {
        if (!usable) {
          end(slot);
        }
      }
      if (usable) {
        return slot;
      }
    }
    return null;
  }

  private boolean isUsable(Slot slot, long begin) throws SQLException {
    if (slot.connection().isClosed()) {
      return false;
    }
    long now = System.nanoTime();
    long asked = slot.asked();
    boolean doubtful =
        asked - suspectSince.get() <= 0 || now - asked > settings.validateAfter().toNanos();
    if (!doubtful) {
      return true;
    }
    // Where the first ones were silent, nobody waits for each of the others as well.
    if (now - begin >= VALID_NANOS) {
      return false;
    }
    if (slot.answers(VALID_SECONDS)) {
      return true;
    }
    suspect();
    return false;
  }

  private Slot made() throws SQLException {
    Slot slot = source.open();
    all.add(slot);
    return slot;
  }

  /** A connection that is not one of the pool's; it has the same time limit of the network. */
  Connection connectBeside() throws SQLException {
    if (closed) {
      throw new SQLException("the database is closed", "08003");
    }
    Connection made = factory.connect();
    made.setNetworkTimeout(Runnable::run, networkMillis(settings.queryTimeout()));
    return made;
  }

  /** Takes a connection back that is as it was. */
  void giveBack(Slot slot) {
    if (closed || slot.isOld(settings.maxLifetime().toNanos())) {
      end(slot);
      return;
    }
    idle.addFirst(slot);
    // It may have been closed meanwhile, and this one not been seen.
    if (closed && idle.remove(slot)) {
      end(slot);
    }
  }

  /** Ends a connection, whatever state it is in; never throws. */
  void end(Slot slot) {
    if (all.remove(slot)) {
      slot.end();
    }
    closeWhenUnused();
  }

  /** A connection was lost: others that have answered nothing since may be so, too. */
  void suspect() {
    suspectSince.accumulateAndGet(System.nanoTime(), (a, b) -> a - b > 0 ? a : b);
  }

  /** Whether the server has answered anything in that time. */
  boolean answeredWithin(Duration time) {
    long since = System.nanoTime() - time.toNanos();
    for (Slot slot : all) {
      if (slot.answered() - since > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the server has answered in that time what was sent since the last loss. */
  boolean isProven(Duration time) {
    long since = System.nanoTime() - time.toNanos();
    long suspect = suspectSince.get();
    for (Slot slot : all) {
      if (slot.answered() - since > 0 && slot.asked() - suspect > 0) {
        return true;
      }
    }
    return false;
  }

  void left() {
    gate.leave();
  }

  Gate gate() {
    return gate;
  }

  PoolSettings settings() {
    return settings;
  }

  PoolEvents events() {
    return events;
  }

  static int networkMillis(Duration limit) {
    return Math.toIntExact(limit.plus(NETWORK).toMillis());
  }

  /** Statements that still run are cancelled on the server; then all connections are closed. */
  @Override
  public void close() {
    closed = true;
    for (Slot slot : all) {
      slot.cancel();
    }
    for (Slot slot = idle.pollFirst(); slot != null; slot = idle.pollFirst()) {
      end(slot);
    }
    closeWhenUnused();
    LOG.log(System.Logger.Level.DEBUG, "connections closed");
  }

  /** Not before: Agroal would end those that are still at a COMMIT. */
  private void closeWhenUnused() {
    if (closed && all.isEmpty()) {
      source.close();
    }
  }
}
