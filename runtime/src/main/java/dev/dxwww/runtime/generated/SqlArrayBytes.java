package dev.dxwww.runtime.generated;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;
import org.postgresql.util.ByteConverter;

/**
 * The binary form of arrays, in which the driver gets those of whole numbers, floating-point
 * numbers, texts and bytes from prepared statements:
 *
 * <pre>
 * 4 bytes  dimensions, 0 of an empty array
 * 4 bytes  1 when there is NULL
 * 4 bytes  type of the elements
 * 8 bytes  length and lower bound, for each dimension
 * then for each element 4 bytes of its length, -1 for NULL, and its bytes
 * </pre>
 */
final class SqlArrayBytes {
  private static final int TYPE = 8;
  private static final int LENGTH = 12;
  private static final int FIRST = 20;
  private static final Object[] NONE = {};

  private SqlArrayBytes() {}

  /** The elements of an array of one dimension, null for NULL. */
  static <T> @Nullable Object[] read(byte[] array, SqlElement<T> element, boolean nullable)
      throws SQLException {
    int dimensions = ByteConverter.int4(array, 0);
    if (dimensions == 0) {
      return NONE;
    }
    if (dimensions > 1) {
      throw RefusedValue.unreadable("an array has several dimensions");
    }
    int type = ByteConverter.int4(array, TYPE);
    @Nullable Object[] values = new @Nullable Object[ByteConverter.int4(array, LENGTH)];
    int at = FIRST;
    for (int i = 0; i < values.length; i++) {
      int length = ByteConverter.int4(array, at);
      at += Integer.BYTES;
      if (length >= 0) {
        values[i] = element.read(type, array, at, length);
        at += length;
      } else if (!nullable) {
        throw SqlArrays.holdsNull();
      }
    }
    return values;
  }

  /** What PostgreSQL would have written as the text of an element. */
  static String text(int type, byte[] array, int at, int length) throws SQLException {
    return switch (type) {
      case Oid.TEXT, Oid.VARCHAR -> new String(array, at, length, StandardCharsets.UTF_8);
      case Oid.INT2 -> Short.toString(ByteConverter.int2(array, at));
      case Oid.INT4 -> Integer.toString(ByteConverter.int4(array, at));
      case Oid.INT8 -> Long.toString(ByteConverter.int8(array, at));
      case Oid.OID -> Integer.toUnsignedString(ByteConverter.int4(array, at));
      case Oid.FLOAT4 -> Float.toString(ByteConverter.float4(array, at));
      case Oid.FLOAT8 -> Double.toString(ByteConverter.float8(array, at));
      case Oid.BYTEA -> SqlTexts.hex(Arrays.copyOfRange(array, at, at + length));
      default ->
          throw RefusedValue.unreadable("an array is not in the form that was asked for");
    };
  }
}
