package dev.dxwww.runtime.generated;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

import dev.dxwww.common.Scalar;
import dev.dxwww.common.Scalars;

import org.jspecify.annotations.Nullable;

/**
 * How the keys of a map become property names.
 *
 * @param format the name of a key
 * @param parse the key of a name; IllegalArgumentException or DateTimeException when there is none
 * @param expected what fits, as "a whole number"
 */
public record JsonKey<K>(Function<K, String> format, Function<String, K> parse, String expected) {
  public static final JsonKey<String> STRING = of(k -> k, k -> k, "a string");
  public static final JsonKey<Byte> BYTE =
      of(String::valueOf, scalar(Scalars.BYTE), "a whole number of 8 bits");
  public static final JsonKey<Short> SHORT =
      of(String::valueOf, scalar(Scalars.SHORT), "a whole number of 16 bits");
  public static final JsonKey<Integer> INTEGER =
      of(String::valueOf, scalar(Scalars.INT), "a whole number of 32 bits");
  public static final JsonKey<Long> LONG =
      of(String::valueOf, scalar(Scalars.LONG), "a whole number of 64 bits");
  public static final JsonKey<BigInteger> BIG_INTEGER =
      of(String::valueOf, JsonKey::wholeNumber, "a whole number of at most 256 characters");
  public static final JsonKey<UUID> UUID_TEXT =
      of(UUID::toString, JsonTexts::uuid, JsonTexts.UUID_EXPECTED);
  public static final JsonKey<LocalDate> LOCAL_DATE =
      of(LocalDate::toString, LocalDate::parse, "a date such as 2026-01-31");
  public static final JsonKey<Instant> INSTANT =
      of(Instant::toString, Instant::parse, "a point in time such as 2026-01-31T12:30:00Z");
  public static final JsonKey<Locale> LOCALE =
      of(JsonTexts::languageTag, JsonTexts::locale, "a language tag such as en-GB");

  private static <K> JsonKey<K> of(
      Function<K, String> format, Function<String, K> parse, String expected) {
    return new JsonKey<>(format, parse, expected);
  }

  /** Constants by name; {@code names} in their order. */
  public static <E extends Enum<E>> JsonKey<E> enumeration(E[] constants, String... names) {
    List<String> known = List.of(names);
    return of(
        constant -> names[constant.ordinal()],
        name -> {
          int index = known.indexOf(name);
          if (index < 0) {
            throw new IllegalArgumentException(name);
          }
          return constants[index];
        },
        "one of " + String.join(", ", names));
  }

  /** The key of a name; null when there is none. */
  @Nullable K read(String name) {
    try {
      return parse.apply(name);
    } catch (IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }

  private static BigInteger wholeNumber(String name) {
    // Conversion takes quadratic time; names are not under the parser's limit for numbers.
    if (name.length() > 256 || !name.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9')) {
      throw new IllegalArgumentException(name);
    }
    return new BigInteger(name);
  }

  /** As in a query: ASCII digits and a minus sign, where the JDK takes digits of any script. */
  private static <K> Function<String, K> scalar(Scalar<K> scalar) {
    return name -> {
      K key = scalar.read(name);
      if (key == null) {
        throw new IllegalArgumentException(name);
      }
      return key;
    };
  }
}
