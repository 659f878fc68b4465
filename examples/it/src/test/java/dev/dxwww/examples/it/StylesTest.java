package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a browser makes of {@code style="..."} in HTML, in what is created and in what changes; why
 * the compiler refuses it (HTIP-106), and when it may be allowed.
 */
@Timeout(300)
@EnabledIf(
    value = "dev.dxwww.examples.it.Chromium#available",
    disabledReason = "needs /usr/bin/chromium and /usr/bin/chromedriver")
final class StylesTest {
  private static final String KEY = "dx.security.headers.csp.style-src-attr";

  @TempDir static Path output;

  private static Map<String, String> sources;
  private static TemplateSite site;
  private Chromium browser;

  @BeforeAll
  static void compile() throws IOException {
    sources = CompiledApp.types(Path.of("src/test/resources/browser/styles.java.txt"));
    site = TemplateSite.compile(output, sources, "styles.StylesApp", "-Adxwww.inline=allow");
  }

  @AfterEach
  void stop() {
    if (browser != null) {
      browser.close();
    }
    site.stop();
    site.forget(KEY).port(0);
  }

  private void open(boolean robot) throws IOException {
    site.start();
    browser = Chromium.open();
    browser.first(Files.readString(Path.of("src/test/resources/browser/hooks.js")));
    browser.robot(robot);
    browser.go(site.url("/styles/10"));
    browser.until("document.querySelector('#drawn')?.getAttribute('width') == '10'");
  }

  private void grow() {
    browser.find("#grow").click();
    browser.until("document.querySelector('#drawn').getAttribute('width') == '20'");
  }

  /** Widths of the style with a value and of the one that is fixed. */
  private List<Object> widths() {
    return browser.js(
        "['#bar', '#fixed'].map(id => getComputedStyle(document.querySelector(id)).width)");
  }

  /** What shows numbers without styles. */
  private List<Object> drawn() {
    return browser.js(
        "[document.querySelector('#drawn').getBoundingClientRect().width,"
            + " document.querySelector('#done').value,"
            + " document.querySelector('#full').className]");
  }

  private List<String> refused() {
    return browser.js("window.refused");
  }

  @Test
  void withoutSayingSo_stylesDoNotCompile() {
    CompiledApp strict = new CompiledApp();
    assertThat(strict.compile(output.resolve("strict"), sources)).isFalse();
    assertThat(strict.messages()).contains("[HTIP-106]").contains("style=\"width: {width}px\"");
  }

  @Test
  void defaultPolicy_takesStylesFromHtml() throws IOException {
    open(true);
    assertThat(widths()).doesNotContain("10px", "30px");
    assertThat(refused()).hasSize(2).allMatch(one -> one.startsWith("style-src-attr inline"));
    assertThat(drawn()).containsExactly(10L, 10L, "");
  }

  @Test
  void defaultPolicy_takesStylesFromChanges() throws IOException {
    open(false);
    System.out.println("created under the default policy: " + widths() + " " + refused());
    grow();
    assertThat(widths().getFirst()).isNotEqualTo("20px");
    assertThat(refused()).isNotEmpty().allMatch(one -> one.startsWith("style-src-attr inline"));
    assertThat(drawn()).containsExactly(20L, 20L, "full");
  }

  @Test
  void policyOfTheApplication_letsStylesThrough_everywhere() throws IOException {
    site.config(KEY, "'unsafe-inline'");
    open(true);
    assertThat(widths()).containsExactly("10px", "30px");
    browser.close();
    site.stop();
    open(false);
    assertThat(widths()).containsExactly("10px", "30px");
    grow();
    assertThat(widths()).containsExactly("20px", "30px");
    assertThat(refused()).isEmpty();
  }
}
