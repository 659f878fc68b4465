package dev.dxwww.runtime.json.samples;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** One component of every kind, in groups. */
public record Everything(
    Numbers numbers,
    Boxes boxes,
    Texts texts,
    Times times,
    Containers containers,
    Optionals optionals) {

  /** Primitives and numbers of any size. */
  public record Numbers(
      boolean flag,
      byte tiny,
      short small,
      int number,
      long large,
      char letter,
      float single,
      double precise,
      BigInteger whole,
      BigDecimal exact) {}

  /** Primitives as objects, with null. */
  public record Boxes(
      @Nullable Boolean flag,
      @Nullable Byte tiny,
      @Nullable Short small,
      Integer number,
      @Nullable Long large,
      @Nullable Character letter,
      @Nullable Float single,
      Double precise) {}

  /** What is a string. */
  public record Texts(
      String text,
      @Nullable String none,
      @JsonProperty("other name") String renamed,
      UUID id,
      URI address,
      Locale language,
      Colour colour,
      Optional<Colour> second) {}

  /** Points, days and spans. */
  public record Times(
      Instant instant,
      LocalDate date,
      LocalTime time,
      LocalDateTime dateTime,
      OffsetDateTime offset,
      ZonedDateTime zoned,
      Duration duration,
      Period period,
      Year year,
      YearMonth month,
      ZoneOffset zone,
      OffsetTime offsetTime,
      MonthDay day,
      ZoneId place) {}

  /** Arrays and objects. */
  public record Containers(
      List<String> list,
      Set<Integer> set,
      Collection<Task> collection,
      List<@Nullable Task> gaps,
      Map<String, Task> byName,
      Map<Colour, Integer> byColour,
      Map<UUID, List<String>> byId,
      Map<Long, Boolean> byNumber,
      List<List<Integer>> grid) {}

  /** What may be missing. */
  public record Optionals(
      Optional<String> text,
      Optional<Task> task,
      Optional<List<Integer>> list,
      OptionalInt number,
      OptionalLong large,
      OptionalDouble precise) {}

  /** Constants, one of them renamed. */
  public enum Colour {
    RED,
    @JsonProperty("light green")
    GREEN,
    BLUE
  }
}
