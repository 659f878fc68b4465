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
import dev.dxwww.runtime.error.ErrorConversions;
import dev.dxwww.runtime.query.QueryException;
import dev.dxwww.runtime.query.QueryFailure;

import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/**
 * Connections behind a gate. Whoever is let in takes the one that was used last, or makes one
 * itself when none is idle.
 *
 * <p>There are never more than the gate lets in: when none is idle, all are with callers inside,
 * each of whom has at most one, and the caller who makes one has none.
 */
final class Pool implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");
  /** What the network may take on top of the time limit of a statement. */
  private static final Duration NETWORK = Duration.ofSeconds(5);
  private static final int VALID_SECONDS = 2;

  private final ConnectionFactory factory;
  private final PoolSettings settings;
  private final Gate gate;
  private final PoolEvents events;
  private final ConcurrentLinkedDeque<Slot> idle = new ConcurrentLinkedDeque<>();
  private final Set<Slot> all = ConcurrentHashMap.newKeySet();
  /** Connections that were last used before this are tried before they are used again. */
  private final AtomicLong suspectSince = new AtomicLong(System.nanoTime());
  private volatile boolean closed;

  Pool(ConnectionFactory factory, PoolSettings settings) {
    this.factory = factory;
    this.settings = settings;
    this.gate = new Gate(settings.size(), settings.waitTimeout());
    this.events = new PoolEvents(settings.size());
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
          if (events.reserve()) {
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
      throw new QueryException(
          ErrorCode.CONNECTION_FAILED,
          place.state(ErrorConversions.sqlState(e)),
          DriverFailure.of(e));
    } finally {
      if (!kept) {
        gate.leave();
      }
    }
  }

  private Slot usable() throws SQLException {
    if (closed) {
      throw new SQLException("the database is closed", "08003");
    }
    for (Slot slot = idle.pollFirst(); slot != null; slot = idle.pollFirst()) {
      if (isUsable(slot)) {
        return slot;
      }
      end(slot);
    }
    if (!events.reserve()) {
      // Cannot be, by the gate; better an error than one connection too many.
      throw new SQLException("all connections are open", "08000");
    }
    return made();
  }

  private boolean isUsable(Slot slot) throws SQLException {
    PgConnection raw = slot.connection();
    if (raw.isClosed()) {
      return false;
    }
    long used = slot.lastUsed();
    boolean doubtful =
        used - suspectSince.get() < 0
            || System.nanoTime() - used > settings.validateAfter().toNanos();
    if (!doubtful || raw.isValid(VALID_SECONDS)) {
      return true;
    }
    suspect();
    return false;
  }

  /** Makes the connection of a place that was reserved. */
  private Slot made() throws SQLException {
    boolean done = false;
    try {
      PgConnection raw = factory.connect().unwrap(PgConnection.class);
      raw.setNetworkTimeout(Runnable::run, networkMillis(settings.queryTimeout()));
      Slot slot = new Slot(raw);
      all.add(slot);
      done = true;
      events.made();
      return slot;
    } catch (SQLException e) {
      done = true;
      events.failed(e);
      throw e;
    } finally {
      if (!done) {
        events.ended();
      }
    }
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
    slot.used();
    idle.addFirst(slot);
    // It may have been closed meanwhile, and this one not been seen.
    if (closed && idle.remove(slot)) {
      end(slot);
    }
  }

  /** Ends a connection, whatever state it is in; never throws. */
  void end(Slot slot) {
    if (!all.remove(slot)) {
      return;
    }
    try {
      // Closes the socket without a word: nobody waits for a server that is gone.
      slot.connection().abort(Runnable::run);
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "a connection cannot be ended", DriverFailure.of(e));
    } finally {
      events.ended();
    }
  }

  /** A connection was lost: others that have not been used since may be so, too. */
  void suspect() {
    suspectSince.set(System.nanoTime());
  }

  /** Whether any connection was used to its end in that time. */
  boolean answeredWithin(Duration time) {
    long since = System.nanoTime() - time.toNanos();
    for (Slot slot : all) {
      if (slot.lastUsed() - since > 0) {
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
    LOG.log(System.Logger.Level.DEBUG, "connections closed");
  }
}
