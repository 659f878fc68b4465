package dev.dxwww.runtime.query.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** A database that also gives connections beside its pool, to those who keep one. */
public interface ConnectionSource {
  /** A new connection of the caller's own, who closes it. */
  Connection connectBesidePool() throws SQLException;
}
