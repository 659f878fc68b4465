package dev.dxwww.benchmarks.queriesraw;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;

import dev.dxwww.benchmarks.common.Fortune;
import dev.dxwww.benchmarks.common.World;
import dev.dxwww.benchmarks.common.Worlds;
import dev.dxwww.runtime.query.internal.HandPool;
import org.postgresql.PGConnection;

/** The statements, in JDBC written by hand. */
final class Statements {
  private static final String FIND = "select id, number from worlds where id = ?";
  private static final String FIND_ALL =
      String.join(";", Collections.nCopies(Worlds.SEVERAL, FIND));
  private static final String UPDATE = """
      update worlds set number = changed.number
      from unnest(?::integer[], ?::integer[]) as changed (id, number)
      where worlds.id = changed.id""";

  private final HandPool pool;
  private final boolean connectionForEach;

  /** Several reads take one connection for all of them, or one for each. */
  Statements(HandPool pool, boolean connectionForEach) {
    this.pool = pool;
    this.connectionForEach = connectionForEach;
  }

  World find(int id) throws SQLException {
    return pool.with(connection -> find(connection, id));
  }

  private static World find(Connection connection, int id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setInt(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        return one(rows);
      }
    }
  }

  /** One after another. */
  List<World> findEach(int[] ids) throws SQLException {
    List<World> found = new ArrayList<>(ids.length);
    if (connectionForEach) {
      for (int id : ids) {
        found.add(find(id));
      }
      return found;
    }
    return pool.with(connection -> {
      for (int id : ids) {
        found.add(find(connection, id));
      }
      return found;
    });
  }

  /** All in one round trip. */
  List<World> findTogether(int[] ids) throws SQLException {
    return pool.with(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(FIND_ALL)) {
        for (int i = 0; i < ids.length; i++) {
          statement.setInt(i + 1, ids[i]);
        }
        statement.execute();
        List<World> found = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
          try (ResultSet rows = statement.getResultSet()) {
            found.add(one(rows));
          }
          statement.getMoreResults();
        }
        return found;
      }
    });
  }

  private static World one(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      throw new NoSuchElementException("no such row");
    }
    return new World(rows.getInt(1), rows.getInt(2));
  }

  List<Fortune> fortunes() throws SQLException {
    return pool.with(connection -> {
      try (PreparedStatement statement =
              connection.prepareStatement("select id, message from fortunes");
          ResultSet rows = statement.executeQuery()) {
        List<Fortune> all = new ArrayList<>();
        while (rows.next()) {
          all.add(new Fortune(rows.getInt(1), rows.getString(2)));
        }
        return all;
      }
    });
  }

  void update(int[] ids, int[] numbers) throws SQLException {
    pool.with(connection -> {
      PGConnection driver = connection.unwrap(PGConnection.class);
      Array keys = driver.createArrayOf("int4", ids);
      Array values = driver.createArrayOf("int4", numbers);
      try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
        statement.setArray(1, keys);
        statement.setArray(2, values);
        return statement.executeUpdate();
      }
    });
  }
}
