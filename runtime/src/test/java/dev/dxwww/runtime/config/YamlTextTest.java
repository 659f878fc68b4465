package dev.dxwww.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Which YAML is taken, and what is refused. */
final class YamlTextTest {
  private final ConfigProblems problems = new ConfigProblems();

  private Collection<Entry> read(String text) {
    return YamlText.read("f.yaml", text, problems);
  }

  private String refusal(String text) {
    read(text);
    assertThat(problems.all()).hasSize(1);
    return problems.all().getFirst().message();
  }

  @Test
  void scalars_stayText() {
    assertThat(read("a: yes\nb: 0o17\nc: 1_000\nd: '1'\ne: |\n  x\n  y\n"))
        .extracting(Entry::text)
        .containsExactly("yes", "0o17", "1_000", "1", "x\ny\n");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void places_countFromOne() {
    assertThat(read("a:\n  b: 1\n  c: [x,\n    y]\n"))
        .filteredOn(Entry::isScalar)
        .extracting(entry -> entry.key() + " " + entry.place().display())
        .containsExactly("a.b f.yaml:2:6", "a.c[0] f.yaml:3:7", "a.c[1] f.yaml:4:5");
  }

  @Test
  void dottedKeys_areTheSameAsNestedOnes() {
    assertThat(read("a.b: 1")).extracting(Entry::key).containsExactly("a.b");
  }

  @Test
  void keyTwice_isRefusedWithBothPlaces() {
    assertThat(refusal("a: {b: 1}\na.b: 2\n")).isEqualTo("is set twice, first at f.yaml:1:8");
  }

  @Test
  void malformedText_isRefusedWithItsPlace() {
    read("a: 1\nb: [1, 2\nc: 3\n");
    assertThat(problems.all()).singleElement().satisfies(problem -> {
      assertThat(problem.message()).startsWith("not valid YAML: ");
      assertThat(problem.place()).hasValueSatisfying(
          place -> assertThat(place.display()).startsWith("f.yaml:3:"));
    });
  }

  @Test
  void wrongIndentation_isHintedAt() {
    for (String text : List.of("a:\n  b: 1\n c: 2\n", "a: 1\n  b: 2\n")) {
      ConfigProblems found = new ConfigProblems();
      YamlText.read("f.yaml", text, found);
      assertThat(found.all()).singleElement().satisfies(
          problem -> assertThat(problem.hint()).hasValueSatisfying(
              hint -> assertThat(hint).contains("indentation")));
    }
  }

  @Test
  void textThatNeverEnds_hasNothingToDoWithIndentation() {
    read("a: 'b\n");
    assertThat(problems.all()).singleElement()
        .satisfies(problem -> assertThat(problem.hint()).isEmpty());
  }

  @Test
  void aliases_areRefused() {
    assertThat(refusal("a: &x 1\nb: *x\n")).startsWith("anchors are not supported");
  }

  @Test
  void tags_areRefused() {
    assertThat(refusal("a: !!java.net.URL [http://x]\n")).startsWith("tags are not supported");
  }

  @Test
  void severalDocuments_areRefused() {
    assertThat(refusal("a: 1\n---\nb: 2\n"))
        .isEqualTo("there is more than one document in the file");
  }

  @Test
  void listAsTheWhole_isRefused() {
    assertThat(refusal("- a\n")).startsWith("expected keys with values");
  }

  @Test
  void nestedLists_areRefused() {
    assertThat(refusal("a: [[1]]\n")).isEqualTo("a list in a list is not supported");
  }

  @Test
  void mappingAsAKey_isRefused() {
    assertThat(refusal("{a: 1}: 2\n")).startsWith("a key must be a word");
  }

  @Test
  void deepNesting_isRefusedWithoutOverflow() {
    assertThat(refusal("a: " + "{a: ".repeat(100_000))).isEqualTo("nested deeper than 32");
  }

  @Test
  void nestingAtTheLimit_isRead() {
    String text = "{a: ".repeat(YamlText.DEEPEST) + "1" + "}".repeat(YamlText.DEEPEST);
    assertThat(read(text)).filteredOn(Entry::isScalar).hasSize(1);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void longText_isRefused() {
    assertThat(refusal("a: " + "x".repeat(YamlText.LONGEST))).startsWith("the file is longer");
  }

  @Test
  void emptyText_setsNothing() {
    assertThat(List.of("", "# only a comment\n", "---\n", "~\n"))
        .allSatisfy(text -> assertThat(read(text)).isEmpty());
    assertThat(problems.all()).isEmpty();
  }

  @Property
  void noText_makesItThrow(@ForAll String text) {
    ConfigProblems found = new ConfigProblems();
    assertThat(YamlText.read("f.yaml", text, found)).isNotNull();
  }
}
