package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** In a browser HTML, frames that create a page and frames that change one show the same. */
@Timeout(300)
@EnabledIf(
    value = "dev.dxwww.examples.it.Chromium#available",
    disabledReason = "needs /usr/bin/chromium and /usr/bin/chromedriver")
final class TemplateEquivalenceTest {
  private static final Path RESOURCES = Path.of("src/test/resources/browser");
  private static final int RANDOM_TEMPLATES = 39;
  private static final int STATES = 12;

  @TempDir static Path output;

  private static List<String> templates;
  private static TemplateSite site;
  private static Chromium browser;
  private static String canon;
  /** Tabs: one whose page is changed, one that is drawn anew, one of a robot. */
  private static String changed;
  private static String created;
  private static String robot;

  @BeforeAll
  static void open() throws IOException {
    templates = new ArrayList<>();
    Files.readAllLines(RESOURCES.resolve("templates.txt"))
        .forEach(line -> templates.add(line.replace("\\n", "\n")));
    Random random = new Random(6);
    for (int i = 0; i < RANDOM_TEMPLATES; i++) {
      templates.add(RandomMarkup.make(random));
    }
    Shops.show(new Shops(new Random(0)).make());
    site =
        TemplateSite.compile(output.resolve("classes"), ShopSources.of(templates), "shop.ShopApp")
            .start();
    canon = Files.readString(RESOURCES.resolve("canon.js"));
    browser = Chromium.open();
    changed = browser.driver().getWindowHandle();
    created = browser.tab();
    robot = browser.tab();
    browser.robot(true);
  }

  @AfterAll
  static void quit() {
    if (browser != null) {
      browser.close();
    }
    if (site != null) {
      site.close();
    }
  }

  private static List<String> shown(Shop shop) {
    browser.until(
        "document.querySelector('#step')?.textContent == arguments[0]"
            + " && document.querySelectorAll('.case').length > 0",
        Integer.toString(shop.step()));
    return browser.run(canon + "return [...document.querySelectorAll('.case')].map(canon)");
  }

  private static List<String> load(String tab, int page, Shop shop) {
    browser.tab(tab);
    browser.go(site.url("/shops/" + page));
    return shown(shop);
  }

  private static void assertSame(
      int page, Shop shop, String way, List<String> actual, List<String> html) {
    assertThat(actual).hasSameSizeAs(html);
    for (int at = 0; at < html.size(); at++) {
      assertThat(actual.get(at))
          .as("%s of %s for %s", way, templates.get(page * ShopSources.PER_PAGE + at), shop)
          .isEqualTo(html.get(at));
    }
  }

  @Test
  void pages_areTheSame_byHtmlByCreationAndByEachChange() {
    int pages = (templates.size() + ShopSources.PER_PAGE - 1) / ShopSources.PER_PAGE;
    int compared = 0;
    for (int page = 0; page < pages; page++) {
      Shops shops = new Shops(new Random(page));
      Shop shop = shops.make();
      Shops.show(shop);
      load(changed, page, shop);
      browser.run("document.querySelector('.case').marked = true");
      for (int state = 0; state < STATES; state++) {
        List<String> html = load(robot, page, shop);
        assertThat(browser.all("script")).isEmpty();
        assertSame(page, shop, "creation", load(created, page, shop), html);
        browser.tab(changed);
        assertSame(page, shop, "change", shown(shop), html);
        compared += html.size();
        shop = shops.next(shop);
        Shops.show(shop);
        browser.run("document.querySelector('#next').click()");
      }
      shown(shop);
      assertThat(browser.<Boolean>js("document.querySelector('.case').marked"))
          .as("the page was patched, not drawn anew")
          .isTrue();
      assertThat(browser.console()).noneMatch(line -> line.contains("htip"));
    }
    assertThat(compared).isEqualTo(templates.size() * STATES);
  }

  @Test
  void templates_haveAllKindsOfParts() {
    String all = String.join("", templates);
    assertThat(templates).hasSizeGreaterThan(80);
    for (String part :
        List.of(
            "{#if", "{:else if", "{#each", "{:else}", "<Box", "<Word", "{shop.intro}", "class:",
            "on:", "href={@", "<table>", "<select", "<textarea>", "<pre>", "<svg", "checked=",
            "!= null", ", i (", "<input value=", "title=\"", "<math>", "selected=", "open=",
            "action={@", "style=", "<my-", "&copy;", "<br>", "<video", "<dl>", "<ruby>")) {
      assertThat(all).contains(part);
    }
  }
}
