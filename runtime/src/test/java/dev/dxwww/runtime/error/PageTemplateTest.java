package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageTemplateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>{{detail}}</p>",
        "<p title='{{detail}}'>x</p>",
        "<p class=\"s{{status}}\" data-code = \"{{code}}\">{{ requestId }}</p>",
        "<!doctype html><title>{{status}} {{title}}</title>",
        "a < b {{detail}}",
        "<!-- no placeholder --><p>{{detail}}</p>",
        "<style>p { color: red }</style>{{detail}}<script>let a = 1 < 2;</script>{{code}}",
        "<p>{{errors}}</p>"
      })
  void placeholderThatIsTextAnyway_isTaken(String html) {
    assertThat(PageTemplate.custom("p.html", html)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>let id = '{{requestId}}';</script>",
        "<SCRIPT>{{code}}</SCRIPT>",
        "<style>p { color: {{status}} }</style>",
        "<a href=\"{{detail}}\">x</a>",
        "<a title='x' href='{{detail}}'>x</a>",
        "<img src='{{detail}}'>",
        "<p onclick=\"say('{{detail}}')\">x</p>",
        "<p style=\"width: {{status}}px\">x</p>",
        "<p title={{detail}}>x</p>",
        "<p {{detail}}>x</p>",
        "<h{{status}}>x</h>",
        "<p title='{{errors}}'>x</p>",
        "<meta http-equiv=refresh content=\"0;url={{detail}}\">",
        "<iframe srcdoc=\"{{detail}}\"></iframe>",
        "<!-- {{detail}} -->"
      })
  void placeholderThatCouldBecomeMarkupOrCode_isRefused(String html) {
    DxException refused =
        catchThrowableOfType(DxException.class, () -> PageTemplate.custom("p.html", html));
    assertThat(refused).as(html).isNotNull();
    assertThat(refused.code()).isSameAs(ErrorCode.CONFIGURATION);
    assertThat(refused.getMessage()).startsWith("p.html, line 1: placeholder in a");
  }

  @Test
  void unclosedPlaceholder_isRefusedWithItsLine() {
    DxException refused =
        catchThrowableOfType(
            DxException.class, () -> PageTemplate.custom("p.html", "<p>\n\n{{detail</p>"));
    assertThat(refused.getMessage()).startsWith("p.html, line 3: ");
  }

  @Property
  void anyPage_isTakenOrRefusedWithACode(@ForAll String a, @ForAll String b) {
    for (String html : new String[] {a, a + "<" + b, a + "<p " + b + "{{detail}}>", "<!--" + a}) {
      try {
        assertThat(PageTemplate.custom("p", html)).isNotNull();
      } catch (DxException refused) {
        assertThat(refused.code()).isSameAs(ErrorCode.CONFIGURATION);
      }
    }
  }
}
