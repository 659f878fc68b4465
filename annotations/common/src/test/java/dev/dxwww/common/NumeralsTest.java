package dev.dxwww.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

  @Property
  void everyLong_isItsOwnText(@ForAll long number) {
    String text = Long.toString(number);
    assertThat(Numerals.isLong(text)).isTrue();
    assertThat(Numerals.isInt(text)).isEqualTo(number == (int) number);
    assertThat(Numerals.isShort(text)).isEqualTo(number == (short) number);
    assertThat(Numerals.isByte(text)).isEqualTo(number == (byte) number);
  }

  @Property
  void whatIsTakenForANumber_parses(@ForAll("numberLike") String text) {
    if (Numerals.isLong(text)) {
      assertThat(Long.toString(Long.parseLong(text))).isNotEmpty();
    }
    if (Numerals.isInt(text)) {
      assertThat((long) Integer.parseInt(text)).isEqualTo(Long.parseLong(text));
    }
    double number = Numerals.toDouble(text);
    assertThat(Double.isInfinite(number)).isFalse();
    BigDecimal decimal = Numerals.toBigDecimal(text);
    if (decimal != null) {
      assertThat(decimal).isEqualTo(new BigDecimal(text));
      assertThat(decimal.toPlainString().length()).isLessThan(2500);
    }
  }

  @Provide
  Arbitrary<String> numberLike() {
    return Arbitraries.strings().withChars("0123456789+-.eE \u0663x_f").ofMaxLength(24);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", "+1", " 1", "1 ", "1_000", "0x1", "\u0663", "--1", "1.0", "9223372036854775808",
        "-9223372036854775809", "99999999999999999999"
      })
  void otherText_isNoLong(String text) {
    assertThat(Numerals.isLong(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", ".", "1.", ".5", "1e", "1e+", "NaN", "Infinity", "1d", "0x1p3", "1e999"})
  void otherText_isNoDouble(String text) {
    assertThat(Numerals.toDouble(text)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "1e3", "1E-3", "1.5e+3", "007"})
  void decimalNumber_isADouble(String text) {
    assertThat(Numerals.toDouble(text)).isEqualTo(Double.parseDouble(text));
  }

  @Test
  void hugeExponent_isRefused() {
    assertThat(Numerals.toBigDecimal("1e999999999")).isNull();
    assertThat(Numerals.toBigDecimal("1e-1001")).isNull();
    assertThat(Numerals.toBigDecimal("1e1000")).isNotNull();
    assertThat(Numerals.toBigInteger("9".repeat(101))).isNull();
    assertThat(Numerals.toBigInteger("9".repeat(100))).isNotNull();
  }
}
