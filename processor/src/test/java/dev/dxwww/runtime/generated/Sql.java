package dev.dxwww.runtime.generated;

import java.sql.SQLException;
import java.time.Duration;

import dev.dxwww.runtime.error.DxException;

/** Stub. */
public final class Sql {
  private Sql() {}

  public static Sql of(String name, String operation, String table, String text) {
    return new Sql();
  }

  public Sql withTimeout(Duration limit) {
    return this;
  }

  public Sql changing(String... columns) {
    return this;
  }

  public Sql fetching(int rows) {
    return this;
  }

  public DxException failed(SQLException failure) {
    throw new UnsupportedOperationException(failure);
  }

  public DxException noRow() {
    throw new UnsupportedOperationException();
  }
}
