package dev.dxwww.runtime.htip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is taken for a robot, by real fields and by made-up ones. */
class KnownRobotsTest {
  private static final Set<String> PEOPLE = Set.of("browser", "inapp");

  static List<String[]> rows() {
    return KnownRobots.table();
  }

  private static List<String> of(boolean people) {
    return rows().stream()
        .filter(row -> PEOPLE.contains(row[0]) == people)
        .map(row -> row[2])
        .toList();
  }

  static List<String> robots() {
    return of(false);
  }

  static List<String> people() {
    return of(true);
  }

  @ParameterizedTest
  @MethodSource("robots")
  void robotOfTheTable_isOne(String field) {
    assertThat(KnownRobots.RULE.isRobot(field)).isTrue();
    assertThat(KnownRobots.RULE.isRobot(field.toUpperCase(Locale.ROOT))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("people")
  void browserOfTheTable_isNone(String field) {
    assertThat(KnownRobots.RULE.isRobot(field)).isFalse();
  }

  @Test
  void table_isLargeEnoughAndWithoutRepetition() {
    assertThat(robots()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    assertThat(people()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    assertThat(rows().stream().map(row -> row[0]).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "search", "preview", "ai", "tool", "scriptless", "browser", "inapp");
    assertThat(rows().stream().filter(row -> row[0].equals("ai")).count()).isGreaterThan(15);
    assertThat(rows().stream().filter(row -> row[0].equals("preview")).count()).isGreaterThan(15);
    assertThat(rows().stream().filter(row -> row[0].equals("inapp")).count()).isGreaterThan(15);
  }

  @Test
  void wordOfEachLine_isInItsField() {
    for (String[] row : rows()) {
      assertThat(row).hasSize(3);
      if (!row[1].equals("-")) {
        assertThat(row[2].toLowerCase(Locale.ROOT)).contains(row[1]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (compatible; NeverHeardOfBot/1.0)",
        "Mozilla/5.0 (compatible; some-bot)",
        "somebot",
        "Mozilla/5.0 (compatible; Something/1.0; +https://example.org)",
        "NewCrawler/0.1",
        "web spider 3",
        "",
        "   "
      })
  void unknownRobot_isKnownByWhatAllHaveInCommon(String field) {
    assertThat(KnownRobots.RULE.isRobot(field)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (Linux; Android 13; CUBOT)",
        "Mozilla/5.0 (Linux; Android 13; Cubot X30) Chrome/1",
        "Mozilla/5.0 (X11) Bottom/1.0",
        "Mozilla/5.0 robotics"
      })
  void botInsideOfAnotherWord_isNone(String field) {
    assertThat(KnownRobots.RULE.isRobot(field)).isFalse();
  }

  @Property(tries = 300)
  void scan_findsWhatContainsFinds(
      @ForAll("words") List<String> words, @ForAll("texts") String text) {
    boolean expected =
        words.stream().anyMatch(word -> text.toLowerCase(Locale.ROOT).contains(word));
    assertThat(WordScan.of(words).isIn(text)).isEqualTo(expected);
  }

  /** Few letters, so that words overlap and are parts of each other. */
  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings().withChars("ab/").ofMinLength(1).ofMaxLength(5)
        .list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abAB/ \u00e4\u0141").ofMaxLength(30);
  }

  @Test
  void wordOfNothing_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> WordScan.of(List.of("bot", "")));
    assertThatIllegalArgumentException().isThrownBy(() -> WordScan.of(List.of("b\u00e4r")));
  }

  /** A pattern with repetitions would take for ever; a table takes each character once. */
  @Test
  void hostileField_takesTimeInProportionToItsLength() {
    String field = "bo".repeat(8_000) + "googlebo".repeat(1_000);
    long began = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      assertThat(KnownRobots.RULE.isRobot(field)).isFalse();
    }
    assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
  }
}
