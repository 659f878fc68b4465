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
        TemplateSite.compile(
                output.resolve("classes"),
                ShopSources.of(templates),
                "shop.ShopApp",
                "-Adxwww.inline=allow")
            .start();
    browser = Chromium.open();
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

  @Test
  void pages_areTheSame_byHtmlByCreationAndByEachChange() throws IOException {
    String canon = Files.readString(RESOURCES.resolve("canon.js"));
    TemplatePages pages = new TemplatePages(browser, site, templates, canon);
    assertThat(pages.compare(STATES)).isEqualTo(templates.size() * STATES);
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
