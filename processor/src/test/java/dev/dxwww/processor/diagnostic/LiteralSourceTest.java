package dev.dxwww.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LiteralSourceTest {
  private static final String Q = "\"\"\"";

  @Test
  void plainLiteral_mapsOneToOne() {
    assertThat(at("@Get(\"/a/{id\")", "\"/a/{id\"", "/a/{id", 3)).isEqualTo("{id\")");
  }

  @Test
  void escapes_countAsOneCharacter() {
    String literal = "\"a\\tb\\\"c\\101\\u0041\\\\d\"";
    String value = "a\tb\"cAA\\d";
    assertThat(at(literal, literal, value, 2)).startsWith("b\\\"");
    assertThat(at(literal, literal, value, 5)).startsWith("\\101");
    assertThat(at(literal, literal, value, 6)).startsWith("\\u0041");
    assertThat(at(literal, literal, value, 7)).startsWith("\\\\d");
    assertThat(at(literal, literal, value, 8)).startsWith("d\"");
  }

  @Test
  void textBlock_losesIndentationAndTrailingSpace() {
    String literal = Q + "\n    select a  \n      from b\n    " + Q;
    String value = "select a\n  from b\n";
    assertThat(at(literal, literal, value, 7)).startsWith("a  \n");
    assertThat(at(literal, literal, value, 11)).startsWith("from b");
  }

  @Test
  void textBlock_closingFenceOnLastLine() {
    String literal = Q + "\n      a\n\n      b" + Q;
    assertThat(at(literal, literal, "a\n\nb", 3)).startsWith("b" + Q);
  }

  @Test
  void textBlock_joinsEscapedLineEnds() {
    String literal = Q + "\n  one \\\n  two\\s\n  " + Q;
    assertThat(at(literal, literal, "one two \n", 4)).startsWith("two");
  }

  @Test
  void windowsLineEnds_areOneCharacter() {
    String literal = Q + "\r\n  a\r\n  b\r\n  " + Q;
    assertThat(at(literal, literal, "a\nb\n", 2)).startsWith("b\r\n");
  }

  @Test
  void tabsAndSpaces_countEachAsOneColumnOfIndentation() {
    String literal = Q + "\n\t  a\n   b\n\t " + Q;
    assertThat(at(literal, literal, " a\n b\n", 1)).startsWith("a\n");
  }

  @Test
  void otherValue_hasNoPosition() {
    assertThat(LiteralSource.offsets("\"abc\"", 0, 5, "abd")).isEmpty();
    assertThat(LiteralSource.offsets("NAME", 0, 4, "abc")).isEmpty();
  }

  /** The JDK's own reading of a block is the oracle. */
  @Property(tries = 2000)
  void everyBlock_readsAsTheJdkReadsIt(@ForAll("content") String content) {
    String literal = Q + "\n" + content + Q;
    String value = content.stripIndent().translateEscapes();
    Optional<int[]> offsets = LiteralSource.offsets(literal, 0, literal.length(), value);
    assertThat(offsets).isPresent();
    int before = -1;
    for (int offset : offsets.get()) {
      assertThat(offset).isGreaterThan(before);
      before = offset;
    }
    assertThat(before).isEqualTo(literal.length() - 3);
  }

  @Provide
  Arbitrary<String> content() {
    return Arbitraries.of(
            " ", "  ", "\t", "\n", "a", "bc", "{id}", "\\n", "\\\n", "\\s", "\\101", "\\\\", "\\\"")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  private static String at(String source, String literal, String value, int index) {
    int start = source.indexOf(literal);
    int[] offsets =
        LiteralSource.offsets(source, start, start + literal.length(), value).orElseThrow();
    return source.substring(offsets[index]);
  }
}
