package dev.dxwww.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import dev.dxwww.runtime.spi.HtmlSanitizer;

/** What becomes safe HTML, and what does not. */
final class SafeHtmlTest {
  private static final String BREAK = "<br>";
  private static final SafeHtml BOLD = SafeHtml.constant("<b>" + "bold" + "</b>");

  @Test
  void constants_areTakenAsTheyAre() {
    assertThat(BOLD.markup()).isEqualTo("<b>bold</b>");
    assertThat(SafeHtml.constant(BREAK).markup()).isEqualTo("<br>");
    assertThat(SafeHtml.constant("""
        <p>"x"</p>
        """).markup()).isEqualTo("<p>\"x\"</p>\n");
    assertThat(SafeHtml.constant("")).isEqualTo(SafeHtml.EMPTY);
  }

  /** The second line of defence: code compiled without the processor. */
  @Test
  void textMadeAtRunTime_isRefused_andNotRepeated() {
    String made = new StringBuilder("<b>").append("secret").append("</b>").toString();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SafeHtml.constant(made))
        .withMessageStartingWith("[SEC-029] SafeHtml.constant takes constants")
        .withMessageNotContaining("secret");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SafeHtml.constant(String.valueOf(new char[] {'<', 'b', 'r', '>'})));
  }

  @Property(tries = 300)
  void escapedText_hasNoMarkup_andReadsAsBefore(@ForAll String text) {
    String markup = SafeHtml.escape(text).markup();
    assertThat(markup).doesNotContain("<", ">", "\"", "'");
    assertThat(
            markup
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&"))
        .isEqualTo(text);
  }

  /** Sanitizers of libraries are tried by the libraries; this one only keeps {@code <b>}. */
  private record OnlyBold() implements HtmlSanitizer {
    @Override
    public String name() {
      return "bold and nothing else";
    }

    @Override
    public String sanitize(String html) {
      return html.equals("null") ? null : html.replaceAll("<(?!/?b>)[^>]*>", "");
    }
  }

  @Test
  void sanitizedHtml_isWhatTheSanitizerLetThrough() {
    assertThat(SafeHtml.sanitized("<b>x</b><script>y", new OnlyBold()).markup())
        .isEqualTo("<b>x</b>y");
  }

  @Test
  void sanitizerThatGivesNothing_isNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> SafeHtml.sanitized("null", new OnlyBold()))
        .withMessage("HtmlSanitizer bold and nothing else gave null");
  }

  @Test
  void parts_areJoinedInOrder() {
    SafeHtml name = SafeHtml.escape("<Ann>");
    assertThat(SafeHtml.join(List.of(BOLD, SafeHtml.constant(BREAK), name)).markup())
        .isEqualTo("<b>bold</b><br>&lt;Ann&gt;")
        .isEqualTo(BOLD.append(SafeHtml.constant(BREAK)).append(name).toString());
    assertThat(SafeHtml.join(List.of())).isEqualTo(SafeHtml.EMPTY);
  }

  @Test
  void valuesWithEqualMarkup_areEqual() {
    assertThat(SafeHtml.escape("a")).isEqualTo(SafeHtml.constant("a")).hasSameHashCodeAs(
        SafeHtml.constant("a"));
    assertThat(SafeHtml.escape("<")).isNotEqualTo(SafeHtml.constant("<"));
  }

  @Test
  void page_isMadeOfIt() {
    assertThat(Html.of(BOLD)).isEqualTo(Html.of("<b>bold</b>"));
  }

  @Test
  void null_isNoHtml() {
    assertThatNullPointerException().isThrownBy(() -> SafeHtml.constant(null));
    assertThatNullPointerException().isThrownBy(() -> SafeHtml.escape(null));
    assertThatNullPointerException().isThrownBy(() -> SafeHtml.sanitized(null, new OnlyBold()));
  }
}
