package dev.dxwww.examples.tasks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.Keys;

/** Pages that are never loaded anew, in browsers with JavaScript. */
@Tag("browser")
@Timeout(300)
@EnabledIf(
    value = "dev.dxwww.examples.tasks.browser.Browser#available",
    disabledReason = "needs /usr/bin/chromium and /usr/bin/chromedriver")
final class LivePagesBrowserTest {
  private RunningApp app;

  @BeforeEach
  void start() {
    app = TestApps.of(TasksApp.class).config("tasks.samples", "true").start();
  }

  @AfterEach
  void stop() {
    app.close();
  }

  private Browser open(String path) {
    Browser browser = Browser.withScripts(app.url(), Viewport.DESKTOP).signIn();
    browser.go(path);
    browser.run("window.marked = true");
    return browser;
  }

  private static void assertNotReloaded(Browser browser) {
    assertThat(browser.run("return window.marked")).isEqualTo(true);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void tick_changesTheListInPlace_andTypedTextStays() {
    try (Browser browser = open("/tasks?status=all&sort=title")) {
      browser.type("#quick-title", "Half a thought");
      browser.click("Mark as done: Water the plants");
      assertThat(browser.texts(".task--done .task-title")).contains("Water the plants");
      assertThat(browser.find(".toast").getText()).isEqualTo("Done: “Water the plants”");
      assertThat(browser.texts(".tabs .count")).containsExactly("7", "5", "2");
      assertThat(browser.focused().getAccessibleName()).isEqualTo("Open again: Water the plants");
      browser.click("Open again: Water the plants");
      assertThat(browser.texts(".task--done .task-title")).doesNotContain("Water the plants");
      assertThat(browser.find("#quick-title").getDomProperty("value"))
          .isEqualTo("Half a thought");
      assertThat(browser.path()).isEqualTo("/tasks?status=all&sort=title");
      assertNotReloaded(browser);
    }
  }

  @Test
  void search_showsWhatIsFound_asSomebodyTypes() {
    try (Browser browser = open("/tasks?status=open")) {
      browser.find("#q").click();
      browser.press("plan");
      browser.await("it is found", () -> browser.texts(".task-title").size() == 2);
      assertThat(browser.path()).isEqualTo("/tasks?status=open&q=plan");
      assertThat(browser.focused().getDomProperty("id")).isEqualTo("q");
      browser.press("t");
      browser.await("it is found", () -> browser.texts(".task-title").size() == 1);
      assertThat(browser.find("#q").getDomProperty("value")).isEqualTo("plant");
      assertNotReloaded(browser);
    }
  }

  @Test
  void task_isAddedByTheForm_whichIsEmptyThen() {
    try (Browser browser = open("/tasks")) {
      browser.type("#quick-title", "Buy <b>bread</b>");
      browser.leaving(() -> browser.press(Keys.ENTER));
      assertThat(browser.texts(".task-title")).contains("Buy <b>bread</b>");
      assertThat(browser.find(".toast").getText()).isEqualTo("Added “Buy <b>bread</b>”");
      assertThat(browser.find("#quick-title").getDomProperty("value")).isEmpty();
      assertThat(browser.title()).startsWith("Added “Buy <b>bread</b>” · ");
      assertNotReloaded(browser);
    }
  }

  @Test
  void mistakes_areShownBesideTheFields_andTheFocusIsOnTheFirst() {
    try (Browser browser = open("/tasks/new")) {
      browser.type("#title", "   ");
      browser.type("#notes", "Kept notes");
      browser.click("Add task");
      assertThat(browser.find("#title-error").getText())
          .isEqualTo("Enter a title: what is to be done?");
      assertThat(browser.find("#notes").getDomProperty("value")).isEqualTo("Kept notes");
      assertThat(browser.focused().getDomProperty("id")).isEqualTo("title");
      browser.type("#title", "Now with a title");
      browser.click("Add task");
      assertThat(browser.texts(".task-title")).contains("Now with a title");
      assertThat(browser.path()).isEqualTo("/tasks");
      assertThat(browser.run("return window.marked")).isEqualTo(true);
    }
  }

  @Test
  void links_backAndForward_needNoNewDocument() {
    try (Browser browser = open("/tasks")) {
      browser.click("Open 6");
      assertThat(browser.path()).isEqualTo("/tasks?status=open");
      browser.click("Edit Water the plants");
      assertThat(browser.find("h1").getText()).isEqualTo("Edit task");
      browser.leaving(() -> browser.run("history.back()"));
      browser.await("back", () -> browser.path().equals("/tasks?status=open"));
      assertThat(browser.texts(".task-title")).hasSize(6);
      browser.leaving(() -> browser.run("history.forward()"));
      browser.await("forward", () -> browser.path().endsWith("/edit"));
      assertNotReloaded(browser);
    }
  }
}
