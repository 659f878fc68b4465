package dev.dxwww.examples.tasks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskEntry;
import dev.dxwww.examples.tasks.domain.TaskStore;
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
    app =
        TestApps.of(TasksApp.class)
            .config("tasks.samples", "true")
            .config("tasks.pages.sorted", "1000")
            .start();
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
  void whatIsTypedQuickly_isNeverLost_norIsTheCaret() {
    try (Browser browser = open("/tasks")) {
      long places = (Long) browser.run("return history.length");
      browser.latency(150);
      browser.find("#q").click();
      browser.press("Pack adptrs: ");
      browser.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_LEFT);
      browser.press("e");
      browser.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_LEFT, "a", Keys.ARROW_RIGHT);
      assertThat(browser.value("#q")).isEqualTo("Pack adapters: ");
      browser.await("it is found", () -> browser.texts(".task-title")
          .equals(List.of("Pack adapters: HDMI, USB-C, and the odd one")));
      browser.await("the address says it", () ->
          browser.path().equals("/tasks?q=Pack+adapters%3A+"));
      assertThat(browser.value("#q")).isEqualTo("Pack adapters: ");
      assertThat(browser.run("return document.activeElement.selectionStart")).isEqualTo(9L);
      assertThat(browser.run("return history.length")).as("no places in between")
          .isEqualTo(places);
      browser.latency(0);
      browser.run("location.reload()");
      browser.await("the same after loading it anew", () ->
          browser.run("return window.marked") == null
              && browser.texts(".task-title").size() == 1);
      assertThat(browser.value("#q")).isEqualTo("Pack adapters: ");
    }
  }

  @Test
  void tasks_areAddedOneAfterTheOther_byTheFieldThatKeepsTheFocus() {
    try (Browser browser = open("/tasks?sort=title&status=done&q=train")) {
      browser.type("#q", "half a search");
      browser.await("nothing is found", () -> browser.texts(".task-title").isEmpty());
      browser.find("#quick-title").click();
      for (int i = 1; i <= 5; i++) {
        String title = "Buy <b>bread</b> " + i;
        browser.press(title, Keys.ENTER);
        browser.await("it is listed", () -> browser.texts(".task-title").contains(title));
        browser.await("the field is empty", () -> browser.value("#quick-title").isEmpty());
        assertThat(browser.focused().getDomProperty("id")).isEqualTo("quick-title");
        assertThat(browser.find(".toast").getText()).isEqualTo("Added “" + title + "”");
      }
      assertThat(browser.texts(".tabs .count")).containsExactly("12", "11", "1");
      assertThat(browser.path()).as("where new tasks are seen").isEqualTo("/tasks?sort=title");
      assertNotReloaded(browser);
    }
  }

  @Test
  void taskWithoutATitle_isNotAdded_andNothingTypedIsLost() {
    try (Browser browser = open("/tasks?status=open")) {
      browser.type("#quick-title", "   ");
      browser.press(Keys.ENTER);
      browser.await("a mistake", () -> browser.texts("#quick-error")
          .contains("Enter a title: what is to be done?"));
      assertThat(browser.value("#quick-title")).isEqualTo("   ");
      assertThat(browser.focused().getDomProperty("id")).isEqualTo("quick-title");
      assertThat(browser.focused().getDomAttribute("aria-describedby")).isEqualTo("quick-error");
      assertThat(browser.texts(".task-title")).hasSize(6);
      browser.press("With a title", Keys.ENTER);
      browser.await("it is listed", () -> browser.texts(".task-title").contains("With a title"));
      assertThat(browser.all("#quick-error")).isEmpty();
      assertThat(browser.value("#quick-title")).isEmpty();
      assertThat(browser.path()).isEqualTo("/tasks?status=open");
      assertThat(browser.run("return window.marked")).isEqualTo(true);
    }
  }

  @Test
  void tickOfOneOfAThousandTasks_isLessThanTwoHundredBytesOnTheWire() {
    app.get(TaskStore.class).addAll(
        Owner.FIRST,
        IntStream.range(0, 900)
            .mapToObj(i -> new TaskEntry(
                new TaskDraft("Task %03d".formatted(i), "", Priority.NORMAL, null, List.of()),
                false))
            .toList());
    try (Browser browser = open("/tasks?sort=title")) {
      assertThat(browser.run("return document.querySelectorAll('.task').length"))
          .isEqualTo(907L);
      browser.run("performance.clearResourceTimings()");
      browser.click("Mark as done: Task 777");
      browser.await("it is done", () -> browser.texts(".task--done .task-title")
          .contains("Task 777"));
      browser.await("it is measured", () -> bytes(browser) > 0);
      assertThat(bytes(browser)).isBetween(20L, 199L);
      assertNotReloaded(browser);
    }
  }

  /** The content of the only answer of this address since the timings were cleared. */
  private static long bytes(Browser browser) {
    Object sizes = browser.run("""
        return performance.getEntriesByType("resource")
          .filter(entry => entry.name == location.href).map(entry => entry.encodedBodySize);""");
    return sizes instanceof List<?> all && all.size() == 1 && all.getFirst() instanceof Long size
        ? size
        : 0;
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
