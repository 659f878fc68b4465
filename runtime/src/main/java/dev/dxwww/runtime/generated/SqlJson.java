package dev.dxwww.runtime.generated;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import dev.dxwww.runtime.json.JsonException;
import dev.dxwww.runtime.json.JsonSettings;
import dev.dxwww.runtime.json.UnknownProperties;

import org.jspecify.annotations.Nullable;

/** {@code json} and {@code jsonb} by the framework's codecs. */
public final class SqlJson {
  private static final int EXPECTED_BYTES = 256;
  private static final int MOST_DEPTH = 512;
  private static final int MOST_NAME = 65_535;
  private static final int MOST_DIGITS = 10_000;

  /** What the database holds is not limited as what clients send; it may know more properties. */
  private static final Json JSON =
      Json.stored(
          new JsonSettings(
              UnknownProperties.IGNORE, MOST_DEPTH, Integer.MAX_VALUE, MOST_NAME, MOST_DIGITS));

  private SqlJson() {}

  /** The value of a column. */
  public static <T> T read(ResultSet rows, int column, JsonCodec<T> codec) throws SQLException {
    return SqlValues.present(readOrNull(rows, column, codec), column);
  }

  /** The value of a column; null for NULL and for the JSON text {@code null}. */
  public static <T> @Nullable T readOrNull(ResultSet rows, int column, JsonCodec<T> codec)
      throws SQLException {
    byte[] text = rows.getBytes(column);
    return text == null ? null : parsed(text, codec);
  }

  private static <T> @Nullable T parsed(byte[] text, JsonCodec<T> codec) throws SQLException {
    try {
      return JSON.read(text, text.length, codec);
    } catch (JsonException e) {
      // Its message holds what it read.
      throw RefusedValue.unreadable("a column of JSON does not fit its type");
    }
  }

  /** Sets a parameter; null sets NULL. */
  public static <T> void set(
      PreparedStatement statement, int index, @Nullable T value, JsonCodec<T> codec)
      throws SQLException {
    SqlParameters.setText(statement, index, value == null ? null : text(value, codec));
  }

  /** Elements of an array of JSON. */
  public static <T> SqlElement<T> element(JsonCodec<T> codec) {
    return SqlElements.of(
        text -> SqlValues.present(parsed(text.getBytes(StandardCharsets.UTF_8), codec), 1),
        value -> text(value, codec));
  }

  /** PostgreSQL refuses an escaped U+0000 in jsonb with 22P05, which is a 400 as well. */
  private static <T> String text(T value, JsonCodec<T> codec) {
    JsonWriter out = Json.write(value, codec, EXPECTED_BYTES);
    return new String(out.array(), 0, out.length(), StandardCharsets.UTF_8);
  }
}
