package dev.dxwww.examples.it;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import dev.dxwww.runtime.http.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * Makes records, and records that differ a little; the latest is what pages show.
 *
 * <p>The compiler's tests have the like, of another record: see {@link RandomMarkup} for why.
 */
public final class Shops {
  private static final AtomicReference<Shop> SHOWN = new AtomicReference<>();

  private static final List<String> TEXTS =
      List.of(
          "", " ", "a", "plain text", "<b>&amp;\"quoted\" 'text'</b>", "</script>", "\nline", "x\n",
          "é \uD83D\uDE00 ü", "javascript:void 0", "http://x/?a=b&c", "a  b", "{x}", "-->", "]]>",
          "&copy &amp;lt;", "\t", "tab\there", "a rather long text that changes here and stays",
          "a rather long text that differs here and stays");

  private static final List<SafeHtml> MARKUP =
      List.of(
          SafeHtml.EMPTY, SafeHtml.constant("x"), SafeHtml.constant("<b>b</b> c &lt;"),
          SafeHtml.constant("<p>1</p><p>2</p>"),
          SafeHtml.constant("<table><tbody><tr><td>1</td></tr></tbody></table>"));

  private final Random random;
  private int step;

  Shops(Random random) {
    this.random = random;
  }

  /** What pages show now. */
  public static Shop shown() {
    return SHOWN.get();
  }

  /** Changes what pages show. */
  static void show(Shop shop) {
    SHOWN.set(shop);
  }

  Shop make() {
    List<String> tags = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
    Collections.shuffle(tags, random);
    return new Shop(
        step++, text(), random.nextBoolean(), random.nextInt(-2, 4), maybe(),
        Shop.Status.values()[random.nextInt(2)], MARKUP.get(random.nextInt(MARKUP.size())),
        items(), List.copyOf(tags.subList(0, random.nextInt(6))));
  }

  /** Another one, or the same but for one or two components. */
  Shop next(Shop shop) {
    Shop other = make();
    if (random.nextInt(4) == 0) {
      return other;
    }
    int which = random.nextInt(8);
    return new Shop(
        other.step(),
        which == 0 ? other.title() : shop.title(),
        which == 1 ? other.open() : shop.open(),
        which == 2 ? other.count() : shop.count(),
        which == 3 ? other.note() : shop.note(),
        which == 4 ? other.status() : shop.status(),
        which == 5 ? other.intro() : shop.intro(),
        which >= 6 ? moved(shop.items()) : shop.items(),
        which == 7 ? other.tags() : shop.tags());
  }

  private List<Shop.Item> moved(List<Shop.Item> items) {
    List<Shop.Item> all = new ArrayList<>(items);
    for (int i = random.nextInt(4); i >= 0 && !all.isEmpty(); i--) {
      Shop.Item taken = all.remove(random.nextInt(all.size()));
      if (random.nextInt(3) > 0) {
        Shop.Item back = random.nextBoolean() ? taken : item(taken.id());
        all.add(random.nextInt(all.size() + 1), back);
      }
    }
    return List.copyOf(all);
  }

  private List<Shop.Item> items() {
    List<Shop.Item> all = new ArrayList<>();
    for (int id = 0; id < 6; id++) {
      if (random.nextBoolean()) {
        all.add(item(id));
      }
    }
    Collections.shuffle(all, random);
    return List.copyOf(all);
  }

  private Shop.Item item(long id) {
    List<Shop.Part> parts = new ArrayList<>();
    for (String name : List.of("x", "y", "z")) {
      if (random.nextBoolean()) {
        parts.add(new Shop.Part(name, random.nextInt(3)));
      }
    }
    Collections.shuffle(parts, random);
    return new Shop.Item(
        id, text(), random.nextBoolean(), random.nextBoolean() ? null : random.nextInt(20),
        List.copyOf(parts));
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private @Nullable String maybe() {
    return random.nextInt(3) == 0 ? null : text();
  }
}
