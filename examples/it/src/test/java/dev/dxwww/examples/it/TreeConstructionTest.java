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

/**
 * Where browsers build another tree than the one that is written (HTML, 13.2.6): templates are
 * either refused, or shown alike by HTML and by frames.
 */
@Timeout(300)
@EnabledIf(
    value = "dev.dxwww.examples.it.Chromium#available",
    disabledReason = "needs /usr/bin/chromium and /usr/bin/chromedriver")
final class TreeConstructionTest {
  private static final Path RESOURCES = Path.of("src/test/resources/browser");
  private static final int STATES = 6;

  @TempDir static Path output;

  private static Chromium browser;
  private static String canon;

  @BeforeAll
  static void open() throws IOException {
    canon = Files.readString(RESOURCES.resolve("canon.js"));
    browser = Chromium.open();
  }

  @AfterAll
  static void quit() {
    if (browser != null) {
      browser.close();
    }
  }

  /** The cases of a kind: taken (+), refused (-), refused though newer browsers take it (~). */
  private static List<String> cases(char kind) throws IOException {
    return Files.readAllLines(RESOURCES.resolve("trees.txt")).stream()
        .filter(line -> line.charAt(0) == kind)
        .map(line -> line.substring(2).replace("\\n", "\n"))
        .toList();
  }

  @Test
  void whatIsTaken_isShownAlike() throws IOException {
    List<String> taken =
        cases('+').stream().map(one -> one.replace("{t}", "{shop.title}")).toList();
    assertThat(taken).hasSizeGreaterThan(50);
    Shops shops = new Shops(new Random(1));
    Shops.show(shops.make());
    try (TemplateSite site = TemplateSite.compile(
        output.resolve("taken"), ShopSources.of(taken), "shop.ShopApp").start()) {
      TemplatePages pages = new TemplatePages(browser, site, taken, canon);
      assertThat(pages.compare(STATES)).isEqualTo(taken.size() * STATES);
    }
  }

  @Test
  void whatIsRefused_isRefusedForEach_andABrowserMovesIt() throws IOException {
    List<String> refused = new ArrayList<>(cases('-'));
    int moved = refused.size();
    refused.addAll(cases('~'));
    assertThat(moved).isGreaterThan(45);
    CompiledApp compiled = new CompiledApp();
    assertThat(compiled.compile(output.resolve("refused"), ShopSources.of(refused))).isFalse();
    for (int at = 0; at < refused.size(); at++) {
      assertThat(compiled.messages())
          .as(refused.get(at))
          .containsPattern("Case" + at + "\\.java:\\d+: error: \\[HTIP-");
    }
    browser.go("about:blank");
    for (String one : refused.subList(0, moved)) {
      assertThat(read("text/html", "<!doctype html><body><div>" + one + "</div>"))
          .as(one)
          .isNotEqualTo(read(
              "application/xhtml+xml", "<div xmlns=\"http://www.w3.org/1999/xhtml\">"
                  + one.replace("<svg>", "<svg xmlns=\"http://www.w3.org/2000/svg\">")
                      .replace("<math>", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">")
                  + "</div>"));
    }
  }

  @Test
  void whatIsWritten_isReadAsXmlWhereNothingMoves() {
    browser.go("about:blank");
    assertThat(read("text/html", "<!doctype html><body><div><p>x</p><br/></div>"))
        .isEqualTo(read(
            "application/xhtml+xml",
            "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>x</p><br/></div>"));
  }

  /** What a parser makes of a text: of HTML, or of XML, which is taken as it is written. */
  private static String read(String type, String text) {
    return browser.run(
        canon + """
            const read = new DOMParser().parseFromString(arguments[0], arguments[1]);
            return canon(read.body ?? read.documentElement.parentNode)
              .replaceAll(/ xmlns="[^"]*"/g, '');""",
        text, type);
  }
}
