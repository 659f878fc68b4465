package dev.dxwww.runtime.generated;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import dev.dxwww.runtime.error.BadRequestException;

import org.jspecify.annotations.Nullable;

/**
 * Where a page ends: the columns of ORDER BY of its last row, as a text for clients. It is not
 * secret and not signed: a forged one only points to another place of the same list.
 *
 * <pre>
 * base64url( version "1" , { "-" for NULL | length ":" text }* )
 * </pre>
 */
public final class Cursor {
  /** Longest cursor, in characters. */
  public static final int LONGEST = 4_096;

  private static final char VERSION = '1';

  private final List<@Nullable String> keys;

  private Cursor(List<@Nullable String> keys) {
    this.keys = keys;
  }

  /**
   * A cursor after a row.
   *
   * @param keys the row's columns of ORDER BY; numbers, texts, UUIDs, booleans and types of {@code
   *     java.time}
   */
  public static String write(@Nullable Object... keys) {
    StringBuilder out = new StringBuilder(64).append(VERSION);
    for (Object key : keys) {
      if (key == null) {
        out.append('-');
      } else {
        String text = key.toString();
        out.append(text.length()).append(':').append(text);
      }
    }
    return Base64.getUrlEncoder().withoutPadding()
        .encodeToString(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What a client sent.
   *
   * @param keys how many columns there must be
   * @throws BadRequestException code 4000 when it is not a cursor
   */
  public static Cursor read(String text, int keys) {
    if (text.length() > LONGEST) {
      throw refused();
    }
    try {
      String inner = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      Cursor cursor = new Cursor(parsed(inner));
      if (cursor.keys.size() != keys) {
        throw refused();
      }
      return cursor;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw refused();
    }
  }

  private static List<@Nullable String> parsed(String inner) {
    if (inner.isEmpty() || inner.charAt(0) != VERSION) {
      throw new IllegalArgumentException("not of this version");
    }
    List<@Nullable String> keys = new ArrayList<>();
    int at = 1;
    while (at < inner.length()) {
      if (inner.charAt(at) == '-') {
        keys.add(null);
        at++;
      } else {
        int colon = inner.indexOf(':', at);
        int end = colon + 1 + Integer.parseUnsignedInt(inner, at, colon, 10);
        keys.add(inner.substring(colon + 1, end));
        at = end;
      }
    }
    return keys;
  }

  private <T> @Nullable T key(int index, Function<String, T> parse) {
    String text = keys.get(index);
    try {
      return text == null ? null : parse.apply(text);
    } catch (RuntimeException e) {
      throw refused();
    }
  }

  private static BadRequestException refused() {
    return new BadRequestException("The cursor is not one of this list.");
  }

  /** Whether a column was NULL; the first is 0. */
  public boolean isNull(int index) {
    return keys.get(index) == null;
  }

  /** A column of {@code smallint}. */
  public @Nullable Short shortAt(int index) {
    return key(index, Short::valueOf);
  }

  /** A column of {@code integer}. */
  public @Nullable Integer intAt(int index) {
    return key(index, Integer::valueOf);
  }

  /** A column of {@code bigint}. */
  public @Nullable Long longAt(int index) {
    return key(index, Long::valueOf);
  }

  /** A column of {@code real}. */
  public @Nullable Float floatAt(int index) {
    return key(index, Float::valueOf);
  }

  /** A column of {@code double precision}. */
  public @Nullable Double doubleAt(int index) {
    return key(index, Double::valueOf);
  }

  /** A column of {@code boolean}. */
  public @Nullable Boolean booleanAt(int index) {
    return key(index, Cursor::truth);
  }

  private static boolean truth(String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw new IllegalArgumentException("not a boolean");
  }

  /** A column of {@code numeric}. */
  public @Nullable BigDecimal decimalAt(int index) {
    return key(index, BigDecimal::new);
  }

  /** A column of text, or of an enum's label. */
  public @Nullable String stringAt(int index) {
    return keys.get(index);
  }

  /** A column of {@code uuid}. */
  public @Nullable UUID uuidAt(int index) {
    return key(index, UUID::fromString);
  }

  /** A column of {@code timestamptz}. */
  public @Nullable Instant instantAt(int index) {
    return key(index, Instant::parse);
  }

  /** A column of {@code timestamptz}. */
  public @Nullable OffsetDateTime offsetDateTimeAt(int index) {
    return key(index, OffsetDateTime::parse);
  }

  /** A column of {@code date}. */
  public @Nullable LocalDate localDateAt(int index) {
    return key(index, LocalDate::parse);
  }

  /** A column of {@code time}. */
  public @Nullable LocalTime localTimeAt(int index) {
    return key(index, LocalTime::parse);
  }

  /** A column of {@code timestamp}. */
  public @Nullable LocalDateTime localDateTimeAt(int index) {
    return key(index, LocalDateTime::parse);
  }
}
