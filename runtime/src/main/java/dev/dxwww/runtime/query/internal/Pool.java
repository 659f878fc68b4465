package dev.dxwww.runtime.query.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.ErrorConversions;
import dev.dxwww.runtime.query.QueryException;
import dev.dxwww.runtime.query.QueryFailure;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.cache.ConnectionCache;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.pool.wrapper.ConnectionWrapper;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.jdbc.PgConnection;

/**
 * A fixed number of connections behind a gate. Agroal makes, replaces and keeps them; what is
 * handed out is the driver's own connection, so that rows are read without a layer in between.
 */
final class Pool implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.db");
  /** What the network may take on top of the time limit of a statement. */
  private static final Duration NETWORK = Duration.ofSeconds(5);
  private static final Duration VALIDATION = Duration.ofSeconds(30);
  private static final int VALID_SECONDS = 2;

  private final AgroalDataSource source;
  private final Gate gate;
  private final PoolSettings settings;
  private final PoolEvents events = new PoolEvents();
  private final Connects connects;
  /** Connections that were last used before this are tried before they are used again. */
  private final AtomicLong suspectSince = new AtomicLong(System.nanoTime());

  Pool(ConnectionFactory factory, PoolSettings settings) throws SQLException {
    this.settings = settings;
    this.gate = new Gate(settings.size(), settings.waitTimeout());
    this.source = AgroalDataSource.from(configuration(factory), events);
    this.connects = new Connects(source, settings.connectTimeout());
  }

  private AgroalDataSourceConfigurationSupplier configuration(ConnectionFactory factory) {
    return new AgroalDataSourceConfigurationSupplier()
        .connectionPoolConfiguration(
            pool ->
                pool.initialSize(settings.size())
                    .minSize(settings.size())
                    .maxSize(settings.size())
                    .acquisitionTimeout(settings.connectTimeout())
                    .validationTimeout(VALIDATION)
                    .connectionValidator(connection -> isValid(connection))
                    .connectionCache(ConnectionCache.none())
                    .exceptionSorter(FatalStates::isFatal)
                    .connectionFactoryConfiguration(each -> factory(each, factory)));
  }

  private static boolean isValid(Connection connection) {
    try {
      return connection.isValid(VALID_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  private static AgroalConnectionFactoryConfigurationSupplier factory(
      AgroalConnectionFactoryConfigurationSupplier each, ConnectionFactory factory) {
    each.connectionProviderClass(Driver.class)
        .jdbcUrl(factory.url())
        .initialSql(factory.initialSql())
        .loginTimeout(Duration.ZERO)
        .trackJdbcResources(false);
    Properties properties = factory.properties();
    for (String name : properties.stringPropertyNames()) {
      String value = properties.getProperty(name);
      switch (name) {
        case "user" -> each.principal(new NamePrincipal(value));
        case "password" -> each.credential(new SimplePassword(value));
        default -> each.jdbcProperty(name, value);
      }
    }
    return each;
  }

  /**
   * A connection, once one is free.
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
      Lease lease = usable();
      kept = true;
      return lease;
    } catch (SQLException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw interrupted(place);
      }
      // What Agroal throws for a connect that takes too long has no SQLState.
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

  /** Each of the connections may be dead after an outage; no more are tried than there are. */
  private Lease usable() throws SQLException {
    for (int i = 0; i < settings.size(); i++) {
      Lease lease = next();
      if (lease.raw().isClosed()) {
        lease.discard();
      } else if (!isDoubtful(lease.slot()) || isValid(lease.raw())) {
        return lease;
      } else {
        suspect();
        lease.discard();
      }
    }
    return next();
  }

  /**
   * Where all connections are there, one is free, since this caller is let in. Where some are
   * missing, the call may have to wait for one to be made, and Agroal lets virtual threads spin
   * then: a platform thread waits in its place.
   */
  private Lease next() throws SQLException {
    boolean complete = events.open() >= settings.size();
    Connection connection = complete ? source.getConnection() : connects.await();
    PgConnection raw = connection.unwrap(PgConnection.class);
    Slot slot = events.slot(raw);
    if (slot != null && slot.isNew()) {
      raw.setNetworkTimeout(Runnable::run, networkMillis(settings.queryTimeout()));
    }
    return new Lease(
        this, (ConnectionWrapper) connection, raw, slot == null ? new Slot() : slot);
  }

  private boolean isDoubtful(Slot slot) {
    long used = slot.lastUsed();
    return used - suspectSince.get() < 0
        || System.nanoTime() - used > settings.validateAfter().toNanos();
  }

  /** A connection was lost: others that have not been used since may be so, too. */
  void suspect() {
    suspectSince.set(System.nanoTime());
  }

  /** Whether any connection was used to its end in that time. */
  boolean answeredWithin(Duration time) {
    long since = System.nanoTime() - time.toNanos();
    for (Slot slot : events.slots()) {
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

  /** Statements that still run are cancelled on the server, then all connections are closed. */
  @Override
  public void close() {
    for (Slot slot : events.slots()) {
      slot.cancel();
    }
    events.close();
    source.close();
    connects.close();
    LOG.log(System.Logger.Level.DEBUG, "connections closed");
  }
}
