package dev.dxwww.examples.tasks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import dev.dxwww.examples.tasks.SignedIn;
import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import dev.dxwww.test.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;

/** Files of tasks, chosen and sent by a browser without JavaScript. */
@Tag("browser")
@EnabledIf(
    value = "dev.dxwww.examples.tasks.browser.Browser#available",
    disabledReason = "needs /usr/bin/chromium and /usr/bin/chromedriver")
final class ImportBrowserTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-31T10:00:00Z"), ZoneOffset.UTC);
  private static final String MIXED = """
      title;notes;priority;due;labels;done
      Order the cake;Ask Ann about nuts;high;2026-04-02;party, food;no
      ;No title;low;;party;no
      Invite the neighbours;;urgent;1.4.2026;party;maybe
      Hang up the lanterns;;;2026-04-03;party, garden;no
      """;

  @TempDir private Path folder;
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

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("tasks.csv"), content);
  }

  private static void upload(Browser browser, Path file) {
    browser.choose("#file", file);
    browser.leaving(() -> browser.find("form.form button").click());
  }

  @ParameterizedTest
  @EnumSource
  void file_isChosenRefusedAndTakenWithoutTheWrongLines(Viewport viewport) throws IOException {
    try (Browser browser = Browser.open(app.url(), viewport).signIn()) {
      browser.go("/tasks");
      browser.click("Import");
      upload(browser, file(MIXED));
      assertThat(browser.find(".summary h2").getText())
          .isEqualTo("2 of 4 lines cannot be imported");
      assertThat(browser.texts(".lines h3")).containsExactly("Line 3", "Line 4");
      assertThat(browser.texts(".lines .error"))
          .containsExactly(
              "The title is missing.",
              "The priority is low, normal or high, not “urgent”.",
              "The due day is a date such as 2026-03-31, not “1.4.2026”.",
              "Done is yes or no, not “maybe”.");
      browser.click("Import 2 tasks and leave out 2 lines");
      assertThat(browser.path()).isEqualTo("/tasks");
      assertThat(browser.find(".toast").getText()).isEqualTo("Imported 2 tasks");
      assertThat(browser.texts(".task-title"))
          .hasSize(9).contains("Order the cake", "Hang up the lanterns");
    }
  }

  @Test
  void export_isImportedAsItIs() throws IOException {
    byte[] exported;
    try (TestClient client = SignedIn.client(app)) {
      exported = client.get("/tasks/export").send().bytes();
    }
    Path file = Files.write(folder.resolve("exported.csv"), exported);
    try (Browser browser = Browser.open(app.url(), Viewport.DESKTOP).signIn()) {
      browser.go("/tasks/import");
      upload(browser, file);
      assertThat(browser.find(".toast").getText()).isEqualTo("Imported 7 tasks");
      assertThat(browser.texts(".task-title")).hasSize(14);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void fileThatIsTooLarge_isAnsweredByAPage() throws IOException {
    try (Browser browser = Browser.open(app.url(), Viewport.DESKTOP).signIn()) {
      browser.go("/tasks/import");
      upload(browser, file("title\n" + "much too long\n".repeat(300_000)));
      assertThat(browser.find("h1").getText()).isEqualTo("Content Too Large");
      assertThat(browser.find(".brand").isDisplayed()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"1200, false", "1200, true", "390, false", "390, true"})
  void pages_fitAndAreStyled(int width, boolean dark) throws IOException {
    String name = "-%d-%s.png".formatted(width, dark ? "dark" : "light");
    try (Browser browser = Browser.open(app.url(), Viewport.DESKTOP).signIn()) {
      browser.appearance(dark, width, 1800);
      browser.go("/tasks");
      assertFits(browser, width);
      browser.screenshot(Path.of("target/screenshots", "live-list" + name));
      browser.appearance(dark, width, 1000);
      browser.go("/tasks/import");
      assertFits(browser, width);
      browser.screenshot(Path.of("target/screenshots", "live-import" + name));
      upload(browser, file(MIXED));
      assertFits(browser, width);
      browser.screenshot(Path.of("target/screenshots", "live-refused" + name));
      browser.leaving(() -> browser.find(".rest button").click());
      assertFits(browser, width);
      browser.screenshot(Path.of("target/screenshots", "live-result" + name));
    }
  }

  private static void assertFits(Browser browser, int width) {
    assertThat(browser.find("html").getSize().getWidth()).isBetween(width - 20, width);
    for (WebElement element : browser.all("main > *, main form > *, main li, main .button")) {
      Rectangle place = element.getRect();
      assertThat(place.getX() + place.getWidth())
          .as(element.getTagName())
          .isLessThanOrEqualTo(width);
    }
  }
}
