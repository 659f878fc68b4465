package dev.dxwww.runtime.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TimeZone;

/** Random values of a type given by its source text; around the bounds that the samples use. */
final class SampleValues {
  private static final List<Long> EDGES =
      List.of(
          0L, 1L, -1L, 2L, 3L, 4L, -2L, -3L, -4L, 9L, 10L, 11L, 99L, 100L, 101L, -100L, -101L, 127L,
          -128L);
  private static final List<String> TEXTS =
      List.of(
          "", " ", "\t\n", "a", "ab", "abc", "abcd", "abcde", "ABC", "0", "2", "2.5", "-2.5",
          "2.50", "+3", ".5", "5.", "1e1", "1e-1", "1e999999999", "99.9", "100", "99.95", "x1",
          "0.1", "NaN", "a@b.de", "a@b", "a@", "@b", "a.b@c.d", "a..b@c", ".a@b", "a.@b",
          "\"a b\"@c", "a b@c", "a@[127.0.0.1]", "a@[1.2.3]", "a@[IPv6:::1]", "a@-b.c", "a@b-.c",
          "a@b..c", "a@b.", "ä@ö.de", "a@b@c", "a\n@b.c", "\"a\\\"b\"@c.d", "\"\"@c.d",
          "a@[IPv6:1:2:3:4:5:6:7:8]");

  private SampleValues() {}

  static Object of(String type, Random random, Clock clock) {
    boolean primitive = Character.isLowerCase(type.charAt(0)) && !type.endsWith("]");
    if (!primitive && random.nextInt(8) == 0) {
      return null;
    }
    int angle = type.indexOf('<');
    if (angle > 0) {
      return held(type.substring(0, angle), arguments(type), random, clock);
    }
    return switch (plain(type)) {
      case "boolean", "Boolean" -> random.nextBoolean();
      case "int", "Integer" -> (int) whole(random, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "long", "Long" -> whole(random, Long.MIN_VALUE, Long.MAX_VALUE);
      case "short", "Short" -> (short) whole(random, Short.MIN_VALUE, Short.MAX_VALUE);
      case "byte", "Byte" -> (byte) whole(random, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case "double", "Double" -> floating(random);
      case "float", "Float" -> (float) floating(random);
      case "BigInteger" -> BigInteger.valueOf(whole(random, Long.MIN_VALUE, Long.MAX_VALUE));
      case "BigDecimal" -> decimal(random);
      case "String", "Object" -> text(random);
      case "CharSequence" -> new StringBuilder(text(random));
      case "int[]" -> new int[random.nextInt(6)];
      case "String[]" -> new String[random.nextInt(6)];
      default -> time(plain(type), random, clock);
    };
  }

  /** The type without annotations before it. */
  private static String plain(String type) {
    return type.substring(type.lastIndexOf(' ') + 1);
  }

  private static List<String> arguments(String type) {
    String inner = type.substring(type.indexOf('<') + 1, type.length() - 1);
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= inner.length(); i++) {
      char c = i == inner.length() ? ',' : inner.charAt(i);
      depth += c == '<' || c == '(' ? 1 : c == '>' || c == ')' ? -1 : 0;
      if (c == ',' && (depth == 0 || i == inner.length())) {
        arguments.add(inner.substring(start, i).strip().replaceFirst("^@\\w+(\\([^)]*\\))? ", ""));
        start = i + 1;
      }
    }
    return arguments;
  }

  private static Object held(String type, List<String> arguments, Random random, Clock clock) {
    int size = random.nextInt(6);
    if (type.endsWith("Map")) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        map.put(of(arguments.get(0), random, clock), of(arguments.get(1), random, clock));
      }
      return map;
    }
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(of(arguments.get(0), random, clock));
    }
    return type.endsWith("Set") ? new LinkedHashSet<>(list) : list;
  }

  private static long whole(Random random, long least, long greatest) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextBoolean() ? least : greatest;
      case 1 -> Math.clamp(9007199254740992L + random.nextInt(3), least, greatest);
      case 2 -> Math.clamp(random.nextLong(), least, greatest);
      default -> EDGES.get(random.nextInt(EDGES.size()));
    };
  }

  /** Without -0.0, which is less than 0 for the reference implementation and equal to it here. */
  private static double floating(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Double.NaN;
      case 1 -> Double.POSITIVE_INFINITY;
      case 2 -> Double.NEGATIVE_INFINITY;
      case 3 -> 9007199254740992d + random.nextInt(4);
      case 4 -> 0.1;
      default -> EDGES.get(random.nextInt(EDGES.size())) + random.nextInt(5) * 0.25 - 0.5;
    };
  }

  private static BigDecimal decimal(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new BigDecimal("1E+30");
      case 1 -> new BigDecimal("0.1");
      case 2 -> BigDecimal.valueOf(random.nextInt(20000) - 10000, random.nextInt(5));
      default -> BigDecimal.valueOf(EDGES.get(random.nextInt(EDGES.size())));
    };
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static Object time(String type, Random random, Clock clock) {
    Duration off =
        switch (random.nextInt(4)) {
          case 0 -> Duration.ZERO;
          case 1 -> Duration.ofMillis(random.nextInt(3) - 1);
          case 2 -> Duration.ofHours(random.nextInt(5) - 2);
          default -> Duration.ofDays(random.nextInt(1000) - 500);
        };
    Clock then = Clock.offset(clock, off);
    return switch (type) {
      case "Date" -> Date.from(then.instant());
      case "Calendar" -> calendar(then);
      case "Instant" -> Instant.now(then);
      case "LocalDate" -> LocalDate.now(then);
      case "LocalDateTime" -> LocalDateTime.now(then);
      case "LocalTime" -> LocalTime.now(then);
      case "MonthDay" -> MonthDay.now(then);
      case "OffsetDateTime" -> OffsetDateTime.now(then);
      case "OffsetTime" -> OffsetTime.now(then);
      case "Year" -> Year.now(then);
      case "YearMonth" -> YearMonth.now(then);
      case "ZonedDateTime" -> ZonedDateTime.now(then);
      case "HijrahDate" -> HijrahDate.now(then);
      case "JapaneseDate" -> JapaneseDate.now(then);
      case "MinguoDate" -> MinguoDate.now(then);
      case "ThaiBuddhistDate" -> ThaiBuddhistDate.now(then);
      default -> throw new IllegalArgumentException(type);
    };
  }

  private static Calendar calendar(Clock then) {
    Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    calendar.setTimeInMillis(then.millis());
    return calendar;
  }

  static String display(Object value) {
    if (value instanceof Object[] array) {
      return Arrays.toString(array);
    }
    return value instanceof int[] array ? Arrays.toString(array) : Objects.toString(value);
  }
}
