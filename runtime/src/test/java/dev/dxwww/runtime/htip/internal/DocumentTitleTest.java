package dev.dxwww.runtime.htip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The title of the application's own document. */
class DocumentTitleTest {
  private static void isTitle(String document, String title) {
    assertThat(DocumentTitle.of(document)).isEqualTo(title);
  }

  @Test
  void title_isAsBrowsersShowIt() {
    isTitle("<head><title>Tasks</title></head>", "Tasks");
    isTitle("<TITLE lang=en>  Tasks\n of \t us </TITLE>", "Tasks of us");
    isTitle(
        "<title>a &amp; b &lt;c&gt; &quot;d&apos;&nbsp;&#233;&#x1F600;</title>",
        "a & b <c> \"d'\u00A0\u00E9\uD83D\uDE00");
    isTitle("<titles>no</titles><title>yes</title><title>late</title>", "yes");
  }

  @Test
  void referencesThatNameNothing_areNotGuessedAt() {
    isTitle("<title>$1 &amp;lt; &eacute; &amp</title>", "$1 &lt; &eacute; &amp");
    isTitle("<title>&#0;&#xD800;&#9999999;</title>", "\uFFFD\uFFFD\uFFFD");
  }

  @Test
  void documentWithoutTitle_hasNone() {
    isTitle("<head></head>", "");
    isTitle("<title></title>", "");
    isTitle("<title>without end", "");
  }
}
