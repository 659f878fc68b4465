package dev.dxwww.runtime.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The generated checks give the verdicts of the reference implementation. */
class OracleTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);

  private static final List<String> WHOLE =
      List.of("int", "long", "short", "byte", "Integer", "Long", "Short", "Byte");
  private static final List<String> NUMBERS = with(WHOLE, "BigDecimal", "BigInteger");
  private static final List<String> ALL_NUMBERS =
      with(NUMBERS, "double", "Double", "float", "Float");
  private static final List<String> SIZED =
      List.of(
          "String", "CharSequence", "List<String>", "Set<String>", "Map<String, String>",
          "Collection<String>", "int[]", "String[]");
  private static final List<String> TIMES =
      List.of(
          "Date", "Calendar", "Instant", "LocalDate", "LocalDateTime", "LocalTime", "MonthDay",
          "OffsetDateTime", "OffsetTime", "Year", "YearMonth", "ZonedDateTime", "HijrahDate",
          "JapaneseDate", "MinguoDate", "ThaiBuddhistDate");

  private static final Map<String, List<String>> TABLE = table();
  private static final List<String> NAMES = new ArrayList<>();
  private static final List<String> TYPES = new ArrayList<>();
  private static final List<Sample> SAMPLES = samples();
  private static final Validator ORACLE =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new Verdicts())
          .clockProvider(() -> CLOCK)
          .buildValidatorFactory()
          .getValidator();

  private static List<String> with(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }

  private static Map<String, List<String>> table() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    table.put("@AssertTrue", List.of("boolean", "Boolean"));
    table.put("@AssertFalse", List.of("boolean", "Boolean"));
    table.put("@NotNull", List.of("String", "Integer", "Object", "int", "List<String>"));
    table.put("@Null", List.of("String", "Integer", "Object", "List<String>"));
    table.put("@NotBlank", List.of("String", "CharSequence"));
    table.put("@NotEmpty", SIZED);
    table.put("@Size(min = 2, max = 4)", SIZED);
    table.put("@Size(min = 3)", SIZED);
    table.put("@Size(max = 2)", SIZED);
    table.put("@Size(min = 3, max = 3)", SIZED);
    table.put("@Min(3)", ALL_NUMBERS);
    table.put("@Max(-3)", ALL_NUMBERS);
    table.put("@Min(-100) @Max(100)", ALL_NUMBERS);
    table.put("@Min(9007199254740993L)", List.of("long", "Long", "BigInteger"));
    table.put("@Positive", ALL_NUMBERS);
    table.put("@PositiveOrZero", ALL_NUMBERS);
    table.put("@Negative", ALL_NUMBERS);
    table.put("@NegativeOrZero", ALL_NUMBERS);
    for (String bound : List.of("2", "2.5", "-2.5", "0", "0.1", "1E+1")) {
      for (boolean inclusive : List.of(true, false)) {
        String attributes = "(value = \"" + bound + "\", inclusive = " + inclusive + ")";
        table.put("@DecimalMin" + attributes, with(ALL_NUMBERS, "String"));
        table.put("@DecimalMax" + attributes, with(ALL_NUMBERS, "String"));
      }
    }
    table.put("@Digits(integer = 2, fraction = 1)", with(NUMBERS, "String", "CharSequence"));
    table.put("@Digits(integer = 0, fraction = 2)", with(NUMBERS, "String"));
    table.put("@Digits(integer = 19, fraction = 0)", with(NUMBERS, "String"));
    table.put("@Email", List.of("String", "CharSequence"));
    table.put("@Email(regexp = \".*a.*\")", List.of("String"));
    table.put("@Pattern(regexp = \"[a-c]+\")", List.of("String", "CharSequence"));
    table.put(
        "@Pattern(regexp = \"[a-c]+\", flags = Pattern.Flag.CASE_INSENSITIVE)", List.of("String"));
    for (String time : List.of("@Past", "@PastOrPresent", "@Future", "@FutureOrPresent")) {
      table.put(time, TIMES);
    }
    return table;
  }

  private static List<Sample> samples() {
    Map<String, String> sources = new LinkedHashMap<>();
    TABLE.forEach(
        (constraint, types) -> {
          for (String type : types) {
            String name = "sample.S" + sources.size();
            sources.put(name, source(name, constraint, type));
            NAMES.add(constraint + " " + type);
            TYPES.add(type);
          }
        });
    // Constraints on what types hold.
    for (String held :
        List.of(
            "List<@Size(min = 2, max = 4) String>", "List<@NotBlank String>",
            "Set<@Min(3) Integer>", "Map<@NotBlank String, @Size(max = 2) String>",
            "List<@NotEmpty List<@Positive Integer>>")) {
      String name = "sample.S" + sources.size();
      sources.put(name, source(name, "@NotNull", held));
      NAMES.add(held);
      TYPES.add(held);
    }
    Compiled compiled = Compiled.of(sources);
    return sources.keySet().stream().map(name -> Sample.of(compiled, name)).toList();
  }

  private static String source(String name, String constraint, String type) {
    return """
        package sample;
        import jakarta.validation.constraints.*;
        import java.math.*;
        import java.time.*;
        import java.time.chrono.*;
        import java.util.*;
        public record %s(%s %s value) {}
        """
        .formatted(name.substring(7), constraint, type);
  }

  @Property(tries = 40)
  void verdictIsThatOfTheReferenceImplementation(@ForAll @IntRange(max = 1_000_000) int seed) {
    List<String> disagreements = new ArrayList<>();
    for (int i = 0; i < SAMPLES.size(); i++) {
      Object value = SampleValues.of(TYPES.get(i), new Random(seed * 1_000_003L + i), CLOCK);
      Object record = SAMPLES.get(i).create(value);
      boolean valid = SAMPLES.get(i).violations(record, CLOCK).isEmpty();
      if (valid != ORACLE.validate(record).isEmpty()) {
        disagreements.add(NAMES.get(i) + " of " + SampleValues.display(value) + ": " + valid);
      }
    }
    assertThat(disagreements).isEmpty();
  }

  /** Messages do not matter here. */
  private static final class Verdicts implements MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
      return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return template;
    }
  }
}
