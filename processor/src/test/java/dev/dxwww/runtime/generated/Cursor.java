package dev.dxwww.runtime.generated;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Stub. */
public final class Cursor {
  private Cursor() {}

  public static String write(@Nullable Object... keys) {
    throw new UnsupportedOperationException();
  }

  public static Cursor read(String text, int keys) {
    throw new UnsupportedOperationException();
  }

  public boolean isNull(int index) {
    throw new UnsupportedOperationException();
  }

  public @Nullable Short shortAt(int index) {
    throw new UnsupportedOperationException();
  }

  public @Nullable Integer intAt(int index) {
    throw new UnsupportedOperationException();
  }

  public @Nullable Long longAt(int index) {
    throw new UnsupportedOperationException();
  }

  public @Nullable Float floatAt(int index) {
    throw new UnsupportedOperationException();
  }

  public @Nullable Double doubleAt(int index) {
    throw new UnsupportedOperationException();
  }

  public @Nullable Boolean booleanAt(int index) {
    throw new UnsupportedOperationException();
  }

  public @Nullable BigDecimal decimalAt(int index) {
    throw new UnsupportedOperationException();
  }

  public @Nullable String stringAt(int index) {
    throw new UnsupportedOperationException();
  }

  public @Nullable UUID uuidAt(int index) {
    throw new UnsupportedOperationException();
  }

  public @Nullable Instant instantAt(int index) {
    throw new UnsupportedOperationException();
  }

  public @Nullable OffsetDateTime offsetDateTimeAt(int index) {
    throw new UnsupportedOperationException();
  }

  public @Nullable LocalDate localDateAt(int index) {
    throw new UnsupportedOperationException();
  }

  public @Nullable LocalTime localTimeAt(int index) {
    throw new UnsupportedOperationException();
  }

  public @Nullable LocalDateTime localDateTimeAt(int index) {
    throw new UnsupportedOperationException();
  }
}
