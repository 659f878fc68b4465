package dev.dxwww.runtime.query.internal;

import static io.agroal.api.configuration.AgroalDataSourceConfiguration.DataSourceImplementation.AGROAL_POOLLESS;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalDataSourceConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.pool.DataSource;
import org.postgresql.jdbc.PgConnection;

/**
 * Agroal without its pool: it makes connections, counts them, reports them and ends them. It keeps
 * none: those that are idle are with {@link Pool}, which lets nobody call this without need.
 */
final class AgroalSource implements AutoCloseable {
  /** Nobody waits in Agroal: whoever finds it full is told at once. Zero would be for ever. */
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  private final ConnectionFactory factory;
  private final PoolSettings settings;
  private final PoolEvents events;
  private final AgroalDataSource source;

  AgroalSource(ConnectionFactory factory, PoolSettings settings, PoolEvents events) {
    this.factory = factory;
    this.settings = settings;
    this.events = events;
    this.source = new DataSource(configuration(factory, settings), events);
  }

  private static AgroalDataSourceConfiguration configuration(
      ConnectionFactory factory, PoolSettings settings) {
    return new AgroalDataSourceConfigurationSupplier()
        .dataSourceImplementation(AGROAL_POOLLESS)
        .metricsEnabled(false)
        .connectionPoolConfiguration(
            pool ->
                pool.maxSize(settings.size())
                    .acquisitionTimeout(AT_ONCE)
                    .establishmentRetryAttempts(0)
                    .recoveryEnable(false)
                    .connectionFactoryConfiguration(each -> connections(each, factory)))
        .get();
  }

  private static AgroalConnectionFactoryConfigurationSupplier connections(
      AgroalConnectionFactoryConfigurationSupplier each, ConnectionFactory factory) {
    each.connectionProviderClass(PostgresDriver.class)
        .jdbcUrl(factory.url())
        // Agroal sets that of the whole JVM: to what it is.
        .loginTimeout(Duration.ofSeconds(DriverManager.getLoginTimeout()))
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
   * Makes a connection.
   *
   * @throws SQLException when none can be made, or when there are as many as may be
   */
  Slot open() throws SQLException {
    long begin = System.nanoTime();
    Connection held = source.getConnection();
    boolean done = false;
    try {
      PgConnection raw = held.unwrap(PgConnection.class);
      // Not by Agroal, which would leave the connection open where that fails.
      factory.begin(raw);
      raw.setNetworkTimeout(Runnable::run, Pool.networkMillis(settings.queryTimeout()));
      done = true;
      events.made();
      return new Slot(held, raw, begin);
    } catch (SQLException e) {
      events.refused(e);
      throw e;
    } finally {
      if (!done) {
        end(held);
      }
    }
  }

  /** Closes the socket without a word: nobody waits for a server that is gone. */
  static void end(Connection held) {
    try {
      held.abort(Runnable::run);
    } catch (SQLException e) {
      PoolEvents.cannotEnd(e);
    }
  }

  /** Ends all that were made and not ended; none is made any more. */
  @Override
  public void close() {
    source.close();
  }
}
