package dev.dxwww.common.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class SchemaHashTest {

  /** Read by programs of earlier releases: it must not change. */
  @Test
  void hash_staysWhatItIs() {
    assertThat(SchemaHash.of(List.of()).hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(hash("create table t(a int);\n").hex())
        .isEqualTo("9d9e0844f4de3c3942538d5d358169352e6d4a85dc0e8b746f6bd01d8bf77c94");
  }

  @Property(tries = 300)
  void lineEndsOfAnySystem_hashTheSame(
      @ForAll @StringLength(max = 30) @CharRange(from = 'a', to = 'c')
          @CharRange(from = '\n', to = '\n') String text) {
    assertThat(hash(text.replace("\n", "\r\n"))).isEqualTo(hash(text));
    assertThat(hash("\uFEFF" + text)).isEqualTo(hash(text));
  }

  @Property(tries = 300)
  void otherText_hashesOtherwise(
      @ForAll @StringLength(max = 5) String one, @ForAll @StringLength(max = 5) String other) {
    boolean same = SqlText.normal(one).equals(SqlText.normal(other));
    if (!one.matches(".*[\\uD800-\\uDFFF].*") && !other.matches(".*[\\uD800-\\uDFFF].*")) {
      assertThat(hash(one).equals(hash(other))).isEqualTo(same);
    }
  }

  @Test
  void whereOneMigrationEnds_counts() {
    assertThat(hash("a", "b")).isNotEqualTo(hash("ab")).isNotEqualTo(hash("ab", ""));
  }

  @Test
  void order_counts() {
    assertThat(hash("a", "b")).isNotEqualTo(hash("b", "a"));
  }

  @Test
  void otherText_isNoHash() {
    assertThatThrownBy(() -> new SchemaHash("../x")).isInstanceOf(IllegalArgumentException.class);
  }

  private static SchemaHash hash(String... texts) {
    return SchemaHash.of(
        List.of(texts).stream()
            .map(text -> new Migration("V1__x.sql", Optional.empty(), "", text))
            .toList());
  }
}
