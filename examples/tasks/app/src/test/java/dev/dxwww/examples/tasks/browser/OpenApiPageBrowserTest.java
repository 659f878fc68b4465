package dev.dxwww.examples.tasks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import dev.dxwww.examples.tasks.TasksApp;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.test.TestApps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** The description's page, in a browser without JavaScript. */
@Tag("browser")
@EnabledIf(
    value = "dev.dxwww.examples.tasks.browser.Browser#available",
    disabledReason = "needs /usr/bin/chromium and /usr/bin/chromedriver")
final class OpenApiPageBrowserTest {
  private RunningApp app;

  @BeforeEach
  void start() {
    app = TestApps.of(TasksApp.class).config("dx.openapi.expose", "always").start();
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @ParameterizedTest
  @CsvSource({"1200, false", "1200, true", "390, false", "390, true"})
  void page_fitsAndIsStyled(int width, boolean dark) throws IOException {
    try (Browser browser = Browser.open(app.url(), Viewport.DESKTOP)) {
      browser.appearance(dark, width, 1000);
      browser.go("/openapi");
      browser.all("main summary").get(1).click();
      // Less by a scroll bar where there is one.
      assertThat(browser.find("html").getSize().getWidth()).isBetween(width - 20, width);
      for (WebElement element : browser.all("main, nav, table, summary")) {
        if (element.isDisplayed()) {
          int right = element.getRect().getX() + element.getRect().getWidth();
          assertThat(right).as(element.getTagName()).isLessThanOrEqualTo(width);
        }
      }
      String back = browser.find("body").getCssValue("background-color");
      assertThat(back).isEqualTo(dark ? "rgba(15, 19, 26, 1)" : "rgba(245, 246, 248, 1)");
      assertThat(browser.complaints()).noneMatch(text -> text.contains("Content Security"));
      String name = "openapi-%d-%s.png".formatted(width, dark ? "dark" : "light");
      browser.screenshot(Path.of("target/screenshots", name));
    }
  }

  @Test
  void linkToAnOperation_opensIt() {
    try (Browser browser = Browser.open(app.url(), Viewport.DESKTOP)) {
      browser.go("/openapi");
      assertThat(browser.find("#op-TaskApi_find").isDisplayed()).isFalse();
      browser.find("nav a[href='#op-TaskApi_find']").click();
      assertThat(browser.find("#op-TaskApi_find").isDisplayed()).isTrue();
      assertThat(browser.find("#op-TaskApi_find").getText())
          .contains("PARAMETERS", "id", "greater than 0", "404", "Task");
    }
  }
}
