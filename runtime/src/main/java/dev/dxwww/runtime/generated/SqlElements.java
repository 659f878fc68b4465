package dev.dxwww.runtime.generated;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;

import org.postgresql.core.Oid;
import org.postgresql.util.ByteConverter;

/** Makes elements of arrays from functions. */
final class SqlElements {
  private SqlElements() {}

  /** How a value is read from the binary form of its own type. */
  interface Bytes<T> {
    T read(byte[] array, int at, int length);
  }

  static <T> SqlElement<T> of(
      SqlElement.Reading<String, T> reading, SqlElement.Writing<T, String> writing) {
    return new OfText<>(reading, writing);
  }

  /** One whose arrays the driver gets in binary form; {@code type} is that of an element. */
  static <T> SqlElement<T> of(
      SqlElement.Reading<String, T> reading,
      SqlElement.Writing<T, String> writing,
      int type,
      Bytes<T> bytes) {
    SqlElement<T> text = of(reading, writing);
    return new SqlElement<>() {
      @Override
      public T read(String value) throws SQLException {
        return text.read(value);
      }

      @Override
      public T read(int found, byte[] array, int at, int length) throws SQLException {
        return found == type
            ? bytes.read(array, at, length)
            : text.read(found, array, at, length);
      }

      @Override
      public String write(T value) throws SQLException {
        return text.write(value);
      }
    };
  }

  static SqlElement<String> text() {
    return of(
        text -> text,
        SqlTexts::checked,
        Oid.TEXT,
        (array, at, length) -> new String(array, at, length, StandardCharsets.UTF_8));
  }

  static SqlElement<Short> int2() {
    return of(
        Short::valueOf, Object::toString, Oid.INT2,
        (array, at, length) -> ByteConverter.int2(array, at));
  }

  static SqlElement<Integer> int4() {
    return of(
        Integer::valueOf, Object::toString, Oid.INT4,
        (array, at, length) -> ByteConverter.int4(array, at));
  }

  static SqlElement<Long> int8() {
    return of(
        Long::valueOf, Object::toString, Oid.INT8,
        (array, at, length) -> ByteConverter.int8(array, at));
  }

  static SqlElement<Float> float4() {
    return of(
        Float::valueOf, Object::toString, Oid.FLOAT4,
        (array, at, length) -> ByteConverter.float4(array, at));
  }

  static SqlElement<Double> float8() {
    return of(
        Double::valueOf, Object::toString, Oid.FLOAT8,
        (array, at, length) -> ByteConverter.float8(array, at));
  }

  static SqlElement<byte[]> bytea() {
    return of(
        SqlTexts::bytes, SqlTexts::hex, Oid.BYTEA,
        (array, at, length) -> Arrays.copyOfRange(array, at, at + length));
  }

  /** Elements of another type, made from these and back. */
  static <T, U> SqlElement<U> mapped(
      SqlElement<T> inner, SqlElement.Reading<T, U> reading, SqlElement.Writing<U, T> writing) {
    return new SqlElement<>() {
      @Override
      public U read(String text) throws SQLException {
        return checked(reading, inner.read(text));
      }

      @Override
      public U read(int type, byte[] array, int at, int length) throws SQLException {
        return checked(reading, inner.read(type, array, at, length));
      }

      @Override
      public String write(U value) throws SQLException {
        return inner.write(writing.apply(value));
      }
    };
  }

  private static <A, B> B checked(SqlElement.Reading<A, B> reading, A value) throws SQLException {
    try {
      return reading.apply(value);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw RefusedValue.unreadable("an element of an array is of another type");
    }
  }

  /** By its text. */
  private record OfText<T>(
      SqlElement.Reading<String, T> reading, SqlElement.Writing<T, String> writing)
      implements SqlElement<T> {
    @Override
    public T read(String text) throws SQLException {
      return checked(reading, text);
    }

    @Override
    public String write(T value) throws SQLException {
      return writing.apply(value);
    }
  }
}
