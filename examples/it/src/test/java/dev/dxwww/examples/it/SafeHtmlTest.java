package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.dxwww.runtime.http.Html;

/** Safe HTML with the processor that checks it and the type that makes it. */
final class SafeHtmlTest {
  private static final String PAGES =
      """
      package pages;
      import dev.dxwww.app.Component;
      import dev.dxwww.runtime.http.Html;
      import dev.dxwww.runtime.http.SafeHtml;
      import dev.dxwww.runtime.spi.HtmlSanitizer;
      import java.util.List;
      import java.util.function.Supplier;
      @Component
      public final class Pages implements Supplier<Html> {
        private static final String OPEN = "<h1>";
        private static final SafeHtml TITLE = SafeHtml.constant(OPEN + "Tasks" + "</h1>");

        /** Shows nothing of what it is given. */
        private static final class Nothing implements HtmlSanitizer {
          @Override public String name() { return "nothing"; }
          @Override public String sanitize(String html) { return ""; }
        }

        @Override
        public Html get() {
          String text = String.join("&", List.of("<a", "b>"));
          return Html.of(
              TITLE
                  .append(SafeHtml.escape(text))
                  .append(SafeHtml.sanitized("<script>", new Nothing())));
        }
      }
      """;

  @TempDir Path output;

  @Test
  void constantsEscapedTextAndSanitizedHtml_makeAPage() throws ReflectiveOperationException {
    CompiledApp compiled = new CompiledApp();
    assertThat(compiled.compile(output, Map.of("pages.Pages", PAGES)))
        .as(compiled.messages())
        .isTrue();
    Supplier<?> pages =
        (Supplier<?>) compiled.load("pages.Pages").getDeclaredConstructor().newInstance();
    assertThat(pages.get()).isEqualTo(Html.of("<h1>Tasks</h1>&lt;a&amp;b&gt;"));
  }

  @Test
  void constantMadeAtRunTime_doesNotCompile() {
    CompiledApp compiled = new CompiledApp();
    String raw = PAGES.replace("SafeHtml.escape(text)", "SafeHtml.constant(text)");
    assertThat(compiled.compile(output, Map.of("pages.Pages", raw))).isFalse();
    assertThat(compiled.messages())
        .contains("[SEC-029] What SafeHtml.constant takes in Pages.get is HTML as it comes")
        .contains("pages/Pages.java:24:")
        .endsWith("1 error\n");
  }
}
