package dev.dxwww.examples.it;

import java.util.Random;

/**
 * Makes templates for {@link Shop}, all of them right.
 *
 * <p>The compiler's tests have the like for a record of their own, whose names have no path before
 * them and whose links lead to routes that are made up. To share one would take a test-jar, and a
 * build without tests ({@code -Dmaven.test.skip}) makes none for the modules that ask for it.
 */
final class RandomMarkup {
  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private RandomMarkup(Random random) {
    this.random = random;
  }

  static String make(Random random) {
    RandomMarkup markup = new RandomMarkup(random);
    for (int i = random.nextInt(2, 5); i > 0; i--) {
      markup.flow(3, "");
    }
    return markup.out.toString();
  }

  /** In a row, names begin with the item. */
  private String text(String item) {
    return item.isEmpty()
        ? one("shop.title", "shop.count", "shop.note", "shop.status",
            "shop.open ? 'yes' : shop.note", "shop.count > 1 ? 2 : shop.count")
        : one("item.name", "item.id", "item.price", "shop.title", "item.cheap", "shop.note");
  }

  private String condition(String item) {
    return item.isEmpty()
        ? one("shop.open", "!shop.open", "shop.count > 0", "shop.note != null",
            "shop.status == 'OPEN' && shop.count != 2", "shop.title == \"a\" || shop.open",
            "shop.note == null || shop.note == 'a'")
        : one("item.sold", "item.cheap", "item.price != null && item.price > 5", "shop.open",
            "item.id >= 3", "item.name != shop.title");
  }

  private String one(String... all) {
    return all[random.nextInt(all.length)];
  }

  private void flow(int depth, String item) {
    switch (random.nextInt(depth > 0 ? 20 : 6)) {
      case 0 -> out.append("text ");
      case 1 -> out.append('{').append(text(item)).append('}');
      case 2 -> out.append(" a {").append(text(item)).append("}b{").append(text(item)).append('}');
      case 3 -> out.append("<b>{").append(text(item)).append("}</b> ");
      case 4 -> out.append("<Word text={").append(item.isEmpty() ? "shop.title" : "item.name")
          .append("}/>");
      case 5 -> out.append("<input").append(attribute(item)).append('>');
      case 6, 7, 8 -> element(depth, item, one("div", "section", "article", "nav"));
      case 9, 10 -> condition(depth, item);
      case 11, 12, 13 -> rows(depth, item);
      case 14 -> table(item);
      case 15 -> out.append("<select><option>-</option><option selected={").append(condition(item))
          .append("}>{").append(text(item)).append("}</option></select>");
      case 16 -> out.append("<textarea>{").append(text(item)).append("}</textarea><pre>{")
          .append(text(item)).append("} x</pre>");
      case 17 -> {
        out.append("<Box name=\"n\" marked={").append(condition(item)).append("}>");
        some(depth - 1, item);
        out.append("</Box>");
      }
      case 18 -> out.append("<div>{shop.intro}").append(one("", "x", "{shop.title}"))
          .append("</div>");
      default ->
          out.append("<svg viewBox=\"0 0 1 1\"><circle r={shop.count}/></svg>");
    }
  }

  private void some(int depth, String item) {
    for (int i = random.nextInt(4); i >= 0; i--) {
      flow(depth, item);
      out.append(one("", "", " ", "\n  "));
    }
  }

  private void element(int depth, String item, String name) {
    out.append('<').append(name).append(attribute(item)).append(one("", " on:click={sell(3)}"));
    out.append('>');
    some(depth - 1, item);
    out.append("</").append(name).append('>');
  }

  private String attribute(String item) {
    return switch (random.nextInt(9)) {
      case 0 -> " class=\"a\" class:b={" + condition(item) + "}";
      case 1 -> " title={" + text(item) + "}";
      case 2 -> " title=\"x{" + text(item) + "}y{" + text(item) + "}\"";
      case 3 -> " hidden={" + condition(item) + "}";
      case 4 -> " class:c={" + condition(item) + "} class:d={" + condition(item) + "}";
      case 5 -> " class=\"k {" + text(item) + "}\"";
      case 6 -> " style=\"width: {shop.count}px\"";
      case 7 -> " lang=\"en\"";
      default -> "";
    };
  }

  private void condition(int depth, String item) {
    out.append("{#if ").append(condition(item)).append('}');
    some(depth - 1, item);
    if (random.nextInt(3) == 0) {
      out.append("{:else if ").append(condition(item)).append('}');
      some(depth - 1, item);
    }
    if (random.nextBoolean()) {
      out.append("{:else}");
      some(depth - 1, item);
    }
    out.append("{/if}");
  }

  private void rows(int depth, String item) {
    if (!item.isEmpty()) {
      out.append("{#each item.parts as part").append(one("", ", j")).append(" (part.name)}")
          .append("<i title={part.size}>{part.name}</i>")
          .append(one("", "{item.id}", "{part.size}"))
          .append("{/each}");
    } else if (random.nextInt(3) == 0) {
      out.append("<ul>{#each shop.tags as tag, i (tag)}<li>{i}{tag}</li>")
          .append(one("", "{:else}<li>none</li>")).append("{/each}</ul>");
    } else {
      out.append(one("", "<p>x</p>")).append("{#each shop.items as item (item.id)}");
      switch (random.nextInt(3)) {
        case 0 -> out.append("<b class:s={item.sold}>{item.name}</b>");
        case 1 -> element(depth - 1, "item", "div");
        default -> some(depth - 1, "item");
      }
      if (random.nextInt(3) == 0) {
        out.append("{:else}");
        some(depth - 1, "");
      }
      out.append("{/each}");
    }
  }

  private void table(String item) {
    out.append("<table><caption>{").append(text(item)).append("}</caption><tbody>");
    if (item.isEmpty()) {
      out.append("{#each shop.items as item (item.id)}<tr class:s={item.sold}><td>{item.name}</td>")
          .append("{#if item.sold}<td>sold</td>{/if}<td><input checked={item.cheap}>")
          .append("<input value={item.name}></td></tr>")
          .append(one("", "{#if item.cheap}<tr><td>cheap</td></tr>{/if}")).append("{/each}");
    } else {
      out.append("<tr><td>{").append(text(item)).append("}</td></tr>");
    }
    out.append("</tbody></table>");
  }
}
