package dev.dxwww.runtime.generated;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Arrays of PostgreSQL as arrays of primitive values; a NULL in them is refused. */
public final class SqlPrimitives {
  private SqlPrimitives() {}

  /** The elements of a column. */
  public static boolean[] booleans(ResultSet rows, int column) throws SQLException {
    return SqlValues.present(booleansOrNull(rows, column), column);
  }

  /** The same, null for NULL. */
  public static boolean @Nullable [] booleansOrNull(ResultSet rows, int column)
      throws SQLException {
    List<Boolean> all = SqlArrays.listOrNull(rows, column, SqlElement.BOOLEAN);
    if (all == null) {
      return null;
    }
    boolean[] values = new boolean[all.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = all.get(i);
    }
    return values;
  }

  /** Sets a parameter; null sets NULL. */
  public static void set(PreparedStatement statement, int index, boolean @Nullable [] values)
      throws SQLException {
    if (values == null) {
      SqlParameters.setText(statement, index, null);
      return;
    }
    List<Boolean> all = new ArrayList<>(values.length);
    for (boolean value : values) {
      all.add(value);
    }
    SqlArrays.set(statement, index, all, SqlElement.BOOLEAN);
  }

  /** The elements of a column. */
  public static short[] shorts(ResultSet rows, int column) throws SQLException {
    return SqlValues.present(shortsOrNull(rows, column), column);
  }

  /** The same, null for NULL. */
  public static short @Nullable [] shortsOrNull(ResultSet rows, int column) throws SQLException {
    List<Short> all = SqlArrays.listOrNull(rows, column, SqlElement.SHORT);
    if (all == null) {
      return null;
    }
    short[] values = new short[all.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = all.get(i);
    }
    return values;
  }

  /** Sets a parameter; null sets NULL. */
  public static void set(PreparedStatement statement, int index, short @Nullable [] values)
      throws SQLException {
    if (values == null) {
      SqlParameters.setText(statement, index, null);
      return;
    }
    List<Short> all = new ArrayList<>(values.length);
    for (short value : values) {
      all.add(value);
    }
    SqlArrays.set(statement, index, all, SqlElement.SHORT);
  }

  /** The elements of a column. */
  public static int[] ints(ResultSet rows, int column) throws SQLException {
    return SqlValues.present(intsOrNull(rows, column), column);
  }

  /** The same, null for NULL. */
  public static int @Nullable [] intsOrNull(ResultSet rows, int column) throws SQLException {
    List<Integer> all = SqlArrays.listOrNull(rows, column, SqlElement.INT);
    if (all == null) {
      return null;
    }
    int[] values = new int[all.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = all.get(i);
    }
    return values;
  }

  /** Sets a parameter; null sets NULL. */
  public static void set(PreparedStatement statement, int index, int @Nullable [] values)
      throws SQLException {
    if (values == null) {
      SqlParameters.setText(statement, index, null);
      return;
    }
    List<Integer> all = new ArrayList<>(values.length);
    for (int value : values) {
      all.add(value);
    }
    SqlArrays.set(statement, index, all, SqlElement.INT);
  }

  /** The elements of a column. */
  public static long[] longs(ResultSet rows, int column) throws SQLException {
    return SqlValues.present(longsOrNull(rows, column), column);
  }

  /** The same, null for NULL. */
  public static long @Nullable [] longsOrNull(ResultSet rows, int column) throws SQLException {
    List<Long> all = SqlArrays.listOrNull(rows, column, SqlElement.LONG);
    if (all == null) {
      return null;
    }
    long[] values = new long[all.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = all.get(i);
    }
    return values;
  }

  /** Sets a parameter; null sets NULL. */
  public static void set(PreparedStatement statement, int index, long @Nullable [] values)
      throws SQLException {
    if (values == null) {
      SqlParameters.setText(statement, index, null);
      return;
    }
    List<Long> all = new ArrayList<>(values.length);
    for (long value : values) {
      all.add(value);
    }
    SqlArrays.set(statement, index, all, SqlElement.LONG);
  }

  /** The elements of a column. */
  public static float[] floats(ResultSet rows, int column) throws SQLException {
    return SqlValues.present(floatsOrNull(rows, column), column);
  }

  /** The same, null for NULL. */
  public static float @Nullable [] floatsOrNull(ResultSet rows, int column) throws SQLException {
    List<Float> all = SqlArrays.listOrNull(rows, column, SqlElement.FLOAT);
    if (all == null) {
      return null;
    }
    float[] values = new float[all.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = all.get(i);
    }
    return values;
  }

  /** Sets a parameter; null sets NULL. */
  public static void set(PreparedStatement statement, int index, float @Nullable [] values)
      throws SQLException {
    if (values == null) {
      SqlParameters.setText(statement, index, null);
      return;
    }
    List<Float> all = new ArrayList<>(values.length);
    for (float value : values) {
      all.add(value);
    }
    SqlArrays.set(statement, index, all, SqlElement.FLOAT);
  }

  /** The elements of a column. */
  public static double[] doubles(ResultSet rows, int column) throws SQLException {
    return SqlValues.present(doublesOrNull(rows, column), column);
  }

  /** The same, null for NULL. */
  public static double @Nullable [] doublesOrNull(ResultSet rows, int column) throws SQLException {
    List<Double> all = SqlArrays.listOrNull(rows, column, SqlElement.DOUBLE);
    if (all == null) {
      return null;
    }
    double[] values = new double[all.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = all.get(i);
    }
    return values;
  }

  /** Sets a parameter; null sets NULL. */
  public static void set(PreparedStatement statement, int index, double @Nullable [] values)
      throws SQLException {
    if (values == null) {
      SqlParameters.setText(statement, index, null);
      return;
    }
    List<Double> all = new ArrayList<>(values.length);
    for (double value : values) {
      all.add(value);
    }
    SqlArrays.set(statement, index, all, SqlElement.DOUBLE);
  }
}
