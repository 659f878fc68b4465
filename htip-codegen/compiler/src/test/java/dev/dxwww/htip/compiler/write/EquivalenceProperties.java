package dev.dxwww.htip.compiler.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import dev.dxwww.htip.compiler.TemplateResult;
import dev.dxwww.htip.compiler.testing.FakeTypes;
import dev.dxwww.htip.compiler.testing.LiveView;
import dev.dxwww.htip.compiler.testing.RandomShop;
import dev.dxwww.htip.compiler.testing.RandomTemplate;
import dev.dxwww.htip.compiler.testing.Shop;
import dev.dxwww.htip.compiler.testing.Templates;

/** Random templates and values: HTML, clones and each chain of diffs show the same. */
class EquivalenceProperties {
  private static final FakeTypes TYPES =
      new FakeTypes()
          .allowsInline(true)
          .component(
              Shop.Box.class,
              "<section class=\"box\" class:marked={marked}><h2>{name}</h2>{children}</section>")
          .component(Shop.Word.class, "{text}<wbr>")
          .route("Shops.item", "GET", "/items/{id}?page", long.class)
          .on("sell", long.class);

  /** Each try compiles a template with javac, so there are few, with many values each. */
  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void templateShowsTheSame_byHtmlByCloneAndByDiff(@ForAll long seed) {
    Random random = new Random(seed);
    String template = new RandomTemplate(random).make();
    TemplateResult result = Templates.on(Shop.class).with(TYPES).live().compile(template);
    assertThat(result.model()).as("%s: %s", template, result.problems()).isPresent();
    LiveView view = LiveView.of(result.model().get());
    RandomShop shops = new RandomShop(random);
    Shop now = shops.make();
    view.show(now);
    assertShows(view, now, template);
    for (int i = 0; i < 25; i++) {
      now = random.nextInt(3) == 0 ? shops.make() : shops.changed(now);
      List<String> log = view.change(now);
      assertShows(view, now, template + "\n" + log);
      assertThat(view.change(now)).as(template).isEmpty();
    }
  }

  private static void assertShows(LiveView view, Shop shop, String about) {
    String meant = view.meant(shop);
    assertThat(view.html(shop)).as("HTML of %s", about).isEqualTo(meant);
    assertThat(view.shown()).as("HTIP of %s", about).isEqualTo(meant);
  }

  @Example
  void randomTemplates_haveAllKindsOfParts() {
    StringBuilder all = new StringBuilder();
    for (int seed = 0; seed < 200; seed++) {
      all.append(new RandomTemplate(new Random(seed)).make());
    }
    List<String> missing = new ArrayList<>();
    for (String part :
        List.of(
            "{#if", "{:else if", "{#each", "{:else}", "<Box", "<Word", "{intro}", "class:", "on:",
            "href={@", "<table>", "<select", "<textarea>", "<pre>", "<svg", "checked=", "!= null",
            ", i (", "<input value=", "title=\"")) {
      if (all.indexOf(part) < 0) {
        missing.add(part);
      }
    }
    assertThat(missing).isEmpty();
  }
}
