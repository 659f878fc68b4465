package dev.dxwww.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.DayOfWeek;
import java.time.Year;

import org.junit.jupiter.api.Test;

import dev.dxwww.common.Scalar;
import dev.dxwww.common.Scalars;

class ConvertersTest {

  @Test
  void everyScalar_hasItsConstant() throws ReflectiveOperationException {
    for (Scalar<?> scalar : Scalars.all()) {
      Field field = Converters.class.getField(scalar.constant());
      assertThat(((TextConverter<?>) field.get(null)).expected()).isEqualTo(scalar.expected());
    }
  }

  @Test
  void badText_saysWhatWasExpected() {
    assertThat(Converters.LOCAL_DATE.tryConvert("tomorrow")).isNull();
    assertThat(Converters.LOCAL_DATE.problem("tomorrow"))
        .isEqualTo("expected a date such as 2026-01-31");
    assertThatThrownBy(() -> Converters.INT.convert("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a whole number between -2147483648 and 2147483647");
  }

  @Test
  void enumConstant_isReadByNameOrHyphenated() {
    TextConverter<DayOfWeek> days = Converters.enumeration(DayOfWeek.class, DayOfWeek.values());
    assertThat(days.tryConvert("MONDAY")).isEqualTo(DayOfWeek.MONDAY);
    assertThat(days.tryConvert("monday")).isEqualTo(DayOfWeek.MONDAY);
    assertThat(days.tryConvert("Monday")).isNull();
    assertThat(days.expected()).startsWith("one of monday, tuesday");
  }

  @Test
  void methodOfTheApplication_tellsItsOwnMessage() {
    TextConverter<String> slugs =
        Converters.of(
            "Slug",
            text -> {
              if (text.isBlank()) {
                throw new IllegalArgumentException("needs a letter");
              }
              return text;
            });
    assertThat(slugs.tryConvert("a")).isEqualTo("a");
    assertThat(slugs.tryConvert("")).isNull();
    assertThat(slugs.problem("")).isEqualTo("needs a letter");
  }

  @Test
  void methodOnThePlatformsParsers_tellsTheTypeOnly() {
    TextConverter<Integer> numbers = Converters.of("Port", Integer::parseInt);
    assertThat(numbers.tryConvert("x")).isNull();
    assertThat(numbers.problem("x")).isEqualTo("expected a valid Port");
    TextConverter<Year> years = Converters.of("Vintage", Year::parse);
    assertThat(years.tryConvert("x")).isNull();
  }
}
