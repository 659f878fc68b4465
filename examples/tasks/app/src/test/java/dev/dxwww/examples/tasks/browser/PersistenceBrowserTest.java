package dev.dxwww.examples.tasks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import dev.dxwww.examples.tasks.KeptDatabase;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.examples.tasks.feed.TaskFeed;
import dev.dxwww.runtime.RunningApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** Pages that stay open while servers come and go, and while another tab changes what they show. */
@Tag("browser")
@Timeout(300)
@EnabledIf(
    value = "dev.dxwww.examples.tasks.browser.Browser#available",
    disabledReason = "needs /usr/bin/chromium and /usr/bin/chromedriver")
final class PersistenceBrowserTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String DRAFT = "Half a thought";

  @TempDir private Path folder;

  /** Starts the application on data, keys and a port that others had before it. */
  private static RunningApp start(Mode mode, KeptDatabase database, int port) {
    return mode.app()
        .config("dx.db.url", database.url())
        .config("dx.auth.key", KEY)
        .config("dx.security.csrf.key", KEY)
        .config("dx.server.port", Integer.toString(port))
        .config("dx.stream.retry", "200ms")
        .start();
  }

  private static void add(RunningApp app, String title) {
    app.get(TaskStore.class)
        .add(Owner.FIRST, new TaskDraft(title, "", Priority.NORMAL, null, List.of()));
  }

  private static void draft(Browser browser, String text) {
    browser.type("#quick-title", text);
    browser.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
  }

  private static void assertDraft(Browser browser, String text) {
    assertThat(browser.value("#quick-title")).isEqualTo(text);
    assertThat(browser.focused().getDomProperty("id")).isEqualTo("quick-title");
    assertThat(browser.run("return document.activeElement.selectionStart"))
        .isEqualTo((long) text.length() - 2);
  }

  private static void awaitTask(Browser browser, String css, String title) {
    browser.await(css + " " + title, () -> browser.texts(css + " .task-title").contains(title));
  }

  /** Clicks as an assistant does: the focus stays where it is. */
  private static void press(Browser browser, String name) {
    browser.run("[...document.querySelectorAll('button.tick')]"
        + ".find(e => e.textContent.trim() == '" + name + "').click()");
  }

  @ParameterizedTest
  @EnumSource(names = {"WASM", "TWIN"})
  void serverThatComesBack_isFound_andTypedTextStays(Mode mode) throws IOException {
    try (KeptDatabase database = KeptDatabase.start(folder)) {
      int port;
      RunningApp before = start(mode, database, 0);
      try (Browser browser = mode.open(before.url())) {
        try (before) {
          port = before.port();
          browser.signIn();
          browser.go("/tasks");
          mode.mark(browser);
          browser.await("it follows", () -> before.get(TaskFeed.class).followers() == 1);
          draft(browser, DRAFT);
        }
        press(browser, "Mark as done: Water the plants");
        browser.await("it is told", () ->
            "offline".equals(browser.run("return document.body.dataset.htipState")));
        assertDraft(browser, DRAFT);
        try (RunningApp after = start(mode, database, port)) {
          browser.await("it follows again", () -> after.get(TaskFeed.class).followers() == 1);
          awaitTask(browser, ".task--done", "Water the plants");
          add(after, "Of the second server");
          awaitTask(browser, "", "Of the second server");
          assertDraft(browser, DRAFT);
          press(browser, "Mark as done: Of the second server");
          awaitTask(browser, ".task--done", "Of the second server");
          assertDraft(browser, DRAFT);
          assertThat(browser.run("return document.body.dataset.htipState")).isEqualTo("online");
          assertThat(browser.find(".trouble").isDisplayed()).isFalse();
          mode.assertShown(browser);
          browser.leaving(() -> browser.press(Keys.ENTER));
          awaitTask(browser, "", DRAFT);
          assertThat(browser.value("#quick-title")).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WASM", "TWIN"})
  void tabsOfOnePerson_showWhatIsDoneInTheOther_eachWithItsOwnDrafts(Mode mode) {
    try (RunningApp app = mode.app().start();
        Browser browser = mode.open(app.url()).signIn()) {
      browser.go("/tasks");
      mode.mark(browser);
      String first = browser.tab();
      draft(browser, "In the first");
      String second = browser.newTab();
      browser.go("/tasks?status=open");
      mode.mark(browser);
      draft(browser, "In the second tab");
      press(browser, "Mark as done: Water the plants");
      browser.await("it is not open", () ->
          !browser.texts(".task-title").contains("Water the plants"));
      assertDraft(browser, "In the second tab");

      browser.tab(first);
      awaitTask(browser, ".task--done", "Water the plants");
      assertDraft(browser, "In the first");
      assertThat(browser.texts(".tabs .count")).containsExactly("7", "5", "2");
      press(browser, "Open again: Water the plants");
      browser.await("it is open", () ->
          !browser.texts(".task--done .task-title").contains("Water the plants"));
      mode.assertShown(browser);

      browser.tab(second);
      awaitTask(browser, "", "Water the plants");
      assertDraft(browser, "In the second tab");
      assertThat(browser.path()).isEqualTo("/tasks?status=open");
      mode.assertShown(browser);
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
