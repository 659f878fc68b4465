package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Pages as people use them, in a browser, while servers come and go. */
@Timeout(300)
@EnabledIf(
    value = "dev.dxwww.examples.it.Chromium#available",
    disabledReason = "needs /usr/bin/chromium and /usr/bin/chromedriver")
final class PeopleTest {
  private static final int MANY = 40;
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir static Path output;

  private static Chromium browser;
  private static TemplateSite site;
  private static TemplateSite deployed;
  private String tab;

  @BeforeAll
  static void open() throws IOException {
    Map<String, String> sources =
        CompiledApp.types(Path.of("src/test/resources/browser/people.java.txt"));
    site = TemplateSite.compile(output.resolve("old"), sources, "people.PeopleApp");
    Map<String, String> next = new LinkedHashMap<>(sources);
    next.replaceAll((name, source) -> source
        .replace("<p id=\"version\">VERSION</p>", "<h2 id=\"version\">NEXT</h2>")
        .replace("<span>{entry.text}</span>", "<b>{entry.text}</b>"));
    deployed = TemplateSite.compile(output.resolve("new"), next, "people.PeopleApp");
    Files.createDirectories(output);
    browser = Chromium.open();
  }

  @AfterAll
  static void quit() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void start() {
    PeopleState.reset(MANY);
    site.port(0).config("dx.security.csrf.key", KEY).start();
    tab = browser.driver().getWindowHandle();
    browser.go(site.url("/people"));
    drawn(MANY);
    browser.run("window.same = true");
    browser.console();
  }

  @AfterEach
  void stop() {
    site.stop();
    deployed.stop();
    for (String handle : List.copyOf(browser.driver().getWindowHandles())) {
      if (!handle.equals(tab)) {
        browser.tab(handle);
        browser.driver().close();
      }
    }
    browser.tab(tab);
    browser.driver().manage().deleteAllCookies();
  }

  private static void drawn(int count) {
    browser.until("document.querySelectorAll('#entries > li').length == arguments[0]", count);
  }

  private static void count(int open, int total) {
    browser.until(
        "document.querySelector('#count')?.textContent == arguments[0]",
        open + " open, " + total + " in all");
  }

  private static String value(String css) {
    return browser.js("document.querySelector(arguments[0]).value", css);
  }

  /** Clicks as a script does: the focus stays where it is. */
  private static void press(String css) {
    browser.run("document.querySelector(arguments[0]).click()", css);
  }

  private static void assertNotReloaded() {
    assertThat(browser.<Boolean>js("window.same === true")).as("not loaded anew").isTrue();
  }

  private static void offline() {
    browser.until("document.body.dataset.htipState == 'offline'");
  }

  private static void online() {
    browser.until("document.body.dataset.htipState != 'offline'");
  }

  // ---- what people do

  @Test
  void clicking_typing_andSubmitting_changeThePageInPlace() throws IOException {
    browser.find("#entry-3 .mark").click();
    count(MANY - 1, MANY);
    assertThat(browser.find("#entry-3").getAttribute("class")).isEqualTo("done");
    browser.find("#search").sendKeys("Entry 1");
    drawn(11);
    browser.until("document.querySelector('#looked').textContent == 'Entry 1'");
    assertThat(value("#search")).isEqualTo("Entry 1");
    browser.find("#search").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    drawn(MANY);
    browser.find("#text").sendKeys("By form <b>", Keys.ENTER);
    drawn(MANY + 1);
    assertThat(value("#text")).isEmpty();
    browser.find("#quick-text").sendKeys("By event", Keys.ENTER);
    drawn(MANY + 2);
    assertThat(browser.text("#entries > li:last-child span")).isEqualTo("By event");
    assertThat(browser.text("#entries > li:nth-last-child(2) span")).isEqualTo("By form <b>");
    browser.find("#entry-2 .drop").click();
    drawn(MANY + 1);
    assertNotReloaded();
    browser.screenshot("people-list");
    assertThat(browser.console(site.url("/"))).isEmpty();
  }

  @Test
  void focus_caret_scrollAndText_areKeptOverPatches() {
    WebElement note = browser.find("#entry-30 .note");
    note.sendKeys("some text", Keys.ARROW_LEFT, Keys.ARROW_LEFT);
    browser.find("#draft").sendKeys("a draft");
    note.click();
    browser.run("document.activeElement.setSelectionRange(3, 5)");
    browser.run("scrollTo(0, 500)");
    double place = place();
    press("#entry-30 .mark");
    count(MANY - 1, MANY);
    assertKept(note, place);
    press("#entry-35 .top");
    browser.until("document.querySelector('#entries > li').id == 'entry-35'");
    assertKept(note, place);
    press("#entry-30 .top");
    browser.until("document.querySelector('#entries > li').id == 'entry-30'");
    assertKept(note, place());
    assertNotReloaded();
  }

  /** How far down in the window the focus is. */
  private static double place() {
    return browser.<Number>js("document.activeElement.getBoundingClientRect().top").doubleValue();
  }

  private static void assertKept(WebElement note, double place) {
    assertThat(browser.driver().switchTo().activeElement()).isEqualTo(note);
    assertThat(browser.<List<Object>>js(
        "[document.activeElement.selectionStart, document.activeElement.selectionEnd]"))
        .containsExactly(3L, 5L);
    assertThat(place()).isEqualTo(place);
    assertThat(value("#entry-30 .note")).isEqualTo("some text");
    assertThat(value("#draft")).isEqualTo("a draft");
  }

  @Test
  void links_backAndForward_goWithoutLoading() {
    browser.find("#entry-2 .note").sendKeys("x");
    browser.find("#to-about").click();
    browser.until("document.title == 'About'");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/people/about");
    assertThat(browser.all("#entries")).isEmpty();
    browser.driver().navigate().back();
    drawn(MANY);
    assertThat(browser.driver().getCurrentUrl()).endsWith("/people");
    assertThat(browser.driver().getTitle()).isEqualTo("Entries");
    browser.driver().navigate().forward();
    browser.until("document.title == 'About'");
    browser.driver().navigate().back();
    drawn(MANY);
    press("#entry-1 .mark");
    count(MANY - 1, MANY);
    press("#entry-5 a");
    browser.until("document.querySelector('#text')?.textContent == 'Entry 5'");
    press("#check");
    browser.until("document.querySelector('#text')?.textContent == 'Entry 5, done'");
    // The redirect came back to where the form was: that is one place.
    browser.driver().navigate().back();
    count(MANY - 2, MANY);
    assertNotReloaded();
    assertThat(browser.console(site.url("/"))).isEmpty();
  }

  @Test
  void twoTabs_ofOnePage_eachGetWhatTheyNeed() {
    String other = browser.tab();
    browser.go(site.url("/people"));
    drawn(MANY);
    press("#entry-1 .mark");
    count(MANY - 1, MANY);
    browser.tab(tab);
    count(MANY, MANY);
    press("#entry-2 .mark");
    count(MANY - 2, MANY);
    assertThat(browser.<Boolean>js("document.querySelector('#entry-1 .mark').checked")).isTrue();
    browser.tab(other);
    press("#entry-40 .top");
    browser.until("document.querySelector('#entries > li').id == 'entry-40'");
    count(MANY - 2, MANY);
    assertThat(browser.<Boolean>js("document.querySelector('#entry-2 .mark').checked")).isTrue();
    browser.tab(tab);
    press("#nothing");
    browser.until("document.querySelector('#entries > li').id == 'entry-40'");
    assertNotReloaded();
    assertThat(browser.console(site.url("/"))).isEmpty();
  }

  @Test
  void redirectOfAnEvent_isFollowedInPlace() {
    press("#away");
    browser.until("document.title == 'About'");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/people/about");
    browser.driver().navigate().back();
    drawn(MANY);
    assertNotReloaded();
  }

  // ---- what goes wrong

  @Test
  void failingHandlers_leaveThePageAlive() throws IOException {
    browser.find("#draft").sendKeys("a draft");
    for (String button : List.of("#fail", "#refuse", "#fail")) {
      press(button);
      press("#entry-7 .mark");
    }
    count(MANY - 1, MANY);
    assertThat(value("#draft")).isEqualTo("a draft");
    assertThat(browser.driver().getTitle()).isEqualTo("Entries");
    assertNotReloaded();
    browser.screenshot("people-after-failure");
  }

  @Test
  void serverThatComesBack_isFound_andNothingIsLost() throws IOException {
    draft();
    site.stop();
    press("#entry-3 .mark");
    offline();
    browser.screenshot("people-offline");
    PeopleState.mark(20);
    site.start();
    online();
    count(MANY - 2, MANY);
    assertDraft();
  }

  @Test
  void serverWithAnotherKey_isTakenUpToo() {
    draft();
    site.stop();
    byte[] other = new byte[32];
    other[0] = 1;
    PeopleState.mark(20);
    site.config("dx.security.csrf.key", Base64.getEncoder().encodeToString(other)).start();
    press("#nothing");
    count(MANY - 1, MANY);
    press("#entry-3 .mark");
    count(MANY - 2, MANY);
    assertDraft();
  }

  @Test
  void newTemplates_afterADeploy_areTakenUpInPlace() throws IOException {
    draft();
    site.stop();
    press("#entry-3 .mark");
    offline();
    deployed.config("dx.security.csrf.key", KEY).port(site.port()).start();
    online();
    browser.until("document.querySelector('#version').textContent == 'NEXT'");
    count(MANY - 1, MANY);
    assertThat(browser.all("#entry-3 b")).hasSize(1);
    assertDraft();
    browser.find("#entry-4 .mark").click();
    count(MANY - 2, MANY);
    browser.screenshot("people-deployed");
    browser.find("#to-about").click();
    browser.until("document.title == 'About'");
    browser.driver().navigate().back();
    drawn(MANY);
    assertNotReloaded();
  }

  private static void draft() {
    browser.find("#draft").sendKeys("half a thought");
    browser.find("#entry-30 .note").sendKeys("some text", Keys.ARROW_LEFT, Keys.ARROW_LEFT);
  }

  private static void assertDraft() {
    assertThat(value("#draft")).isEqualTo("half a thought");
    assertThat(value("#entry-30 .note")).isEqualTo("some text");
    assertThat(browser.<String>js("document.activeElement.name")).isEqualTo("note-30");
    assertThat(browser.<Long>js("document.activeElement.selectionStart")).isEqualTo(7);
    assertNotReloaded();
  }

  // ---- what is kept

  @Test
  void reload_takesProgramsAndTemplatesFromTheBrowser() {
    for (int i = 0; i < 2; i++) {
      browser.driver().navigate().refresh();
      drawn(MANY);
    }
    Map<String, Long> sent = browser.js(
        "Object.fromEntries(performance.getEntriesByType('resource')"
            + ".map(e => [new URL(e.name).pathname, e.transferSize]))");
    assertThat(sent.keySet()).anyMatch(path -> path.startsWith("/_htip/t/"))
        .anyMatch(path -> path.endsWith("/htip.wasm"));
    assertThat(sent).allSatisfy((path, bytes) ->
        assertThat(path.startsWith("/_htip/") ? bytes : 0L).as(path).isZero());
  }

  @Test
  void reloadOfAPageThatIsTheSame_bringsNeitherShellNorFrames() {
    for (int i = 0; i < 2; i++) {
      browser.driver().navigate().refresh();
      drawn(MANY);
      browser.until("window.htip?.operations[4]");
    }
    // What has come of each, and what the browser had of it: 300 stands for the fields of a 304.
    List<List<Long>> sizes = browser.js("""
        [...performance.getEntriesByType('navigation'),
          ...performance.getEntriesByName(location.href + '?')]
            .map(e => [e.transferSize, e.encodedBodySize])""");
    assertThat(sizes).hasSize(2).allSatisfy(one -> {
      assertThat(one.getFirst()).isLessThanOrEqualTo(300);
      assertThat(one.getLast()).isGreaterThan(300);
    });
    assertThat(browser.<Long>js("performance.getEntriesByName(location.href + '?')[0]"
        + ".decodedBodySize")).isGreaterThan(3000);
    PeopleState.mark(1);
    browser.driver().navigate().refresh();
    count(MANY - 1, MANY);
  }

  @Test
  void pageThatIsTheSame_is304_andOneThatIsAlmost_isADelta() {
    String base = (String) asked("").get(2);
    List<Object> same = asked(base);
    assertThat(same).containsExactly(304L, 0L, base);
    PeopleState.mark(1);
    List<Object> almost = asked(base);
    assertThat(almost.getFirst()).isEqualTo(200L);
    assertThat(((Number) almost.get(1)).intValue()).isBetween(20, 300);
    browser.find("#to-about").click();
    browser.until("document.title == 'About'");
    browser.driver().navigate().back();
    count(MANY - 1, MANY);
    assertNotReloaded();
  }

  /** Status, length and version of an answer to who has a version of the page, past all caches. */
  private static List<Object> asked(String base) {
    return browser.run("""
        const headers = {Accept: 'application/vnd.htip'};
        if (arguments[0]) headers['HTIP-Base'] = arguments[0];
        return fetch(location.href, {cache: 'no-store', headers}).then(async answer => [
          answer.status, (await answer.arrayBuffer()).byteLength,
          answer.headers.get('ETag').replaceAll('"', '').replace('-gzip', '')]);""", base);
  }
}
