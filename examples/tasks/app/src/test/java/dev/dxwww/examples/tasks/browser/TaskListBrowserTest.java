package dev.dxwww.examples.tasks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Point;
import org.openqa.selenium.WebElement;

/** The task list as a person uses it, in a browser without JavaScript. */
@Tag("browser")
@EnabledIf(
    value = "dev.dxwww.examples.tasks.browser.Browser#available",
    disabledReason = "needs /usr/bin/chromium and /usr/bin/chromedriver")
final class TaskListBrowserTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-31T10:00:00Z"), ZoneOffset.UTC);

  private static final List<String> PAGES =
      List.of("/tasks", "/tasks/new", "/tasks/1/edit", "/tasks/1/delete", "/tasks/import");

  private RunningApp app;

  @BeforeEach
  void start() {
    app =
        TestApps.of(TasksApp.class)
            .with(Clock.class, CLOCK)
            .config("tasks.samples", "true")
            .start();
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void scripts_areReallyOff() {
    try (Browser browser = open(Viewport.DESKTOP)) {
      browser.go("data:text/html,<title>off</title><script>document.title='on'</script>");
      assertThat(browser.title()).isEqualTo("off");
    }
  }

  @ParameterizedTest
  @EnumSource
  void task_isCreatedEditedCompletedFilteredAndDeleted(Viewport viewport) {
    try (Browser browser = open(viewport)) {
      browser.go("/");
      assertThat(browser.path()).isEqualTo("/tasks");
      assertThat(browser.find("h1").getText()).isEqualTo("Tuesday, 31 March");

      create(browser);
      edit(browser);
      complete(browser);
      delete(browser);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void create(Browser browser) {
    browser.click("New task");
    browser.type("#title", "Buy <b>bread</b> & butter");
    browser.type("#notes", "Rye.");
    browser.type("#labels", "home, food");
    browser.find("#priority option[value=HIGH]").click();
    browser.click("Add task");
    assertThat(browser.path()).isEqualTo("/tasks");
    assertThat(browser.find(".toast").getText()).isEqualTo("Added “Buy <b>bread</b> & butter”");
    assertThat(browser.title()).startsWith("Added “Buy <b>bread</b> & butter”");
    assertThat(browser.texts(".task-title")).contains("Buy <b>bread</b> & butter");
    browser.go("/tasks");
    assertThat(browser.all(".toast")).as("news are told once").isEmpty();
  }

  private static void edit(Browser browser) {
    browser.click("Edit Buy <b>bread</b> & butter");
    assertThat(browser.find("#notes").getDomProperty("value")).isEqualTo("Rye.");
    assertThat(browser.find("#labels").getDomProperty("value")).isEqualTo("home, food");
    assertThat(browser.find("#priority").getDomProperty("value")).isEqualTo("HIGH");
    browser.type("#title", "Buy bread");
    browser.click("Save");
    assertThat(browser.texts(".task-title"))
        .contains("Buy bread")
        .doesNotContain("Buy <b>bread</b> & butter");
  }

  private static void complete(Browser browser) {
    browser.click("Open 7");
    assertThat(browser.path()).isEqualTo("/tasks?status=open");
    browser.click("Mark as done: Buy bread");
    assertThat(browser.path()).as("back in the same list").isEqualTo("/tasks?status=open");
    assertThat(browser.texts(".task-title")).hasSize(6).doesNotContain("Buy bread");
    browser.click("Done 2");
    assertThat(browser.texts(".task-title"))
        .containsExactlyInAnyOrder("Buy bread", "Book the train to the conference");
    browser.type("#q", "BREAD");
    browser.click("Search");
    assertThat(browser.path()).isEqualTo("/tasks?status=done&q=BREAD");
    assertThat(browser.texts(".task-title")).containsExactly("Buy bread");
    browser.click("food");
    assertThat(browser.texts(".task-title")).containsExactly("Buy bread");
    browser.click("Low priority");
    assertThat(browser.texts("h2")).containsExactly("No task matches");
    browser.click("Show all tasks");
    assertThat(browser.texts(".task-title")).hasSize(8);
  }

  private static void delete(Browser browser) {
    browser.click("Delete Buy bread");
    assertThat(browser.find("h1").getText()).isEqualTo("Delete this task?");
    browser.click("Keep it");
    assertThat(browser.texts(".task-title")).hasSize(8);
    browser.click("Delete Buy bread");
    browser.click("Delete");
    assertThat(browser.find(".toast").getText()).isEqualTo("Deleted “Buy bread”");
    assertThat(browser.texts(".task-title")).hasSize(7).doesNotContain("Buy bread");
  }

  @ParameterizedTest
  @EnumSource
  void mistakes_areShownBesideTheFieldsAndNothingTypedIsLost(Viewport viewport) {
    try (Browser browser = open(viewport)) {
      browser.go("/tasks/new");
      browser.type("#title", "   ");
      browser.type("#notes", "Kept notes");
      browser.type("#labels", "a, b, c, d, e, f");
      browser.click("Add task");
      WebElement title = browser.find("#title");
      assertThat(title.getDomAttribute("aria-invalid")).isEqualTo("true");
      assertThat(title.getDomAttribute("aria-describedby")).isEqualTo("title-error");
      assertThat(browser.focused()).isEqualTo(title);
      assertThat(browser.find("#title-error").getText())
          .isEqualTo("Enter a title: what is to be done?");
      assertThat(browser.find("#labels-error").getText())
          .isEqualTo("Use at most 5 labels; these are 6.");
      assertThat(browser.texts(".summary h2")).containsExactly("2 things to mend");
      assertThat(browser.find("#notes").getDomProperty("value")).isEqualTo("Kept notes");
      assertThat(browser.find("#labels").getDomProperty("value")).isEqualTo("a, b, c, d, e, f");

      browser.type("#title", "Now with a title");
      browser.type("#labels", "a");
      browser.click("Add task");
      assertThat(browser.texts(".task-title")).contains("Now with a title");
    }
  }

  @Test
  void keyboardAlone_isEnough() {
    try (Browser browser = open(Viewport.DESKTOP)) {
      browser.go("/tasks");
      browser.press(Keys.TAB);
      assertThat(browser.focused().getText()).isEqualTo("Skip to the content");
      browser.press(Keys.ENTER);
      browser.tabTo("Title of a new task");
      browser.press("By keyboard");
      browser.leaving(() -> browser.press(Keys.ENTER));
      assertThat(browser.find(".toast").getText()).isEqualTo("Added “By keyboard”");

      browser.tabTo("Mark as done: By keyboard");
      browser.leaving(() -> browser.press(Keys.SPACE));
      assertThat(browser.find(".toast").getText()).isEqualTo("Done: “By keyboard”");

      browser.tabTo("Delete By keyboard");
      browser.leaving(() -> browser.press(Keys.ENTER));
      browser.tabTo("Delete");
      browser.leaving(() -> browser.press(Keys.ENTER));
      assertThat(browser.texts(".task-title")).doesNotContain("By keyboard");
    }
  }

  @ParameterizedTest
  @EnumSource
  void pages_fitTheWindowAndEveryControlHasAName(Viewport viewport) {
    try (Browser browser = open(viewport)) {
      for (String page : PAGES) {
        browser.go(page);
        assertThat(browser.all("main, header, footer")).as(page).hasSize(3);
        for (WebElement control : browser.all("a, button, input:not([type=hidden]), select")) {
          assertThat(control.getAccessibleName()).as("a name on " + page).isNotBlank();
          assertInside(control, viewport, page);
        }
      }
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void assertInside(WebElement control, Viewport viewport, String page) {
    Point corner = control.getLocation();
    assertThat(corner.x).as(page).isNotNegative();
    assertThat(corner.x + control.getSize().width)
        .as(control.getAccessibleName() + " on " + page)
        .isLessThanOrEqualTo(viewport.width());
  }

  private Browser open(Viewport viewport) {
    return Browser.open(app.url(), viewport).signIn();
  }
}
