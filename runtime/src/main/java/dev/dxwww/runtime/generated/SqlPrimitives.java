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
    @Nullable Object[] all = SqlArrays.elements(rows, column, SqlElement.BOOLEAN, false);
    if (all == null) {
      return null;
    }
    boolean[] values = new boolean[all.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = SqlValues.present((Boolean) all[i], column);
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
    @Nullable Object[] all = SqlArrays.elements(rows, column, SqlElement.SHORT, false);
    if (all == null) {
      return null;
    }
    short[] values = new short[all.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = SqlValues.present((Short) all[i], column);
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
    StringBuilder out = new StringBuilder(2 + 8 * values.length).append('{');
    for (short value : values) {
      SqlArrayText.next(out).append(value);
    }
    SqlParameters.setText(statement, index, out.append('}').toString());
  }

  /** The elements of a column. */
  public static int[] ints(ResultSet rows, int column) throws SQLException {
    return SqlValues.present(intsOrNull(rows, column), column);
  }

  /** The same, null for NULL. */
  public static int @Nullable [] intsOrNull(ResultSet rows, int column) throws SQLException {
    @Nullable Object[] all = SqlArrays.elements(rows, column, SqlElement.INT, false);
    if (all == null) {
      return null;
    }
    int[] values = new int[all.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = SqlValues.present((Integer) all[i], column);
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
    StringBuilder out = new StringBuilder(2 + 8 * values.length).append('{');
    for (int value : values) {
      SqlArrayText.next(out).append(value);
    }
    SqlParameters.setText(statement, index, out.append('}').toString());
  }

  /** The elements of a column. */
  public static long[] longs(ResultSet rows, int column) throws SQLException {
    return SqlValues.present(longsOrNull(rows, column), column);
  }

  /** The same, null for NULL. */
  public static long @Nullable [] longsOrNull(ResultSet rows, int column) throws SQLException {
    @Nullable Object[] all = SqlArrays.elements(rows, column, SqlElement.LONG, false);
    if (all == null) {
      return null;
    }
    long[] values = new long[all.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = SqlValues.present((Long) all[i], column);
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
    StringBuilder out = new StringBuilder(2 + 8 * values.length).append('{');
    for (long value : values) {
      SqlArrayText.next(out).append(value);
    }
    SqlParameters.setText(statement, index, out.append('}').toString());
  }

  /** The elements of a column. */
  public static float[] floats(ResultSet rows, int column) throws SQLException {
    return SqlValues.present(floatsOrNull(rows, column), column);
  }

  /** The same, null for NULL. */
  public static float @Nullable [] floatsOrNull(ResultSet rows, int column) throws SQLException {
    @Nullable Object[] all = SqlArrays.elements(rows, column, SqlElement.FLOAT, false);
    if (all == null) {
      return null;
    }
    float[] values = new float[all.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = SqlValues.present((Float) all[i], column);
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
    @Nullable Object[] all = SqlArrays.elements(rows, column, SqlElement.DOUBLE, false);
    if (all == null) {
      return null;
    }
    double[] values = new double[all.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = SqlValues.present((Double) all[i], column);
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
