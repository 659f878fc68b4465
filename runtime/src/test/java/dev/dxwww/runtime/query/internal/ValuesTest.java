package dev.dxwww.runtime.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.JsonCodec;
import dev.dxwww.runtime.generated.JsonReader;
import dev.dxwww.runtime.generated.JsonWriter;
import dev.dxwww.runtime.generated.Sql;
import dev.dxwww.runtime.generated.SqlArrays;
import dev.dxwww.runtime.generated.SqlCall.RowReader;
import dev.dxwww.runtime.generated.SqlElement;
import dev.dxwww.runtime.generated.SqlEnum;
import dev.dxwww.runtime.generated.SqlJson;
import dev.dxwww.runtime.generated.SqlParameters;
import dev.dxwww.runtime.generated.SqlValues;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type there and back, over the wire to the real server, with the values that hurt. */
final class ValuesTest {
  private static final Opened OPENED =
      Opened.on(
          RealPostgres.database("create type mood as enum ('sad', 'so so', 'it''s \"fine\", {x}')"),
          2);
  private static final int RANDOM = 300;

  enum Mood { SAD, SO_SO, FINE }

  private static final SqlEnum<Mood> MOODS =
      SqlEnum.of(Mood.values(), "sad", "so so", "it's \"fine\", {x}");

  @AfterAll
  static void close() {
    OPENED.close();
  }

  /** Sets a parameter. */
  @FunctionalInterface
  interface Writer<T> {
    void set(java.sql.PreparedStatement statement, int index, @Nullable T value)
        throws SQLException;
  }

  /** Reads a column. */
  @FunctionalInterface
  interface Reader<T> {
    @Nullable T read(ResultSet rows, int column) throws SQLException;
  }

  /** A type in both directions. */
  record Kind<T>(
      String type,
      Writer<T> writer,
      Reader<T> reader,
      @Nullable SqlElement<T> element,
      List<T> edges,
      Function<Random, T> random) {

    List<T> values() {
      List<T> values = new ArrayList<>(edges);
      Random source = new Random(42);
      for (int i = 0; i < RANDOM; i++) {
        values.add(random.apply(source));
      }
      return values;
    }

    @Override
    public String toString() {
      return type + " " + edges.getFirst().getClass().getSimpleName();
    }
  }

  private static long micros(Random random, long days) {
    return random.nextLong(-days * 86_400_000_000L, days * 86_400_000_000L);
  }

  private static Instant instant(Random random) {
    long micros = micros(random, 1_000_000);
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
  }

  private static LocalDateTime local(Random random) {
    return LocalDateTime.ofInstant(instant(random), ZoneOffset.UTC);
  }

  private static String text(Random random) {
    StringBuilder out = new StringBuilder();
    int length = random.nextInt(40);
    for (int i = 0; i < length; i++) {
      int c = random.nextInt(5) == 0 ? random.nextInt(0x10_FFFF) + 1 : random.nextInt(127) + 1;
      out.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 'x' : c);
    }
    return out.toString();
  }

  static List<Kind<?>> kinds() {
    List<Kind<?>> kinds = new ArrayList<>(numbers());
    kinds.addAll(texts());
    kinds.addAll(times());
    return kinds;
  }

  private static List<Kind<?>> numbers() {
    return List.of(
        new Kind<>("boolean", SqlParameters::set, SqlValues::booleanOrNull, SqlElement.BOOLEAN,
            List.of(true, false), Random::nextBoolean),
        new Kind<>("smallint", SqlParameters::set, SqlValues::shortOrNull, SqlElement.SHORT,
            List.of(Short.MIN_VALUE, Short.MAX_VALUE, (short) 0), r -> (short) r.nextInt()),
        new Kind<>("integer", SqlParameters::set, SqlValues::intOrNull, SqlElement.INT,
            List.of(Integer.MIN_VALUE, Integer.MAX_VALUE, 0), Random::nextInt),
        new Kind<>("bigint", SqlParameters::set, SqlValues::longOrNull, SqlElement.LONG,
            List.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L), Random::nextLong),
        new Kind<>("real", SqlParameters::set, SqlValues::floatOrNull, SqlElement.FLOAT,
            List.of(-0.0f, Float.NaN, Float.MIN_VALUE, Float.MAX_VALUE, Float.MIN_NORMAL,
                Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY),
            r -> Float.intBitsToFloat(r.nextInt() & ~0x0080_0000)),
        new Kind<>("double precision", SqlParameters::set, SqlValues::doubleOrNull,
            SqlElement.DOUBLE,
            List.of(-0.0, Double.NaN, Double.MIN_VALUE, Double.MAX_VALUE, Double.MIN_NORMAL,
                Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            r -> r.nextGaussian() * Math.pow(10, r.nextInt(-300, 300))),
        new Kind<>("numeric", SqlParameters::set, SqlValues::decimalOrNull, SqlElement.DECIMAL,
            List.of(BigDecimal.ZERO, new BigDecimal("0.00"), new BigDecimal("-0.000000001"),
                new BigDecimal("1".repeat(1_000) + "." + "7".repeat(1_000))),
            r -> new BigDecimal(new BigInteger(r.nextInt(300), r), r.nextInt(60))),
        new Kind<>("numeric", SqlParameters::set, SqlValues::bigIntegerOrNull,
            SqlElement.BIG_INTEGER,
            List.of(BigInteger.ZERO, BigInteger.TEN.pow(500).negate()),
            r -> new BigInteger(r.nextInt(300), r)));
  }

  private static List<Kind<?>> texts() {
    return List.of(
        new Kind<>("text", SqlParameters::set, SqlValues::stringOrNull, SqlElement.TEXT,
            List.of("", " ", "NULL", "null", "{}", "\"", "\\", "a,b", "'; drop table t; --",
                "\uD83D\uDE00", "\u0001\u007f", "e\u0301\u202e", "\uFFFD", "{\"a\":\"\\\\\"}",
                "ab".repeat(500_000), "\uD83D\uDE00".repeat(1_000)),
            ValuesTest::text),
        new Kind<>("char(1)", SqlParameters::set, SqlValues::characterOrNull,
            SqlElement.CHARACTER, List.of('a', '"', '\\', '\u20ac'),
            r -> (char) ('a' + r.nextInt(26))),
        new Kind<>("bytea", SqlParameters::set, SqlValues::bytesOrNull, SqlElement.BYTES,
            List.of(new byte[0], new byte[] {0, -1, 127, -128, '\\'}, new byte[1 << 20]),
            r -> {
              byte[] bytes = new byte[r.nextInt(100)];
              r.nextBytes(bytes);
              return bytes;
            }),
        new Kind<>("uuid", SqlParameters::set, SqlValues::uuidOrNull, SqlElement.UUIDS,
            List.of(new UUID(0, 0), new UUID(-1, -1)), r -> new UUID(r.nextLong(), r.nextLong())),
        new Kind<>("mood", MOODS::set, MOODS::readOrNull, MOODS,
            List.of(Mood.values()), r -> Mood.values()[r.nextInt(3)]));
  }

  private static List<Kind<?>> times() {
    LocalDate last = LocalDate.of(294_276, 12, 31);
    LocalDateTime end = last.atTime(23, 59, 59, 999_999_000);
    LocalDateTime first = LocalDate.of(-4_713, 11, 24).atStartOfDay();
    LocalDateTime before = LocalDate.of(0, 2, 29).atTime(12, 0, 0, 1_000);
    return List.of(
        new Kind<>("timestamptz", SqlParameters::set, SqlValues::instantOrNull,
            SqlElement.INSTANT,
            List.of(Instant.EPOCH, Instant.MAX, Instant.MIN, end.toInstant(ZoneOffset.UTC),
                first.toInstant(ZoneOffset.UTC), before.toInstant(ZoneOffset.UTC)),
            ValuesTest::instant),
        new Kind<>("timestamptz", SqlParameters::set, SqlValues::offsetDateTimeOrNull,
            SqlElement.OFFSET_DATE_TIME,
            List.of(OffsetDateTime.MAX, OffsetDateTime.MIN, end.atOffset(ZoneOffset.UTC),
                first.atOffset(ZoneOffset.UTC), before.atOffset(ZoneOffset.UTC)),
            r -> instant(r).atOffset(ZoneOffset.UTC)),
        new Kind<>("timestamp", SqlParameters::set, SqlValues::localDateTimeOrNull,
            SqlElement.LOCAL_DATE_TIME,
            List.of(LocalDateTime.MAX, LocalDateTime.MIN, end, first, before),
            ValuesTest::local),
        new Kind<>("date", SqlParameters::set, SqlValues::localDateOrNull,
            SqlElement.LOCAL_DATE,
            List.of(LocalDate.MAX, LocalDate.MIN, LocalDate.of(-4_713, 11, 24),
                LocalDate.of(5_874_897, 12, 31), LocalDate.of(0, 2, 29), LocalDate.of(1, 1, 1)),
            r -> local(r).toLocalDate()),
        new Kind<>("time", SqlParameters::set, SqlValues::localTimeOrNull,
            SqlElement.LOCAL_TIME,
            List.of(LocalTime.MIDNIGHT, LocalTime.MAX, LocalTime.of(23, 59, 59, 999_999_000)),
            r -> local(r).toLocalTime()),
        new Kind<>("interval", SqlParameters::set, SqlValues::durationOrNull,
            SqlElement.DURATION,
            List.of(Duration.ZERO, Duration.ofNanos(-1_000), Duration.ofDays(40_000),
                Duration.ofSeconds(-1, 1_000), Duration.ofSeconds(-3_599, 999_999_000)),
            r -> Duration.ofNanos(micros(r, 100_000)  / 1_000 * 1_000)));
  }

  private static Sql select(String parameter) {
    return Sql.of("Test.value", "select", "", "select " + parameter);
  }

  private static <T> T one(Sql sql, Opened.Binding binding, RowReader<T> reader) {
    return OPENED.rows(sql, binding, reader).getFirst();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <T> void everyValue_comesBackAsItWas(Kind<T> kind) {
    Sql sql = select("?::" + kind.type());
    for (T value : kind.values()) {
      Object back =
          one(sql, s -> kind.writer().set(s, 1, value), r -> kind.reader().read(r, 1));
      assertThat(back).isEqualTo(value);
    }
    List<@Nullable T> none =
        OPENED.rows(
            sql, s -> kind.writer().set(s, 1, null), r -> kind.reader().read(r, 1));
    assertThat(none).containsOnlyNulls();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <T> void everyValue_comesBackInAnArray(Kind<T> kind) {
    Sql sql = select("?::" + kind.type() + "[]");
    SqlElement<T> element = kind.element();
    assertThat(element).isNotNull();
    List<T> values = kind.values();
    List<T> back =
        one(sql, s -> SqlArrays.set(s, 1, values, element), r -> SqlArrays.list(r, 1, element));
    assertThat(back).hasSameSizeAs(values);
    for (int i = 0; i < values.size(); i++) {
      assertThat(back.get(i)).isEqualTo(values.get(i));
    }
    List<@Nullable T> gaps = Arrays.asList(values.getFirst(), null, values.getLast());
    List<@Nullable T> withGaps =
        one(sql, s -> SqlArrays.set(s, 1, gaps, element),
            r -> SqlArrays.listOfNullable(r, 1, element));
    assertThat(withGaps.get(1)).isNull();
    assertThat(withGaps.get(2)).isEqualTo(values.getLast());
    DxException refused =
        catchThrowableOfType(
            DxException.class,
            () ->
                one(sql, s -> SqlArrays.set(s, 1, gaps, element),
                    r -> SqlArrays.list(r, 1, element)));
    assertThat(refused.code()).isEqualTo(ErrorCode.QUERY_FAILED);
    List<T> empty =
        one(sql, s -> SqlArrays.set(s, 1, List.of(), element),
            r -> SqlArrays.list(r, 1, element));
    assertThat(empty).isEmpty();
  }

  private static ErrorCode refused(String type, Opened.Binding binding) {
    Sql sql = select("?::" + type);
    return catchThrowableOfType(
            DxException.class, () -> OPENED.rows(sql, binding, r -> SqlValues.string(r, 1)))
        .code();
  }

  @Test
  void valuesThatCannotBeStored_areTheClientsMistake() {
    for (String bad : List.of("a\0b", "\0", "\uD800", "a\uDC00b", "\uD83D", "\uDE00\uD83D")) {
      assertThat(refused("text", s -> SqlParameters.set(s, 1, bad)))
          .isEqualTo(ErrorCode.BAD_REQUEST);
      assertThat(refused("text[]", s -> SqlArrays.set(s, 1, List.of(bad), SqlElement.TEXT)))
          .isEqualTo(ErrorCode.BAD_REQUEST);
      assertThat(refused("jsonb", s -> SqlParameters.setText(s, 1, "\"" + bad + "\"")))
          .isEqualTo(ErrorCode.BAD_REQUEST);
    }
    assertThat(refused("jsonb", s -> SqlParameters.setText(s, 1, "\"\\u0000\"")))
        .isEqualTo(ErrorCode.BAD_REQUEST);
    Instant early = Instant.parse("-4800-01-01T00:00:00Z");
    assertThat(refused("timestamptz", s -> SqlParameters.set(s, 1, early)))
        .isEqualTo(ErrorCode.BAD_REQUEST);
    LocalDate late = LocalDate.of(6_000_000, 1, 1);
    assertThat(refused("date", s -> SqlParameters.set(s, 1, late)))
        .isEqualTo(ErrorCode.BAD_REQUEST);
    LocalDateTime afterAll = LocalDate.of(294_277, 1, 1).atStartOfDay();
    assertThat(refused("timestamp", s -> SqlParameters.set(s, 1, afterAll)))
        .isEqualTo(ErrorCode.BAD_REQUEST);
    assertThat(refused("numeric(4,2)", s -> SqlParameters.set(s, 1, new BigDecimal("100"))))
        .isEqualTo(ErrorCode.BAD_REQUEST);
  }

  @Test
  void valuesThatJavaHasNot_areRefusedWithoutBeingShown() {
    List<String> expressions =
        List.of("'NaN'::numeric", "'Infinity'::numeric", "'1 month'::interval",
            "'infinity'::interval", "null::numeric", "'{{1,2},{3,4}}'::numeric[]");
    List<RowReader<?>> readers =
        List.of(r -> SqlValues.decimal(r, 1), r -> SqlValues.decimal(r, 1),
            r -> SqlValues.duration(r, 1), r -> SqlValues.duration(r, 1),
            r -> SqlValues.decimal(r, 1), r -> SqlArrays.list(r, 1, SqlElement.DECIMAL));
    for (int i = 0; i < expressions.size(); i++) {
      RowReader<?> reader = readers.get(i);
      Sql sql = select(expressions.get(i));
      DxException refused =
          catchThrowableOfType(
              DxException.class, () -> OPENED.rows(sql, s -> {}, reader));
      assertThat(refused.code()).as(expressions.get(i)).isEqualTo(ErrorCode.QUERY_FAILED);
      assertThat(refused.getMessage()).contains("Test.value");
    }
  }

  @Test
  void finerThanMicroseconds_isCutOff() {
    Instant fine = Instant.parse("2026-01-31T23:59:59.999999999Z");
    Instant back =
        one(select("?::timestamptz"), s -> SqlParameters.set(s, 1, fine),
            r -> SqlValues.instant(r, 1));
    assertThat(back).isEqualTo("2026-01-31T23:59:59.999999Z");
    LocalTime time = LocalTime.of(23, 59, 59, 999_999_998);
    LocalTime cut =
        one(select("?::time"), s -> SqlParameters.set(s, 1, time),
            r -> SqlValues.localTime(r, 1));
    assertThat(cut).isEqualTo(LocalTime.of(23, 59, 59, 999_999_000));
  }

  private static final JsonCodec<String> STRINGS =
      new JsonCodec<>() {
        @Override
        public void write(JsonWriter out, @Nullable String value) {
          out.value(value);
        }

        @Override
        public @Nullable String read(JsonReader in) {
          return in.string();
        }
      };

  @Test
  void json_comesBackByItsCodec() {
    Random random = new Random(7);
    for (String type : List.of("json", "jsonb")) {
      for (int i = 0; i < 200; i++) {
        String value = text(random);
        String back =
            one(select("?::" + type), s -> SqlJson.set(s, 1, value, STRINGS),
                r -> SqlJson.read(r, 1, STRINGS));
        assertThat(back).isEqualTo(value);
      }
      List<String> several = List.of("a\"b", "{x}", "\\");
      List<String> all =
          one(select("?::" + type + "[]"),
              s -> SqlArrays.set(s, 1, several, SqlJson.element(STRINGS)),
              r -> SqlArrays.list(r, 1, SqlJson.element(STRINGS)));
      assertThat(all).isEqualTo(several);
    }
    DxException refused =
        catchThrowableOfType(
            DxException.class,
            () -> one(select("'[\"s3cret\"]'::jsonb"), s -> {},
                r -> SqlJson.read(r, 1, STRINGS)));
    assertThat(refused.code()).isEqualTo(ErrorCode.QUERY_FAILED);
    assertThat(refused.getMessage()).doesNotContain("s3cret");
  }
}
