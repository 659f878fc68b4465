package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

/**
 * Shows pages of {@link ShopSources} in three tabs of a browser: one whose page is changed, one
 * whose page is drawn anew each time, and one of a robot, which gets HTML.
 */
final class TemplatePages {
  private final Chromium browser;
  private final TemplateSite site;
  private final List<String> templates;
  private final String canon;
  private final String changed;
  private final String created;
  private final String robot;

  /**
   * Opens the tabs.
   *
   * @param canon the script that says what is shown
   */
  TemplatePages(Chromium browser, TemplateSite site, List<String> templates, String canon) {
    this.browser = browser;
    this.site = site;
    this.templates = templates;
    this.canon = canon;
    this.changed = browser.driver().getWindowHandle();
    this.created = browser.tab();
    this.robot = browser.tab();
    browser.robot(true);
  }

  /** Compares all templates in so many states; returns how often a template was compared. */
  int compare(int states) {
    int compared = 0;
    for (int page = 0; page * ShopSources.PER_PAGE < templates.size(); page++) {
      compared += compare(page, states);
    }
    browser.tab(changed);
    // Numbers that a drawing cannot have and styles that the policy refuses are told there, too.
    assertThat(browser.console(site.url("/")))
        .noneMatch(line -> line.contains("\"htip\"") || line.contains("Uncaught"));
    return compared;
  }

  private int compare(int page, int states) {
    Shops shops = new Shops(new Random(page));
    Shop shop = shops.make();
    Shops.show(shop);
    load(changed, page, shop);
    browser.run("document.querySelector('.case').marked = true");
    int compared = 0;
    for (int state = 0; state < states; state++) {
      List<String> html = load(robot, page, shop);
      assertThat(browser.all("script")).as("HTML comes without scripts").isEmpty();
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
    return compared;
  }

  private List<String> load(String tab, int page, Shop shop) {
    browser.tab(tab);
    browser.go(site.url("/shops/" + page));
    return shown(shop);
  }

  private List<String> shown(Shop shop) {
    browser.until(
        "document.querySelector('#step')?.textContent == arguments[0]"
            + " && document.querySelectorAll('.case').length > 0",
        Integer.toString(shop.step()));
    return browser.run(canon + "return [...document.querySelectorAll('.case')].map(canon)");
  }

  private void assertSame(
      int page, Shop shop, String way, List<String> actual, List<String> html) {
    assertThat(actual).hasSameSizeAs(html);
    for (int at = 0; at < html.size(); at++) {
      assertThat(actual.get(at))
          .as("%s of %s for %s", way, templates.get(page * ShopSources.PER_PAGE + at), shop)
          .isEqualTo(html.get(at));
    }
  }
}
