package dev.dxwww.htip.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.dxwww.htip.compiler.testing.FakeTypes;
import dev.dxwww.htip.compiler.testing.Templates;
import dev.dxwww.htip.compiler.testing.Views;

/** HTIP-071: what the protocol cannot carry is known before it is sent. */
class LimitTest {
  private static final Templates LIVE = Templates.on(Views.Text.class).live();

  private static String expressions(int count) {
    return "<p>{value}</p><div>" + "<p title={value}></p>".repeat(count) + "</div>";
  }

  private static String text(int units) {
    return "<p>{value}</p><div>" + "x".repeat(units - "<div></div>".length()) + "</div>";
  }

  private static String pieces(int count) {
    StringBuilder all = new StringBuilder("<p>{value}</p><div>");
    for (int i = 0; i < count; i++) {
      all.append("{#if value == 'a'}<i>").append(i).append("</i>{/if}");
    }
    return all + "</div>";
  }

  private static String nested(int depth) {
    return "<p>{value}</p>" + "<div>".repeat(depth) + "</div>".repeat(depth);
  }

  @Test
  void tooManyExpressions_areReportedAtTheirElement() {
    assertThat(LIVE.problems(expressions(4095))).containsExactly("HTIP-071 1:15");
    assertThat(LIVE.problems(expressions(4094))).isEmpty();
  }

  @Test
  void tooLongElement_isReported() {
    assertThat(LIVE.problems(text(65537))).containsExactly("HTIP-071 1:15");
    assertThat(LIVE.problems(text(65536))).isEmpty();
  }

  @Test
  void tooManyPieces_areReported() {
    assertThat(LIVE.problems(pieces(256))).containsExactly("HTIP-071 1:1");
    assertThat(LIVE.problems(pieces(254))).isEmpty();
  }

  @Test
  void tooDeepNesting_isReportedWhereItIsTooDeep() {
    assertThat(LIVE.problems(nested(501))).containsExactly("HTIP-071 1:2515");
    assertThat(LIVE.problems(nested(499))).isEmpty();
  }

  @Test
  void templatesThatAreNotLive_haveNoLimitsOfTheProtocol() {
    assertThat(Templates.on(Views.Text.class).problems(expressions(5000))).isEmpty();
  }

  @Test
  void tooManyExpressionsOfOneText_areReportedAtItsElement() {
    assertThat(LIVE.problems("<i>x</i><p>" + "{value}, ".repeat(201) + "</p>"))
        .containsExactly("HTIP-071 1:9");
    assertThat(LIVE.problems("<i>x</i> " + "{value}, ".repeat(201)))
        .containsExactly("HTIP-071 1:9");
    assertThat(LIVE.problems("<i>x</i><p>" + "{value}, ".repeat(200) + "</p>")).isEmpty();
  }

  @Test
  void tooManyExpressionsOfOneElement_areReportedThere() {
    assertThat(LIVE.problems("<i>x</i><p title=\"" + "{value}".repeat(201) + "\"></p>"))
        .containsExactly("HTIP-071 1:9");
    assertThat(LIVE.problems("<i>x</i><p " + attributes(201) + "></p>"))
        .containsExactly("HTIP-071 1:9");
    assertThat(LIVE.problems("<i>x</i><p " + attributes(200) + "></p>")).isEmpty();
  }

  private static String attributes(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(" data-a").append(i).append("={value}");
    }
    return all.toString();
  }

  @Test
  void tooManyBlocksSideBySide_areReported() {
    String block = "{#if value == 'a'}x{/if}";
    assertThat(LIVE.problems("{value}" + block.repeat(1_001))).containsExactly("HTIP-071 1:1");
    assertThat(LIVE.problems("{value}" + block.repeat(1_000))).isEmpty();
  }

  @Test
  void whatAComponentBrings_isReportedAtItsUse() {
    FakeTypes types =
        new FakeTypes()
            .component(Views.Card.class, "<section><div>{title}{children}</div></section>");
    assertThat(
            Templates.on(Views.Text.class)
                .with(types)
                .live()
                .problems("<i>x</i><Card title={value}>" + "{value}".repeat(200) + "</Card>"))
        .containsExactly("HTIP-071 1:9");
    assertThat(
            Templates.on(Views.Text.class)
                .with(types)
                .live()
                .problems("<Card title={value}><p>" + "{value}".repeat(201) + "</p></Card>"))
        .containsExactly("HTIP-071 1:21");
  }
}
