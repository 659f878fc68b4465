package dev.dxwww.benchmarks.queriesmicro;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import dev.dxwww.benchmarks.common.Parcel;
import dev.dxwww.benchmarks.common.ParcelState;
import dev.dxwww.benchmarks.common.Person;
import dev.dxwww.runtime.query.internal.HandPool;

/** JDBC written by hand, on the pool of this framework. */
public final class HandLibrary implements Library {
  /** Has no state. */
  public HandLibrary() {}

  @Override
  public String id() {
    return "jdbc";
  }

  @Override
  public String label() {
    return "JDBC by hand";
  }

  @Override
  public Questions open(Source source) {
    if (source.memory()) {
      MemorySource memory = source.rowsInMemory();
      Connection connection = memory.getConnection();
      return new ByHand(new Connections() {
        @Override
        public <T> T with(HandPool.Work<T> work) throws SQLException {
          return work.on(connection);
        }
      });
    }
    return new ByHand(source.pool()::with);
  }

  /** Lends a connection. */
  private interface Connections {
    <T> T with(HandPool.Work<T> work) throws SQLException;
  }

  /** The statements. */
  private record ByHand(Connections connections) implements Questions {

    @Override
    public Object person(long id) throws SQLException {
      return one(PERSON, id, ByHand::person);
    }

    @Override
    public List<?> people() throws SQLException {
      return all(PEOPLE, ByHand::person);
    }

    @Override
    public Object parcel(long id) throws SQLException {
      return one(PARCEL, id, ByHand::parcel);
    }

    @Override
    public List<?> parcels() throws SQLException {
      return all(PARCELS, ByHand::parcel);
    }

    private <T> T one(String sql, long id, Mapping<T> mapping) throws SQLException {
      return connections.with(connection -> {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setLong(1, id);
          try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
              throw new NoSuchElementException("no such row");
            }
            return mapping.row(rows);
          }
        }
      });
    }

    private <T> List<T> all(String sql, Mapping<T> mapping) throws SQLException {
      return connections.with(connection -> {
        try (PreparedStatement statement = connection.prepareStatement(sql);
            ResultSet rows = statement.executeQuery()) {
          List<T> all = new ArrayList<>();
          while (rows.next()) {
            all.add(mapping.row(rows));
          }
          return all;
        }
      });
    }

    private static Person person(ResultSet rows) throws SQLException {
      return new Person(
          rows.getLong(1),
          rows.getString(2),
          rows.getString(3),
          rows.getString(4),
          rows.getBoolean(5),
          rows.getDouble(6),
          rows.getObject(7, LocalDate.class),
          rows.getObject(8, OffsetDateTime.class).toInstant());
    }

    private static Parcel parcel(ResultSet rows) throws SQLException {
      OffsetDateTime arrived = rows.getObject(9, OffsetDateTime.class);
      return new Parcel(
          rows.getLong(1),
          rows.getObject(2, UUID.class),
          rows.getString(3),
          rows.getString(4),
          ParcelState.valueOf(rows.getString(5)),
          rows.getBigDecimal(6),
          rows.getInt(7),
          rows.getObject(8, OffsetDateTime.class).toInstant(),
          arrived == null ? null : arrived.toInstant(),
          List.of((String[]) rows.getArray(10).getArray()),
          List.of((Integer[]) rows.getArray(11).getArray()),
          Addresses.byHand(rows.getBytes(12)));
    }
  }

  /** Makes a record of a row. */
  private interface Mapping<T> {
    T row(ResultSet rows) throws SQLException;
  }
}
