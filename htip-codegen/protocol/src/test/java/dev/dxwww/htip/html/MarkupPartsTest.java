package dev.dxwww.htip.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where long markup is cut. */
class MarkupPartsTest {
  private static final String FILLER = "word ".repeat(6_000);

  /** Many nodes of a kind, together too long. */
  private static String many(String node) {
    return node.repeat(MarkupParts.LONGEST / node.length() + 2);
  }

  private static void isCutBetween(String node) {
    String markup = many(node);
    List<String> parts = MarkupParts.of(markup);
    assertThat(parts.size()).isGreaterThan(1);
    for (String part : parts) {
      assertThat(part.length()).isLessThanOrEqualTo(MarkupParts.LONGEST);
      assertThat(part.length() % node.length()).isZero();
    }
    assertThat(String.join("", parts).equals(markup)).isTrue();
  }

  @Test
  void shortMarkup_staysAsItIs() {
    String fits = "x".repeat(MarkupParts.LONGEST);
    assertThat(MarkupParts.of("")).containsExactly("");
    assertThat(MarkupParts.of("<b>")).containsExactly("<b>");
    assertThat(MarkupParts.of(fits)).containsExactly(fits);
    assertThat(MarkupParts.LONGEST + "<htip-html></htip-html>".length()).isEqualTo(65_536);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>one</p>", "<P CLASS=a>one</p >", "<hr>", "<img src=a alt=\"x > y\">", "<br/>",
        "<p title='</p>'>one</p>", "<a href=/a/b/>one</a>", "<p a = b c>x</p>",
        "<p><!-- <p> -->x</p>", "<textarea></p><b></textareas></textarea>",
        "<style>a > b::after { content: '</p>' }</style>", "<title>a<b</title>",
        "<iframe src=x><p></iframe>", "<p>1 < 2, 3<4 & 5</p>",
        "<svg><circle r=\"5\"/><title>a</title><g><path d='M1'/></g></svg>",
        "<math><mi>x</mi></math>", "<ul><li>a</li><li>b<br>c</li></ul>"})
  void nodes_stayWhole(String node) {
    isCutBetween(node);
  }

  @Test
  void text_isCutBehindBlanks() {
    String markup = FILLER.repeat(5) + "end";
    List<String> parts = MarkupParts.of(markup);

    assertThat(String.join("", parts)).isEqualTo(markup);
    assertThat(parts).hasSize(3);
    assertThat(parts.subList(0, 2)).allMatch(part -> part.endsWith("word "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>one<p>two", "<p>one</b></p>", "<b><i>one</b></i>", "<script>1</script>",
        "<!doctype html><p>x</p>", "<?xml?>", "<!-->x-->", "<!--->x-->", "<!-- a --!> b -->",
        "<p a=\"x></p>", "</p>", "<p>x</p b=\">\">", "</>", "</1>", "<div/>", "<svg><g></svg>",
        "<svg><g id=a/></g></svg><svg><g id=a/></svg>", "<svg><style></style></svg>", "<textarea>",
        "<style>x</styles>", "<body><p>x</p></body>", "<plaintext>", "<!-- x", "<p", "</p"})
  void markupWithoutPairs_staysWhole(String node) {
    String markup = FILLER + FILLER + node + FILLER;
    assertThat(MarkupParts.of(markup)).containsExactly(markup);
  }

  @Test
  void nodeThatIsTooLong_staysWhole() {
    String most = "<p>" + "x".repeat(MarkupParts.LONGEST - "<p></p>".length()) + "</p>";
    assertThat(MarkupParts.of(most + most + "<b></b>"))
        .containsExactly(most, most, "<b></b>");
    String more = most.replace("</p>", "x</p>");
    assertThat(MarkupParts.of(more)).containsExactly(more);
    assertThat(MarkupParts.of("<b></b>" + more + most)).hasSize(1);
    assertThat(MarkupParts.of(most + more)).hasSize(1);
    String word = "x".repeat(MarkupParts.LONGEST + 1);
    assertThat(MarkupParts.of(word)).hasSize(1);
  }

  /** Nodes at random; notes where those end that stand in no other. */
  private static String random(Random random, Set<Integer> ends) {
    StringBuilder markup = new StringBuilder();
    while (markup.length() < 3 * MarkupParts.LONGEST) {
      node(random, markup, 3);
      ends.add(markup.length());
    }
    return markup.toString();
  }

  private static void node(Random random, StringBuilder markup, int depth) {
    switch (depth == 0 ? 3 : random.nextInt(6)) {
      case 0, 1 -> {
        String name = List.of("p", "DIV", "b", "td", "svg").get(random.nextInt(5));
        markup.append('<').append(name).append(random.nextBoolean() ? " title=\"<i>\">" : ">");
        for (int i = random.nextInt(8); i > 0; i--) {
          node(random, markup, depth - 1);
        }
        markup.append("</").append(name).append('>');
      }
      case 2 -> markup.append("<!--").append("</p> ".repeat(random.nextInt(9))).append("-->");
      case 3 -> markup.append("<i>&lt;").append("x".repeat(random.nextInt(3_000))).append("</i>");
      case 4 -> markup.append("<g id='a b'></g>");
      default -> markup.append("text&amp;more".repeat(random.nextInt(20)));
    }
  }

  @Property(tries = 50)
  void cuts_areBetweenOutermostNodes(@ForAll long seed) {
    Set<Integer> ends = new TreeSet<>();
    String markup = random(new Random(seed), ends);
    List<String> parts = MarkupParts.of(markup);

    assertThat(String.join("", parts)).isEqualTo(markup);
    int at = 0;
    for (String part : parts) {
      at += part.length();
      assertThat(ends).contains(at);
      assertThat(part.length() <= MarkupParts.LONGEST || parts.size() == 1).isTrue();
    }
  }

  @Property(tries = 500)
  void nothing_isLost(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder markup = new StringBuilder(FILLER.repeat(3));
    for (int i = random.nextInt(40); i > 0; i--) {
      markup.append("<>/!-= \"'pb\nsvg?".charAt(random.nextInt(16)));
    }
    assertThat(String.join("", MarkupParts.of(markup.toString()))).hasToString(markup.toString());
  }

  @Test
  @Timeout(20)
  void markup_isLookedAtOnce() {
    // Some 6 MB, each node of which could be looked for up to the end.
    for (String node : List.of("<!-- -->", "<p a='b'>x</p>", "a < b ", "<style></style>")) {
      assertThat(MarkupParts.of(node.repeat(6_000_000 / node.length()))).hasSizeGreaterThan(80);
    }
  }

  @Test
  void html_hasAnElementForEachPart() {
    HtmlOutput out = new HtmlOutput();
    String markup = many("<p>é</p>");
    out.markup(markup);
    assertThat(out.toString())
        .isEqualTo(String.join("</htip-html><htip-html>", MarkupParts.of(markup)))
        .contains("</p></htip-html><htip-html><p>");
  }
}
