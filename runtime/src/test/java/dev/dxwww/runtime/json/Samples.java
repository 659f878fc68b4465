package dev.dxwww.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.dxwww.runtime.json.samples.Everything;
import dev.dxwww.runtime.json.samples.Everything.Colour;
import dev.dxwww.runtime.json.samples.Shape;
import dev.dxwww.runtime.json.samples.Task;

/** Random values of the samples, fond of extremes. */
final class Samples {
  private final Random random;

  Samples(long seed) {
    this.random = new Random(seed);
  }

  Everything everything() {
    return new Everything(numbers(), boxes(), texts(), times(), containers(), optionals());
  }

  Everything.Numbers numbers() {
    return new Everything.Numbers(
        random.nextBoolean(), (byte) whole(), (short) whole(), (int) whole(), whole(), letter(),
        single(), precise(), new BigInteger(random.nextInt(400), random).negate(), decimal());
  }

  private Everything.Boxes boxes() {
    return new Everything.Boxes(
        maybe(random::nextBoolean), maybe(() -> (byte) whole()), maybe(() -> (short) whole()),
        (int) whole(), maybe(this::whole), maybe(this::letter), maybe(this::single), precise());
  }

  private Everything.Texts texts() {
    return new Everything.Texts(
        text(), maybe(this::text), text(), new UUID(random.nextLong(), random.nextLong()),
        URI.create("https://example.org/" + random.nextInt() + "?q=%20&r=a+b#f"),
        one(Locale.UK, Locale.ROOT, Locale.FRENCH, Locale.forLanguageTag("zh-Hant-TW")),
        one(Colour.values()), Optional.ofNullable(maybe(() -> one(Colour.values()))));
  }

  private Everything.Times times() {
    LocalDate date = LocalDate.of(random.nextInt(1, 10_000), random.nextInt(1, 13), 28);
    LocalTime time = LocalTime.of(
        random.nextInt(24), random.nextInt(60), random.nextInt(3) * 13,
        one(0, 1, 120, 5_000, 999_999_999, 120_000_000, 340_000));
    LocalDateTime both = date.atTime(time);
    ZoneOffset offset =
        one(ZoneOffset.UTC, ZoneOffset.ofHours(-5), ZoneOffset.ofTotalSeconds(20_000));
    return new Everything.Times(
        both.toInstant(offset), date, time, both, OffsetDateTime.of(both, offset),
        ZonedDateTime.of(both, one(ZoneId.of("Europe/Paris"), ZoneId.of("Asia/Tokyo"))),
        Duration.ofSeconds(random.nextInt(), random.nextInt(1_000_000_000)),
        Period.of(random.nextInt(9), random.nextInt(99), -random.nextInt(99)),
        Year.of(random.nextInt(1, 9_999)), YearMonth.from(date), offset,
        time.atOffset(offset), MonthDay.from(date), one(ZoneId.of("Europe/Paris"), offset));
  }

  private Everything.Containers containers() {
    Map<String, Task> byName = new LinkedHashMap<>();
    Map<Colour, Integer> byColour = new LinkedHashMap<>();
    Map<UUID, List<String>> byId = new LinkedHashMap<>();
    Map<Long, Boolean> byNumber = new LinkedHashMap<>();
    Set<Integer> set = new LinkedHashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      byName.put(text(), task());
      byColour.put(one(Colour.values()), (int) whole());
      byId.put(new UUID(random.nextLong(), random.nextLong()), list(this::text));
      byNumber.put(whole(), random.nextBoolean());
      set.add((int) whole());
    }
    return new Everything.Containers(
        list(this::text), set, list(this::task), list(() -> maybe(this::task)), byName, byColour,
        byId, byNumber, list(() -> list(() -> (int) whole())));
  }

  private Everything.Optionals optionals() {
    return new Everything.Optionals(
        Optional.ofNullable(maybe(this::text)), Optional.ofNullable(maybe(this::task)),
        Optional.ofNullable(maybe(() -> list(() -> (int) whole()))),
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of((int) whole()),
        random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(whole()),
        random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(precise()));
  }

  Shape shape(int depth) {
    return switch (random.nextInt(depth > 0 ? 3 : 2)) {
      case 0 -> new Shape.Circle(precise());
      case 1 -> new Shape.Nothing();
      default -> new Shape.Box((int) whole(), (int) whole(), list(() -> shape(depth - 1)));
    };
  }

  Task task() {
    return new Task(whole(), text(), random.nextBoolean());
  }

  /** Text of any characters, each kind about as often; no halves of surrogate pairs. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(random.nextInt(8) == 0 ? 300 : 12); i > 0; i--) {
      int c = switch (random.nextInt(6)) {
        case 0 -> random.nextInt(0x20);
        case 1 -> "\"\\/<>&\u007f\u2028\u2029\ufeff\uffff".charAt(random.nextInt(11));
        case 2 -> random.nextInt(0x80, 0x800);
        case 3 -> random.nextInt(0x800, 0xD800);
        case 4 -> random.nextInt(0x10000, 0x110000);
        default -> random.nextInt(' ', 0x7F);
      };
      text.appendCodePoint(c);
    }
    return text.toString();
  }

  private char letter() {
    return one('a', '"', '\\', '\n', 'é', '€', '\uFFFD', '\u0000');
  }

  /** A whole number of any length in bits. */
  long whole() {
    return one(
        0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, (long) Integer.MIN_VALUE, 99L, 100L,
        random.nextLong() >> random.nextInt(64), random.nextLong() >> random.nextInt(64));
  }

  private double precise() {
    double any = Double.longBitsToDouble(random.nextLong());
    return one(
        0.0, -0.0, 1.0, 0.1, Double.MIN_VALUE, Double.MAX_VALUE, 1e21, 1e-7, 100.0,
        Double.isFinite(any) ? any : 2.5, random.nextGaussian(), random.nextInt() / 100.0,
        random.nextInt(-20_000_000, 20_000_000) / 10_000.0, random.nextInt(2_000) / 100_000.0,
        (double) random.nextInt(-10_000_001, 10_000_001));
  }

  private float single() {
    float any = Float.intBitsToFloat(random.nextInt());
    return one(
        0.0f, -0.0f, 1.1f, Float.MIN_VALUE, Float.MAX_VALUE, 3.4e10f,
        Float.isFinite(any) ? any : 2.5f);
  }

  private BigDecimal decimal() {
    return new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(-90, 90));
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  private <T> List<T> list(Supplier<? extends T> value) {
    List<T> values = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      values.add(value.get());
    }
    return values;
  }

  @SafeVarargs
  private <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
