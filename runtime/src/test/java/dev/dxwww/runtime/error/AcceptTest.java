package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AcceptTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "TEXT/HTML",
        "text/html;charset=utf-8",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
        "application/xhtml+xml",
        "text/html, application/json",
        "text/html;q=0.9, application/json;q=0.8",
        "application/json;q=0, text/html;q=0.001",
        "application/json;q=0.1 , text/html; level=1; q=0.2"
      })
  void personsBrowser_getsHtml(String accept) {
    assertThat(Accept.prefersHtml(accept)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "text/*",
        "application/json",
        "application/problem+json",
        "application/json, text/html",
        "application/json, text/html;q=0.9",
        "text/html;q=0.8, application/json",
        "text/html;q=0",
        "text/html;q=nonsense",
        "text/html;q=2",
        "text/htmlx, text/plain",
        "image/avif,image/webp,*/*;q=0.8",
        ",,;;q=,"
      })
  void program_getsJson(String accept) {
    assertThat(Accept.prefersHtml(accept)).isFalse();
  }

  @Property
  void anyHeader_isReadWithoutFailing(@ForAll String accept) {
    assertThat(Accept.prefersHtml(accept)).isIn(true, false);
    assertThat(Accept.prefersHtml(accept.replace("text/html", "x") + ",text/html;q=0"))
        .isIn(true, false);
  }
}
