package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Pages under strict policies on content: by WebAssembly, by its twin, and by HTML alone. */
@Timeout(300)
@EnabledIf(
    value = "dev.dxwww.examples.it.Chromium#available",
    disabledReason = "needs /usr/bin/chromium and /usr/bin/chromedriver")
final class ContentPolicyTest {
  private static final int COUNT = 5;

  @TempDir static Path output;

  private static TemplateSite site;
  private Chromium browser;

  @BeforeAll
  static void compile() throws IOException {
    site = TemplateSite.compile(output, "people.java.txt", "people.PeopleApp");
  }

  @AfterEach
  void stop() {
    if (browser != null) {
      browser.close();
    }
    site.stop();
    site.forget("dx.htip.wasm").port(0);
  }

  private void open() throws IOException {
    PeopleState.reset(COUNT);
    site.start();
    browser = Chromium.open();
    browser.first(
        Files.readString(Path.of("src/test/resources/browser/hooks.js")));
    browser.go(site.url("/people"));
    entries(COUNT);
  }

  private void entries(int count) {
    browser.until("a list of " + count, () -> browser.all("#entries > li").size() == count);
  }

  private List<String> loaded() {
    return browser.js(
        "performance.getEntriesByType('resource').map(e => e.name.replace(/.*\\//, ''))");
  }

  private String policy() {
    return browser.run("""
        const request = new XMLHttpRequest();
        request.open('GET', location.href, false);
        request.setRequestHeader('Accept', 'text/html');
        request.send();
        return request.getResponseHeader('Content-Security-Policy');""");
  }

  /** What a person does on all pages, with scripts. */
  private void use() {
    browser.find("#entry-2 .mark").click();
    browser.until("document.querySelector('#count').textContent == '4 open, 5 in all'");
    browser.find("#search").sendKeys("Entry 3");
    entries(1);
    browser.find("#search").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    entries(COUNT);
    browser.find("#text").sendKeys("<script>xss()</script>", Keys.ENTER);
    entries(COUNT + 1);
    browser.find("#entry-1 .drop").click();
    entries(COUNT);
    browser.find("#to-about").click();
    browser.until("document.title == 'About'");
    browser.driver().navigate().back();
    entries(COUNT);
    browser.find("#entry-4 .top").click();
    browser.until("document.querySelector('#entries > li').id == 'entry-4'");
  }

  private void assertNothingWasRefused() {
    assertThat(browser.<List<String>>js("window.refused")).isEmpty();
    assertThat(browser.<List<String>>js("window.ran")).isEmpty();
    assertThat(browser.console(site.url("/"))).isEmpty();
  }

  @Test
  void strictPolicy_isEnough_forWebAssembly() throws IOException {
    open();
    assertThat(policy())
        .contains("script-src 'self' 'wasm-unsafe-eval'")
        .contains("require-trusted-types-for 'script'; trusted-types htip")
        .doesNotContain("unsafe-inline");
    assertThat(loaded()).contains("htip.wasm").doesNotContain("htip.js");
    use();
    browser.screenshot("policy-wasm");
    assertNothingWasRefused();
  }

  @Test
  void policyWithoutWebAssembly_isEnough_forTheTwin() throws IOException {
    site.config("dx.htip.wasm", "false");
    open();
    assertThat(policy()).doesNotContain("wasm").contains("default-src 'self'");
    assertThat(loaded()).contains("htip.js");
    use();
    assertNothingWasRefused();
  }

  @Test
  void otherScripts_getNoMarkupIntoThePage() throws IOException {
    open();
    // As a script of the page might; what would run by eval is the driver's here, not the page's.
    List<String> outcomes = browser.run("""
        const outcomes = [];
        const attempt = (name, what) => {
          try {
            what();
            outcomes.push(name + ' went through');
          } catch (failure) {
            outcomes.push(name + ' ' + failure.name);
          }
        };
        attempt('innerHTML', () => { document.body.innerHTML = '<img src=x onerror=xss()>'; });
        attempt('policy', () => trustedTypes.createPolicy('other', {createHTML: s => s}));
        attempt('again', () => trustedTypes.createPolicy('htip', {createHTML: s => s}));
        const script = document.createElement('script');
        attempt('script', () => { script.textContent = 'xss()'; document.body.append(script); });
        return outcomes;""");
    assertThat(outcomes).containsExactly(
        "innerHTML TypeError", "policy TypeError", "again TypeError", "script TypeError");
    assertThat(browser.<List<String>>js("window.ran")).isEmpty();
    assertThat(browser.<List<String>>js("window.refused")).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void withoutScripts_formsAndLinksDoAllThatMatters() throws IOException {
    PeopleState.reset(COUNT);
    site.start();
    browser = Chromium.withoutScripts();
    browser.go(site.url("/people"));
    entries(COUNT);
    assertThat(browser.driver().getCurrentUrl()).endsWith("/people?_render=html");
    browser.find("#text").sendKeys("By form <b>");
    browser.find("#send").click();
    entries(COUNT + 1);
    assertThat(browser.driver().getCurrentUrl()).endsWith("/people");
    assertThat(browser.all("#entries span").getLast().getText()).isEqualTo("By form <b>");
    browser.find("#entry-2 .drop").click();
    entries(COUNT);
    browser.find("#entry-3 a").click();
    browser.until("the entry", () -> !browser.all("#check").isEmpty());
    browser.find("#check").click();
    browser.until("it is done", () ->
        browser.all("#text").stream().anyMatch(e -> e.getText().equals("Entry 3, done")));
    browser.find("#to-list").click();
    entries(COUNT);
    assertThat(browser.find("#entry-3 .mark").isSelected()).isTrue();
    assertThat(browser.find("#count").getText()).isEqualTo("4 open, 5 in all");
    browser.driver().navigate().back();
    browser.until("the entry", () -> !browser.all("#check").isEmpty());
    assertThat(browser.driver().findElements(By.tagName("script"))).isEmpty();
    browser.screenshot("policy-html");
    List<String> complaints = new ArrayList<>(browser.console(site.url("/")));
    assertThat(complaints).isEmpty();
  }
}
