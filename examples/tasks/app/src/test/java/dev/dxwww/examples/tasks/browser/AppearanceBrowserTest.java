package dev.dxwww.examples.tasks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** Lists, people and parts of the list, in light and dark, on phones and desks. */
@Tag("browser")
@EnabledIf(
    value = "dev.dxwww.examples.tasks.browser.Browser#available",
    disabledReason = "needs /usr/bin/chromium and /usr/bin/chromedriver")
final class AppearanceBrowserTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-31T10:00:00Z"), ZoneOffset.UTC);
  private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitän".substring(0, 40);
  /** What does not fit in the window, and is not there for screen readers alone. */
  static final String BEYOND =
      """
      return [...document.querySelectorAll("header *, main *, footer *")]
        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
        .filter(e => !e.closest(".hidden, pre"))
        .map(e => e.outerHTML.slice(0, 80));
      """;
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  private RunningApp app;

  @BeforeEach
  void start() {
    app =
        TestApps.of(TasksApp.class)
            .with(Clock.class, CLOCK)
            .config("tasks.samples", "true")
            .config("tasks.pages.size", "5")
            .start();
    TaskDraft draft =
        new TaskDraft(LONG + LONG, "", Priority.HIGH, null, List.of("x".repeat(24)));
    app.get(TaskStore.class).add(Owner.FIRST, draft.in(LONG, LONG.toUpperCase(Locale.ROOT)));
  }

  @AfterEach
  void stop() {
    app.close();
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("list", "/tasks");
    pages.put("all", "/tasks?status=open&list=2");
    pages.put("sorted", "/tasks?sort=title&assignee=1&list=2");
    pages.put("none", "/tasks?q=nothing%20like%20it");
    pages.put("lists", "/lists");
    pages.put("people", "/people");
    pages.put("new", "/tasks/new");
    pages.put("edit", "/tasks/8/edit");
    pages.put("delete", "/tasks/8/delete");
    pages.put("missing", "/tasks/99/edit");
    pages.put("nowhere", "/nowhere");
    return pages;
  }

  @ParameterizedTest
  @CsvSource({"1280, false", "1280, true", "390, false", "390, true"})
  void pages_fitInTheWindow(int width, boolean dark) throws IOException {
    String suffix = "-%d-%s.png".formatted(width, dark ? "dark" : "light");
    try (Browser browser = Browser.withScripts(app.url(), Viewport.DESKTOP).signIn()) {
      browser.appearance(dark, width, width < 600 ? 1400 : 1100);
      for (Map.Entry<String, String> page : pages().entrySet()) {
        browser.go(page.getValue());
        assertFits(browser, page.getValue());
        browser.screenshot(SCREENSHOTS.resolve(page.getKey() + suffix));
      }
      browser.go("/tasks");
      browser.find("#q").click();
      browser.press("plan");
      browser.await("it is found", () -> browser.texts(".task-title").size() == 2);
      assertFits(browser, "what is found");
      browser.screenshot(SCREENSHOTS.resolve("search" + suffix));
      browser.go("/tasks");
      browser.find("#quick-title").click();
      browser.press("   ", Keys.ENTER);
      browser.await("a mistake", () -> !browser.all("#quick-error").isEmpty());
      assertFits(browser, "the list with a mistake");
      browser.screenshot(SCREENSHOTS.resolve("quick-mistake" + suffix));
      browser.go("/tasks/new");
      browser.type("#labels", "a, b, c, d, e, f");
      browser.leaving(() -> browser.find("form.form button").click());
      assertFits(browser, "the form with mistakes");
      browser.screenshot(SCREENSHOTS.resolve("mistakes" + suffix));
    }
  }

  private static void assertFits(Browser browser, String page) {
    assertThat(browser.run(BEYOND)).as(page).isEqualTo(List.of());
  }

  @ParameterizedTest
  @EnumSource
  void listsPeopleAndParts_areReachedByTheirNames(Viewport viewport) {
    try (Browser browser = Browser.open(app.url(), viewport).signIn()) {
      browser.go("/tasks");
      browser.click("More tasks");
      assertThat(browser.texts(".task-title")).hasSize(3);
      browser.click("To the start");
      assertThat(browser.path()).isEqualTo("/tasks");
      browser.click("By title");
      assertThat(browser.texts(".task-title").getFirst())
          .isEqualTo("Book the train to the conference");
      browser.click("Lists");
      assertThat(browser.find("h1").getText()).isEqualTo("Lists");
      browser.click("Home");
      browser.type("#quick-title", "Feed the cat");
      browser.click("Add");
      assertThat(browser.path()).isEqualTo("/tasks?list=3");
      assertThat(browser.texts(".task-title")).contains("Feed the cat").hasSize(3);
      browser.click("People");
      browser.click("Grace");
      assertThat(browser.texts(".task-title"))
          .containsExactly("Rehearse the live demo", "Water the plants");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void newListAndPerson_areNamedInTheForm() {
    try (Browser browser = Browser.open(app.url(), Viewport.PHONE).signIn()) {
      browser.go("/tasks/new");
      browser.type("#title", "Mow the lawn");
      browser.type("#list", "Garden");
      browser.type("#assignee", "Zoë");
      browser.click("Add task");
      browser.click("Lists");
      assertThat(browser.texts("h2 a")).containsExactly(
          "Inbox", "Conference", "Home", LONG, "Garden");
      browser.click("Garden");
      assertThat(browser.texts(".task-title")).containsExactly("Mow the lawn");
      assertThat(browser.find(".fact").getDomProperty("textContent"))
          .isEqualTo("To be done by Zoë");
    }
  }
}
