package dev.dxwww.runtime.query.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * The driver as Agroal calls it: whatever is thrown is an {@link SQLException}, since Agroal gives
 * the place of a connection that was not made back for those only. Public, since Agroal makes it.
 */
public final class PostgresDriver extends Driver {

  /** For Agroal. */
  public PostgresDriver() {}

  @Override
  public @Nullable Connection connect(String url, @Nullable Properties properties)
      throws SQLException {
    try {
      return super.connect(url, properties);
    } catch (RuntimeException | Error e) {
      throw new SQLException("the driver failed", "08001", e);
    }
  }
}
