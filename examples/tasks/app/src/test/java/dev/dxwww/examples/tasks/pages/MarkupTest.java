package dev.dxwww.examples.tasks.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Holes of templates. */
final class MarkupTest {
  @Test
  void values_areEscapedAndMarkupIsNot() {
    Markup inner = Markup.html("<b>{}</b>", "<i>'&\"");
    assertThat(Markup.html("<p title=\"{}\">{}{}</p>", "\"", inner, List.of(inner, "<")).html())
        .isEqualTo(
            "<p title=\"&quot;\"><b>&lt;i&gt;&#39;&amp;&quot;</b>"
                + "<b>&lt;i&gt;&#39;&amp;&quot;</b>&lt;</p>");
  }

  @Test
  void valueThatLooksLikeAHole_isNotFilled() {
    assertThat(Markup.html("{}-{}", "{}", "b").html()).isEqualTo("{}-b");
  }

  @Test
  void wrongNumberOfValues_isRefused() {
    assertThatThrownBy(() -> Markup.html("{}")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Markup.html("", 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
