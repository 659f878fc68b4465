package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Texts that want to be scripts, in each place of a template, drawn each way, in a browser. */
@Timeout(300)
@EnabledIf(
    value = "dev.dxwww.examples.it.Chromium#available",
    disabledReason = "needs /usr/bin/chromium and /usr/bin/chromedriver")
final class CrossSiteScriptingTest {
  private static final Path SCRIPTS = Path.of("src/test/resources/browser");
  private static final int CONTEXTS = 26;
  /** Each so manieth page is loaded as a person does it. */
  private static final int SOME = 9;

  @TempDir static Path output;

  private static Chromium browser;
  private static TemplateSite site;
  private static String probes;
  private static String provoke;

  @BeforeAll
  static void open() throws IOException {
    site =
        TemplateSite.compile(output.resolve("classes"), "hostile.java.txt", "hostile.HostileApp")
            .config("dx.htip.max-base-size", "8MiB")
            .config("dx.htip.max-event-size", "64KiB");
    browser = Chromium.open();
    browser.first(Files.readString(SCRIPTS.resolve("hooks.js")));
    probes = Files.readString(SCRIPTS.resolve("probes.js"));
    provoke = Files.readString(SCRIPTS.resolve("provoke.js"));
  }

  @AfterAll
  static void quit() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void stop() {
    site.stop();
    browser.robot(false);
  }

  // ---- pages

  private static void state(String state) {
    browser.until("document.querySelector('#state')?.textContent == arguments[0]", state);
  }

  private static void open(String path, String state) {
    browser.go(site.url(path));
    state(state);
  }

  private static List<Map<String, Object>> probes() {
    return browser.run(probes);
  }

  private static String shape() {
    List<Map<String, Object>> all = probes();
    assertThat(all).hasSameSizeAs(HostilePayloads.ALL);
    List<Object> shapes = all.stream().map(probe -> probe.get("shape")).distinct().toList();
    // Odd rows have another branch.
    assertThat(shapes).hasSize(2);
    return shapes.toString();
  }

  private static int elements() {
    return browser.<Number>js(
        "[...document.querySelectorAll('main *')].filter(e => !e.closest('htip-html')).length")
        .intValue();
  }

  /** Draws all payloads each way: what is drawn must be text, and nothing runs. */
  private static void drawAll() {
    open("/hostile", "harmless");
    String shape = shape();
    int count = elements();
    browser.run("document.querySelector('ol > li').marked = true");
    browser.find("#next").click();
    state("hostile");
    assertThat(browser.<Boolean>js("document.querySelector('ol > li').marked"))
        .as("the page was patched, not drawn anew")
        .isTrue();
    assertIsText("diff", shape, count);
    open("/hostile", "hostile");
    assertIsText("create", shape, count);
    browser.robot(true);
    open("/hostile", "hostile");
    assertThat(browser.all("script")).isEmpty();
    assertIsText("HTML", shape, count);
    browser.robot(false);
    open("/hostile", "hostile");
    browser.find("#next").click();
    state("harmless");
  }

  private static void assertIsText(String way, String shape, int count) {
    assertThat(shape()).as(way).isEqualTo(shape);
    assertThat(elements()).as(way).isEqualTo(count);
    List<Map<String, Object>> all = probes();
    for (int at = 0; at < all.size(); at++) {
      assertShows(way, all.get(at), HostilePayloads.ALL.get(at));
    }
    assertThat(browser.<List<String>>js(
        "[...document.querySelectorAll('ul > li > b')].map(b => b.textContent)"))
        .as(way)
        .containsExactlyInAnyOrderElementsOf(
            HostilePayloads.DISTINCT.stream().map(HostilePayloads::held).toList());
    List<String> strange = browser.run(provoke);
    assertThat(strange).as("addresses, %s", way).isEmpty();
    browser.until("[...document.images].every(i => i.complete)");
    assertThat(browser.<List<String>>js("top.ran")).as("scripts, %s", way).isEmpty();
    assertOnlyPicturesWereRefused(way);
  }

  private static void assertShows(String way, Map<String, Object> probe, String payload) {
    String held = HostilePayloads.held(payload);
    String line = held.replaceAll("[\\r\\n]", "");
    Map<String, Object> meant = new LinkedHashMap<>();
    for (String same :
        List.of("text", "title", "data", "alt", "hidden", "button", "pre", "hint", "value", "svg",
            "heading", "child", "branch", "tag", "tagData", "option")) {
      meant.put(same, held);
    }
    meant.put("mixed", "a" + held + "b");
    meant.put("lang", "a " + held + " b");
    meant.put("name", "k " + held);
    meant.put("area", held.replaceAll("\\r\\n?", "\n"));
    meant.put("field", line);
    meant.put("handlers", "");
    meant.put("scripts", 0L);
    Map<String, Object> shown = new TreeMap<>(probe);
    shown.keySet().retainAll(meant.keySet());
    assertThat(shown).as("%s of %s", way, payload).isEqualTo(new TreeMap<>(meant));
    assertThat((String) probe.get("path")).as(payload).matches("/x/[\\w%.~-]*");
    assertThat((String) probe.get("query")).as(payload).matches("/s\\?q=[\\w%.~-]*#[\\w%.~-]*");
    assertThat((String) probe.get("route")).as(payload).matches("/hostile/titles/[\\w%.~-]*");
  }

  /** What the policy refused is explained by addresses of pictures: elsewhere, or about:invalid. */
  private static void assertOnlyPicturesWereRefused(String way) {
    assertThat(browser.<List<String>>js("window.refused"))
        .as("refused by the policy, %s", way)
        .allMatch(refused -> refused.matches("img-src (https?://evil\\.example.*|about) "));
  }

  // ---- tests

  @Test
  void payloads_stayText_underTheStrictPolicy() throws IOException {
    site.start();
    drawAll();
    browser.screenshot("payloads");
    assertThat(HostilePayloads.ALL).hasSizeGreaterThanOrEqualTo(150);
    assertThat(probes().getFirst()).hasSizeGreaterThan(CONTEXTS);
  }

  @Test
  void payloads_stayText_byEscapingAlone() {
    site.config("dx.http.content-security-policy", "").start();
    try {
      drawAll();
      assertThat(browser.<List<String>>js("window.refused")).isEmpty();
    } finally {
      site.forget("dx.http.content-security-policy");
    }
  }

  @Test
  void titles_areText() {
    site.start();
    open("/hostile/titles", "0");
    // Each title is the patch of the one before.
    List<String> titles = browser.run("""
        const titles = [];
        const state = document.querySelector('#state');
        return (async () => {
          for (let left = arguments[0]; ; ) {
            titles.push(JSON.stringify(document.querySelector('title').textContent));
            if (!--left) return titles;
            const changed = new Promise(done => new MutationObserver(done).observe(
              state, {characterData: true, childList: true, subtree: true}));
            document.querySelector('#next').click();
            await changed;
          }
        })();""", HostilePayloads.ALL.size());
    List<String> held = HostilePayloads.ALL.stream().map(HostilePayloads::held).toList();
    List<String> meant = browser.js("arguments[0].map(one => JSON.stringify(one))", held);
    // Whatever a browser makes of the title it is given.
    assertThat(titles).isEqualTo(browser.js("""
        arguments[0].map(one => {
          const other = document.implementation.createHTMLDocument('');
          other.title = one;
          return JSON.stringify(other.querySelector('title').textContent);
        })""", held));
    browser.robot(true);
    open("/hostile/numbers/0", "0");
    assertThat(browser.<List<String>>run("""
        return Promise.all([...Array(arguments[0]).keys()].map(async at => {
          const answer = await fetch('/hostile/numbers/' + at, {headers: {Accept: 'text/html'}});
          const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
          return page.querySelectorAll('*').length == 8
            ? JSON.stringify(page.querySelector('title').textContent) : page.head.outerHTML;
        }));""", held.size())).isEqualTo(meant);
    for (int at = 0; at < held.size(); at += SOME) {
      browser.go(site.url("/hostile/numbers/" + at));
      assertThat(browser.<List<Object>>js(
          "[JSON.stringify(document.querySelector('title').textContent), top.ran.length]"))
          .containsExactly(meant.get(at), 0L);
    }
  }

  @Test
  void argumentsOfEvents_comeBackAsTheyWere() {
    site.start();
    open("/hostile/picks", "there");
    HostilePayloads.PICKED.clear();
    browser.run("document.querySelectorAll('.pick').forEach(button => button.click())");
    browser.until("all are there", () ->
        HostilePayloads.PICKED.size() == HostilePayloads.ALL.size());
    List<String> meant = new ArrayList<>();
    HostilePayloads.ALL.forEach(payload -> meant.add(HostilePayloads.held(payload)));
    assertThat(HostilePayloads.PICKED).containsExactlyElementsOf(meant);
    assertThat(browser.<List<String>>js("top.ran")).isEmpty();
  }

  // ---- what shows that the tests above can fail

  @Test
  void withoutEscaping_andWithoutAPolicy_payloadsRun_andAreNoticed() throws IOException {
    try (RawSite raw = new RawSite("", HostilePayloads.ALL)) {
      assertThat(noticed(raw)).hasSizeGreaterThan(90);
    }
  }

  @Test
  void withoutEscaping_thePolicyRefusesThem_andSaysSo() throws IOException {
    site.start();
    browser.go(site.url("/hostile"));
    String policy = browser.run(
        "const r = new XMLHttpRequest(); r.open('GET', '/hostile', false);"
            + "r.setRequestHeader('Accept', 'text/html'); r.send();"
            + "return r.getResponseHeader('Content-Security-Policy')");
    assertThat(policy).contains("require-trusted-types-for 'script'");
    // Its pages stand in frames here.
    try (RawSite raw =
        new RawSite(
            policy.replace("frame-ancestors 'none'", ""), HostilePayloads.ALL.subList(0, 60))) {
      // A file of the site itself is no foreign script.
      assertThat(noticed(raw)).allSatisfy(number ->
          assertThat(HostilePayloads.ALL.get(Integer.parseInt(number.substring(1))))
              .contains("src=/payload.js"));
      List<Long> refused = browser.js(
          "[...Array(frames.length).keys()].map("
              + "i => top.shut(i).filter(r => r.startsWith('script-src')).length)");
      assertThat(refused.stream().filter(count -> count > 0)).hasSizeGreaterThan(30);
    }
  }

  /** The payloads, by number, that have run in a page of their own. */
  private static List<String> noticed(RawSite raw) {
    browser.go(raw.url("/"));
    browser.until(
        "frames.length == arguments[0]"
            + " && document.readyState == 'complete'", raw.size());
    return browser.js("[...new Set(top.ran.map(ran => ran.split(' ')[0]))].filter(n => n)");
  }
}
