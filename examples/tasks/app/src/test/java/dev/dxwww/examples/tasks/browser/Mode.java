package dev.dxwww.examples.tasks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.runtime.AppBuilder;
import dev.dxwww.test.TestApps;
import org.assertj.core.api.InstanceOfAssertFactories;

/** How pages are shown; what a person does with them is the same. */
enum Mode {
  /** By the client as WebAssembly. */
  WASM,
  /** By the client as JavaScript, under a policy on content that forbids WebAssembly. */
  TWIN,
  /** By HTML alone: scripts are off. */
  HTML;

  private static final String LOADED = """
      return performance.getEntriesByType("resource")
        .map(entry => entry.name.replace(/.*\\//, ""));""";
  private static final String POLICY = """
      const request = new XMLHttpRequest();
      request.open("GET", location.href, false);
      request.setRequestHeader("Accept", "text/html");
      request.send();
      return request.getResponseHeader("Content-Security-Policy");""";

  /** The application as a person in this mode has it, with something to do in it. */
  AppBuilder app() {
    AppBuilder app = TestApps.of(TasksApp.class).config("tasks.samples", "true");
    return this == TWIN ? app.config("dx.htip.wasm", "false") : app;
  }

  /** A browser of such a person. */
  Browser open(URI site) {
    return this == HTML
        ? Browser.withoutScripts(site, Viewport.DESKTOP)
        : Browser.withScripts(site, Viewport.DESKTOP);
  }

  /** Whether pages change without being loaded. */
  boolean isLive() {
    return this != HTML;
  }

  /** Marks the document that is there, to see later whether it still is. */
  void mark(Browser browser) {
    if (isLive()) {
      browser.run("window.marked = true");
    }
  }

  /** Nothing else has drawn the page, in one document since {@link #mark}. */
  void assertShown(Browser browser) {
    if (this == HTML) {
      assertThat(browser.all("script[src*='/_htip/']")).as("nothing starts the client").isEmpty();
      return;
    }
    assertThat(browser.run("return window.marked")).as("not loaded anew").isEqualTo(true);
    assertThat(browser.run(LOADED)).asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains(this == WASM ? "htip.wasm" : "htip.js", "live.js")
        .doesNotContain(this == WASM ? "htip.js" : "htip.wasm");
    assertThat(browser.run(POLICY)).asString()
        .matches(policy -> policy.contains("'wasm-unsafe-eval'") == (this == WASM))
        .contains("trusted-types htip")
        .doesNotContain("unsafe-inline");
  }
}
