package dev.dxwww.htip.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.HtipError;
import dev.dxwww.htip.HtipException;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.TemplateRef;
import dev.dxwww.htip.Walk;
import dev.dxwww.htip.html.HtmlOutput;
import dev.dxwww.htip.mock.MockHost;
import dev.dxwww.htip.mock.ReferenceApply;

/** Markup that is longer than a template may be. */
class RawMarkupTest {
  private static final TemplateDef ELEMENT = new TemplateDef("<p></p>", new Walk(List.of()));
  private static final String LONG = "<b>bold</b> and some words".repeat(8_000);

  private final FrameWriter out = new FrameWriter();
  private final MockHost host = new MockHost();
  private final ReferenceApply client = new ReferenceApply(host);

  private void apply() {
    client.applyOrThrow(out.toByteArray());
  }

  private String all() {
    StringBuilder html = new StringBuilder();
    host.mount().children().forEach(node -> html.append(node.html()));
    return html.toString();
  }

  private static String html(String markup) {
    HtmlOutput out = new HtmlOutput();
    out.markup(markup);
    return "<htip-html>" + out + "</htip-html>";
  }

  @Test
  void longMarkup_isSeveralNodes_thatMoveAndGoTogether() {
    out.begin(Htip.FULL, 0);
    TemplateRef element = out.define(0, ELEMENT);
    int last = out.repeat(element, 0, 0, 1);
    RawMarkup markup = RawMarkup.create(out, 0, last, LONG);
    apply();
    assertThat(markup.nodes()).isGreaterThan(2);
    assertThat(all()).isEqualTo(html(LONG) + "<p></p>");

    out.begin(0, 0);
    markup.move(out, 0, 0);
    apply();
    assertThat(all()).isEqualTo("<p></p>" + html(LONG));

    out.begin(0, 0);
    RawMarkup other = markup.replace(out, 0, last, "<i>short</i>");
    apply();
    assertThat(all()).isEqualTo("<htip-html><i>short</i></htip-html><p></p>");

    out.begin(0, 0);
    RawMarkup again = other.replace(out, 0, 0, LONG + LONG);
    apply();
    assertThat(all()).isEqualTo("<p></p>" + html(LONG + LONG));
    out.begin(0, 0);
    again.remove(out);
    apply();
    assertThat(all()).isEqualTo("<p></p>");
  }

  @Test
  void nodeThatIsTooLong_isRefused() {
    out.begin(Htip.FULL, 0);
    assertThatThrownBy(() -> RawMarkup.create(out, 0, 0, "<p>" + LONG + "</p>"))
        .isInstanceOfSatisfying(
            HtipException.class, e -> assertThat(e.error()).isEqualTo(HtipError.E_LIMIT));
  }
}
