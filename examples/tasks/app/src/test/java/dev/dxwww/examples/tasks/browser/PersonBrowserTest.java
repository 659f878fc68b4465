package dev.dxwww.examples.tasks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import dev.dxwww.examples.tasks.SignedIn;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskEntry;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.runtime.RunningApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** One person, one walk through all pages, however the browser shows them. */
@Tag("browser")
@Timeout(300)
@EnabledIf(
    value = "dev.dxwww.examples.tasks.browser.Browser#available",
    disabledReason = "needs /usr/bin/chromium and /usr/bin/chromedriver")
final class PersonBrowserTest {
  private static final int MANY = 60;

  private static void awaitTitles(Browser browser, String... titles) {
    browser.await(
        "there are just " + List.of(titles),
        () -> browser.texts(".task-title").equals(List.of(titles)));
  }

  @ParameterizedTest
  @EnumSource
  void person_signsIn_addsTicksEditsSearchesAndDeletes(Mode mode) {
    try (RunningApp app = mode.app().config("tasks.pages.size", "5").start();
        Browser browser = mode.open(app.url())) {
      browser.go("/");
      mode.mark(browser);
      signIn(browser);
      add(browser);
      tick(browser);
      edit(browser);
      search(browser, mode);
      delete(browser);
      lookAround(browser);
      mode.assertShown(browser);
      assertThat(browser.complaints())
          .as("browsers tell of the mistake, too")
          .allMatch(text -> text.contains("/tasks/8 ") && text.contains("status of 400"));
      signOut(browser);
    }
  }

  private static void signIn(Browser browser) {
    assertThat(browser.find("h1").getText()).isEqualTo("What is to be done?");
    browser.click("Sign in");
    browser.type("#username", SignedIn.NAME);
    browser.type("#password", SignedIn.PASSWORD);
    browser.leaving(() -> browser.press(Keys.ENTER));
    browser.await("the list", () -> browser.path().equals("/tasks"));
    assertThat(browser.texts(".task-title")).hasSize(5);
  }

  private static void add(Browser browser) {
    browser.type("#quick-title", "Buy <b>bread</b>");
    browser.leaving(() -> browser.press(Keys.ENTER));
    browser.await("it is told", () -> browser.texts(".toast").contains("Added “Buy <b>bread</b>”"));
    assertThat(browser.value("#quick-title")).isEmpty();
    assertThat(browser.texts(".tabs .count")).containsExactly("8", "7", "1");
    browser.click("Open 7");
    browser.click("Newest");
    browser.await("the newest is first", () ->
        browser.texts(".task-title").getFirst().equals("Buy <b>bread</b>"));
    assertThat(browser.path()).isEqualTo("/tasks?status=open&sort=newest");
  }

  private static void tick(Browser browser) {
    browser.click("Mark as done: Buy <b>bread</b>");
    browser.await("it is not open", () ->
        !browser.texts(".task-title").contains("Buy <b>bread</b>"));
    assertThat(browser.path()).isEqualTo("/tasks?status=open&sort=newest");
    browser.click("Done 2");
    browser.await("it is done", () ->
        browser.texts(".task--done .task-title").contains("Buy <b>bread</b>"));
  }

  private static void edit(Browser browser) {
    browser.click("Edit Buy <b>bread</b>");
    browser.await("the form", () -> browser.texts("h1").contains("Edit task"));
    browser.type("#title", "   ");
    browser.type("#notes", "Rye, if there is some.");
    browser.type("#labels", "home, food");
    browser.click("Save");
    browser.await("a mistake", () ->
        browser.texts("#title-error").contains("Enter a title: what is to be done?"));
    assertThat(browser.focused().getDomProperty("id")).isEqualTo("title");
    assertThat(browser.value("#notes")).isEqualTo("Rye, if there is some.");
    assertThat(browser.value("#labels")).isEqualTo("home, food");
    browser.type("#title", "Buy bread");
    browser.click("Save");
    browser.await("it is told", () -> browser.texts(".toast").contains("Saved “Buy bread”"));
    assertThat(browser.path()).isEqualTo("/tasks");
  }

  private static void search(Browser browser, Mode mode) {
    browser.find("#q").click();
    browser.press("rye");
    if (mode.isLive()) {
      awaitTitles(browser, "Buy bread");
      assertThat(browser.focused().getDomProperty("id")).isEqualTo("q");
    } else {
      browser.click("Search");
    }
    awaitTitles(browser, "Buy bread");
    browser.await("the address says it", () -> browser.path().equals("/tasks?q=rye"));
    assertThat(browser.value("#q")).isEqualTo("rye");
    assertThat(browser.texts(".tabs .count")).containsExactly("1", "0", "1");
  }

  private static void delete(Browser browser) {
    browser.click("Delete Buy bread");
    browser.await("a question", () -> browser.texts("h1").contains("Delete this task?"));
    browser.click("Keep it");
    browser.await("the list", () -> browser.path().equals("/tasks"));
    browser.click("Done 2");
    browser.await("it is there", () -> browser.texts(".task-title").contains("Buy bread"));
    browser.click("Delete Buy bread");
    browser.await("a question", () -> browser.texts("h1").contains("Delete this task?"));
    browser.click("Delete");
    browser.await("it is told", () -> browser.texts(".toast").contains("Deleted “Buy bread”"));
    assertThat(browser.texts(".tabs .count")).containsExactly("7", "6", "1");
  }

  private static void lookAround(Browser browser) {
    browser.click("More tasks");
    browser.await("the second part", () -> browser.texts(".task-title").size() == 2);
    browser.click("To the start");
    browser.await("the first part", () -> browser.texts(".task-title").size() == 5);
    browser.click("Lists");
    browser.await("the lists", () -> browser.texts("h1").contains("Lists"));
    browser.click("Home");
    browser.await("its tasks", () -> browser.texts(".task-title").size() == 2);
    browser.click("People");
    browser.await("the people", () -> browser.texts("h1").contains("People"));
    browser.click("Grace");
    awaitTitles(browser, "Rehearse the live demo", "Water the plants");
  }

  private static void signOut(Browser browser) {
    browser.click("Account");
    browser.await("the sessions", () -> browser.texts("h1").contains("Your sessions"));
    browser.click("Sign out");
    browser.await("the first page", () -> browser.path().equals("/"));
    browser.go("/tasks");
    browser.await("the sign-in", () -> browser.path().startsWith("/login"));
  }

  @ParameterizedTest
  @EnumSource
  void backAndForward_leadToPagesAsTheyWereLeft(Mode mode) {
    try (RunningApp app = mode.app().start();
        Browser browser = mode.open(app.url())) {
      app.get(TaskStore.class).addAll(Owner.FIRST, IntStream.range(0, MANY)
          .mapToObj(i -> new TaskEntry(draft("Task %02d".formatted(i)), false)).toList());
      browser.go("/");
      mode.mark(browser);
      signIn(browser, "/tasks?sort=title");
      browser.run("[...document.querySelectorAll('.task')]"
          + ".find(task => task.textContent.includes('Task 20')).scrollIntoView()");
      browser.run("scrollBy(0, -300)");
      double place = browser.scrolled();
      assertThat(place).isGreaterThan(900);
      String title = browser.title();

      browser.click("Edit Task 20");
      awaitEdit(browser);
      assertThat(browser.scrolled()).as("a new page begins at its top").isZero();
      for (int i = 0; i < 2; i++) {
        browser.back();
        browser.await("the list", () -> browser.texts(".task-title").contains("Task 59"));
        assertThat(browser.path()).isEqualTo("/tasks?sort=title");
        assertThat(browser.title()).isEqualTo(title);
        browser.await("as far down as it was", () -> browser.scrolled() == place);
        browser.forward();
        awaitEdit(browser);
      }
      mode.assertShown(browser);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void signIn(Browser browser, String path) {
    browser.click("Sign in");
    browser.type("#username", SignedIn.NAME);
    browser.type("#password", SignedIn.PASSWORD);
    browser.leaving(() -> browser.press(Keys.ENTER));
    browser.await("the list", () -> browser.path().equals("/tasks"));
    browser.click("By title");
    browser.await("its order", () -> browser.path().equals(path));
    browser.await("the list", () -> browser.texts(".task-title").contains("Task 59"));
  }

  private static void awaitEdit(Browser browser) {
    browser.await("the task", () -> browser.texts("h1").contains("Edit task"));
    assertThat(browser.path()).endsWith("/edit");
    assertThat(browser.title()).isEqualTo("Edit Task 20 · Tasks");
    assertThat(browser.value("#title")).isEqualTo("Task 20");
  }

  private static TaskDraft draft(String title) {
    return new TaskDraft(title, "", Priority.NORMAL, null, List.of());
  }
}
