package dev.dxwww.runtime.generated;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A Java enum and the labels of an enum of PostgreSQL, or of a text; made once per repository.
 *
 * @param <E> the enum
 */
public final class SqlEnum<E extends Enum<E>> implements SqlElement<E> {
  private final Map<String, E> constants;
  private final String[] labels;

  private SqlEnum(Map<String, E> constants, String[] labels) {
    this.constants = constants;
    this.labels = labels;
  }

  /** All constants of an enum, by {@code values()}, with the labels they have in the database. */
  public static <E extends Enum<E>> SqlEnum<E> of(E[] constants, String... labels) {
    if (constants.length != labels.length) {
      throw new IllegalArgumentException("each constant has a label");
    }
    Map<String, E> byLabel = HashMap.newHashMap(labels.length);
    for (int i = 0; i < labels.length; i++) {
      byLabel.put(labels[i], constants[i]);
    }
    return new SqlEnum<>(byLabel, labels.clone());
  }

  /** All constants of an enum, by {@code values()}, whose labels are their names. */
  public static <E extends Enum<E>> SqlEnum<E> named(E[] constants) {
    return of(constants, Arrays.stream(constants).map(Enum::name).toArray(String[]::new));
  }

  /** The constant of a column. */
  public E read(ResultSet rows, int column) throws SQLException {
    return read(SqlValues.string(rows, column));
  }

  /** The constant of a column, or null. */
  public @Nullable E readOrNull(ResultSet rows, int column) throws SQLException {
    String label = rows.getString(column);
    return label == null ? null : read(label);
  }

  /** Sets a parameter of the enum's type or of a text. */
  public void set(PreparedStatement statement, int index, @Nullable E value)
      throws SQLException {
    SqlParameters.setText(statement, index, value == null ? null : write(value));
  }

  @Override
  public E read(String label) throws SQLException {
    E constant = constants.get(label);
    if (constant == null) {
      throw RefusedValue.unreadable("a label of an enum has no constant in Java");
    }
    return constant;
  }

  @Override
  public String write(E value) {
    return labels[value.ordinal()];
  }
}
