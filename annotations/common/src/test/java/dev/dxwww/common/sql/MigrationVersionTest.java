package dev.dxwww.common.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MigrationVersionTest {

  @ParameterizedTest
  @CsvSource({"1, 2", "1.9, 1.10", "2, 10", "1, 1.0.1", "1.2, 2", "20260131, 20260131.1",
      "99999999999999999999, 100000000000000000000"})
  void numbers_areComparedPartByPart(String lower, String higher) {
    assertThat(version(lower)).isLessThan(version(higher));
    assertThat(version(higher)).isGreaterThan(version(lower));
  }

  @ParameterizedTest
  @CsvSource({"1, 1.0", "1, 01", "1.2, 1_2", "1, 1.0.0", "0, 0.0", "1_0_3, 1.0.3"})
  void waysToWriteAVersion_areEqual(String one, String other) {
    assertThat(version(one)).isEqualTo(version(other)).hasSameHashCodeAs(version(other));
    assertThat(version(one)).isEqualByComparingTo(version(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1.", ".1", "1..2", "-1", "1 2", "1-2", "v1", "+1", "١"})
  void otherText_isNoVersion(String text) {
    assertThat(MigrationVersion.read(text)).isEmpty();
  }

  @Test
  void noPartOrANegativeOne_isRefused() {
    assertThatThrownBy(() -> new MigrationVersion(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MigrationVersion(List.of(BigInteger.valueOf(-1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void print_isReadBack(@ForAll("versions") MigrationVersion version) {
    assertThat(MigrationVersion.read(version.toString())).contains(version);
  }

  @Property
  void order_isTotalAndAgreesWithEquals(
      @ForAll("versions") MigrationVersion a,
      @ForAll("versions") MigrationVersion b,
      @ForAll("versions") MigrationVersion c) {
    assertThat(a.compareTo(b)).isEqualTo(-b.compareTo(a));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    List<MigrationVersion> sorted = new ArrayList<>(List.of(a, b, c));
    sorted.sort(null);
    assertThat(sorted.getFirst()).isLessThanOrEqualTo(sorted.getLast());
  }

  @Provide
  Arbitrary<MigrationVersion> versions() {
    return Arbitraries.longs().between(0, 3).map(BigInteger::valueOf).list().ofMinSize(1)
        .ofMaxSize(4).map(MigrationVersion::new);
  }

  private static MigrationVersion version(String text) {
    return MigrationVersion.read(text).orElseThrow();
  }
}
