package dev.dxwww.runtime.generated;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgArray;

/**
 * Arrays of PostgreSQL, of one dimension, as lists. Written in PostgreSQL's own text form, which
 * the cast in the statement gives its type; read in the form that the driver got.
 */
public final class SqlArrays {
  private SqlArrays() {}

  /** The elements of a column; a NULL among them is refused. */
  public static <T> List<T> list(ResultSet rows, int column, SqlElement<T> element)
      throws SQLException {
    return SqlValues.present(listOrNull(rows, column, element), column);
  }

  /** The same, null for NULL. */
  public static <T> @Nullable List<T> listOrNull(
      ResultSet rows, int column, SqlElement<T> element) throws SQLException {
    @Nullable Object[] values = elements(rows, column, element, false);
    return values == null ? null : Wiring.as(List.of(values));
  }

  /** The elements of a column, null for each that is NULL. */
  public static <T> List<@Nullable T> listOfNullable(
      ResultSet rows, int column, SqlElement<T> element) throws SQLException {
    return SqlValues.present(listOfNullableOrNull(rows, column, element), column);
  }

  /** The same, null for NULL. */
  public static <T> @Nullable List<@Nullable T> listOfNullableOrNull(
      ResultSet rows, int column, SqlElement<T> element) throws SQLException {
    @Nullable Object[] values = elements(rows, column, element, true);
    return values == null ? null : Wiring.as(Arrays.asList(values));
  }

  /** The elements of a column, or null, in an array of the caller's. */
  static <T> @Nullable Object @Nullable [] elements(
      ResultSet rows, int column, SqlElement<T> element, boolean nullable) throws SQLException {
    if (rows.getArray(column) instanceof PgArray array) {
      byte[] bytes = array.toBytes();
      return bytes == null
          ? elements(array.toString(), element, nullable)
          : SqlArrayBytes.read(bytes, element, nullable);
    }
    return null;
  }

  private static <T> @Nullable Object[] elements(
      String text, SqlElement<T> element, boolean nullable) throws SQLException {
    List<@Nullable String> texts = SqlArrayText.read(text);
    @Nullable Object[] values = new @Nullable Object[texts.size()];
    for (int i = 0; i < values.length; i++) {
      String one = texts.get(i);
      if (one != null) {
        values[i] = element.read(one);
      } else if (!nullable) {
        throw holdsNull();
      }
    }
    return values;
  }

  static SQLException holdsNull() {
    return RefusedValue.unreadable("an array holds NULL, which its Java type does not");
  }

  /** Sets a parameter; null sets NULL, and a null in it is NULL. */
  public static <T> void set(
      PreparedStatement statement,
      int index,
      @Nullable Collection<? extends @Nullable T> values,
      SqlElement<T> element)
      throws SQLException {
    if (values == null) {
      SqlParameters.setText(statement, index, null);
      return;
    }
    StringBuilder out = new StringBuilder(2 + 8 * values.size()).append('{');
    for (T value : values) {
      SqlArrayText.append(out, value == null ? null : element.write(value));
    }
    SqlParameters.setText(statement, index, out.append('}').toString());
  }

  /** Sets a parameter from an array of objects. */
  public static <T> void set(
      PreparedStatement statement, int index, T @Nullable [] values, SqlElement<T> element)
      throws SQLException {
    set(statement, index, values == null ? null : Arrays.asList(values), element);
  }

  /** Sets a parameter to one component of each of many rows; null is NULL. */
  public static <R, T> void setEach(
      PreparedStatement statement,
      int index,
      Collection<? extends R> rows,
      Function<? super R, ? extends @Nullable T> component,
      SqlElement<T> element)
      throws SQLException {
    StringBuilder out = new StringBuilder(2 + 8 * rows.size()).append('{');
    for (R row : rows) {
      T value = component.apply(row);
      SqlArrayText.append(out, value == null ? null : element.write(value));
    }
    SqlParameters.setText(statement, index, out.append('}').toString());
  }
}
