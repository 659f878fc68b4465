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
  public Persons open(Source source) {
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

  /** The two statements. */
  private record ByHand(Connections connections) implements Persons {

    @Override
    public Object find(long id) throws SQLException {
      return connections.with(connection -> {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
          statement.setLong(1, id);
          try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
              throw new NoSuchElementException("nobody");
            }
            return person(rows);
          }
        }
      });
    }

    @Override
    public List<?> hundred() throws SQLException {
      return connections.with(connection -> {
        try (PreparedStatement statement = connection.prepareStatement(HUNDRED);
            ResultSet rows = statement.executeQuery()) {
          List<Person> all = new ArrayList<>();
          while (rows.next()) {
            all.add(person(rows));
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
  }
}
