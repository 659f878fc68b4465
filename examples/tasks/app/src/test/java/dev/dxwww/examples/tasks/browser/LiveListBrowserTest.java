package dev.dxwww.examples.tasks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskEntry;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.examples.tasks.feed.TaskFeed;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** A list that keeps itself up to date, in browsers with JavaScript. */
@Tag("browser")
@Timeout(300)
@EnabledIf(
    value = "dev.dxwww.examples.tasks.browser.Browser#available",
    disabledReason = "needs /usr/bin/chromium and /usr/bin/chromedriver")
final class LiveListBrowserTest {
  private static final int KEPT = 5;

  private RunningApp app;
  private TaskStore store;
  private TaskFeed feed;

  @BeforeEach
  void start() {
    app =
        TestApps.of(TasksApp.class)
            .config("dx.stream.retry", "200ms")
            .config("dx.stream.heartbeat", "200ms")
            .config("tasks.samples", "true")
            .config("tasks.feed.kept", Integer.toString(KEPT))
            .start();
    store = app.get(TaskStore.class);
    feed = app.get(TaskFeed.class);
  }

  @AfterEach
  void stop() {
    app.close();
  }

  private static TaskDraft draft(String title) {
    return new TaskDraft(title, "", Priority.NORMAL, null, List.of());
  }

  /** Opens the list in a window, and waits until it follows; a reload would lose the mark. */
  private Browser window(URI site, String path) {
    Browser browser = Browser.withScripts(site, Viewport.DESKTOP).signIn();
    int before = feed.followers();
    browser.go(path);
    browser.run("window.marked = true");
    browser.await("it follows the feed", () -> feed.followers() > before);
    return browser;
  }

  private static void awaitTask(Browser browser, String title) {
    browser.await("there is a task " + title, () -> browser.texts(".task-title").contains(title));
  }

  private static void assertNotReloaded(Browser browser) {
    assertThat(browser.run("return window.marked")).isEqualTo(true);
  }

  @Test
  void formOfATask_isNoListToFollow() {
    try (Browser browser = Browser.withScripts(app.url(), Viewport.DESKTOP).signIn()) {
      browser.go("/tasks/new");
      browser.click("Cancel");
      browser.await("the list is there", () -> !browser.all("#list[data-changes]").isEmpty());
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void whatOneDoes_theOtherSees_withoutReloading() {
    try (Browser ann = window(app.url(), "/tasks"); Browser bob = window(app.url(), "/tasks")) {
      bob.type("#quick-title", "Half a thought");
      ann.type("#quick-title", "Buy bread");
      ann.click("Add");
      awaitTask(bob, "Buy bread");
      bob.await("it is said", () ->
          bob.find(".news").getDomProperty("textContent").equals("“Buy bread” was added."));
      assertThat(bob.texts(".tabs .count")).containsExactly("8", "7", "1");
      assertThat(bob.find(".progress span").getText()).isEqualTo("1 of 8 done");

      ann.click("Mark as done: Buy bread");
      bob.await("it is done", () -> bob.texts(".task--done .task-title").contains("Buy bread"));
      ann.click("Delete Buy bread");
      ann.click("Delete");
      bob.await("it is gone", () -> !bob.texts(".task-title").contains("Buy bread"));

      assertThat(bob.find("#quick-title").getDomProperty("value")).isEqualTo("Half a thought");
      assertNotReloaded(bob);
      assertThat(bob.complaints()).isEmpty();
      assertThat(ann.complaints()).isEmpty();
    }
  }

  @Test
  void filters_holdForWhatComes_andTheFocusStays() {
    try (Browser browser = window(app.url(), "/tasks?status=open&q=plan")) {
      assertThat(browser.texts(".task-title"))
          .containsExactly("Water the plants", "Plan the summer holidays");
      browser.tabTo("Mark as done: Plan the summer holidays");
      store.add(Owner.FIRST, draft("Something else"));
      store.add(Owner.FIRST, draft("Plan the winter, too"));
      awaitTask(browser, "Plan the winter, too");
      assertThat(browser.texts(".task-title")).hasSize(3).doesNotContain("Something else");
      assertThat(browser.focused().getAccessibleName())
          .isEqualTo("Mark as done: Plan the summer holidays");
      assertNotReloaded(browser);
    }
  }

  @Test
  void lineThatWasCut_isTakenUpWhereItEnded() throws IOException {
    try (CutProxy proxy = new CutProxy(app.port());
        Browser browser = window(proxy.url(), "/tasks")) {
      store.add(Owner.FIRST, draft("Before"));
      awaitTask(browser, "Before");
      String seen = feed.position();

      proxy.cut();
      browser.await("the server knows", () -> feed.followers() == 0);
      store.add(Owner.FIRST, draft("Meanwhile"));
      store.remove(Owner.FIRST, 1);
      assertThat(browser.texts(".task-title")).doesNotContain("Meanwhile");
      proxy.mend();

      awaitTask(browser, "Meanwhile");
      browser.await("what was deleted is gone", () -> browser.all("#task-1").isEmpty());
      assertThat(proxy.requests("Last-Event-ID: " + seen + "\r\n")).isNotEmpty();
      store.add(Owner.FIRST, draft("Afterwards"));
      awaitTask(browser, "Afterwards");
      assertNotReloaded(browser);
    }
  }

  @Test
  void moreThanIsKept_isSeenAllTheSame() throws IOException {
    try (CutProxy proxy = new CutProxy(app.port());
        Browser browser = window(proxy.url(), "/tasks")) {
      store.add(Owner.FIRST, draft("Before"));
      awaitTask(browser, "Before");
      proxy.cut();
      browser.await("the server knows", () -> feed.followers() == 0);
      store.addAll(Owner.FIRST, IntStream.range(0, KEPT + 1)
          .mapToObj(i -> new TaskEntry(draft("Missed " + i), false)).toList());
      proxy.mend();
      awaitTask(browser, "Missed 0");
      assertThat(browser.texts(".task-title")).contains("Missed " + KEPT);
      assertNotReloaded(browser);
    }
  }

  @Test
  void serverThatIsAwayForLong_isTold_andFoundAgain() throws IOException {
    try (CutProxy proxy = new CutProxy(app.port());
        Browser browser = window(proxy.url(), "/tasks")) {
      assertThat(browser.find(".trouble").isDisplayed()).isFalse();
      proxy.cut();
      browser.await("trouble is told", () -> browser.find(".trouble").isDisplayed());
      store.add(Owner.FIRST, draft("Meanwhile"));
      proxy.mend();
      awaitTask(browser, "Meanwhile");
      browser.await("all is well", () -> !browser.find(".trouble").isDisplayed());
      assertNotReloaded(browser);
    }
  }

  @Test
  void streamThatIsRefused_isAskedForAgain() {
    app.close();
    app =
        TestApps.of(TasksApp.class)
            .config("dx.stream.heartbeat", "100ms")
            .config("dx.stream.max-open", "1")
            .start();
    store = app.get(TaskStore.class);
    feed = app.get(TaskFeed.class);
    try (Browser second = Browser.withScripts(app.url(), Viewport.DESKTOP).signIn()) {
      try (Browser first = window(app.url(), "/tasks")) {
        second.go("/tasks");
        second.await("it was refused", () ->
            second.complaints().stream().anyMatch(text -> text.contains("503")));
        store.add(Owner.FIRST, draft("Early"));
        awaitTask(first, "Early");
      }
      awaitTask(second, "Early");
    }
  }

  @Test
  void windowThatNobodySees_holdsNoConnection() {
    try (Browser browser = window(app.url(), "/tasks")) {
      browser.run("""
          Object.defineProperty(document, "hidden", {configurable: true, get: () => true});
          document.dispatchEvent(new Event("visibilitychange"));""");
      browser.await("it has gone", () -> feed.followers() == 0);
      store.add(Owner.FIRST, draft("Unseen"));
      browser.run("""
          delete document.hidden;
          document.dispatchEvent(new Event("visibilitychange"));""");
      awaitTask(browser, "Unseen");
      assertNotReloaded(browser);
    }
  }
}
