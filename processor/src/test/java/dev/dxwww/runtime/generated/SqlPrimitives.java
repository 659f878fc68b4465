package dev.dxwww.runtime.generated;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** Stub. */
public final class SqlPrimitives {
  private SqlPrimitives() {}

  public static boolean[] booleans(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static boolean @Nullable [] booleansOrNull(ResultSet rows,
      int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      boolean @Nullable [] values) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static short[] shorts(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static short @Nullable [] shortsOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      short @Nullable [] values) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static int[] ints(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static int @Nullable [] intsOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      int @Nullable [] values) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static long[] longs(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static long @Nullable [] longsOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      long @Nullable [] values) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static float[] floats(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static float @Nullable [] floatsOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      float @Nullable [] values) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static double[] doubles(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static double @Nullable [] doublesOrNull(ResultSet rows, int column) throws SQLException {
    throw new UnsupportedOperationException();
  }

  public static void set(PreparedStatement statement, int index,
      double @Nullable [] values) throws SQLException {
    throw new UnsupportedOperationException();
  }
}
