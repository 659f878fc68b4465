package dev.dxwww.examples.it;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an application whose pages show many templates at once, each in a place of its own. */
final class ShopSources {
  /** How many templates a page shows. */
  static final int PER_PAGE = 13;

  private static final String IMPORTS =
      """
      package shop;

      import dev.dxwww.app.*;
      import dev.dxwww.examples.it.Shop;
      import dev.dxwww.examples.it.Shops;
      import dev.dxwww.http.*;
      import dev.dxwww.runtime.http.Redirect;
      import dev.dxwww.security.CsrfProtected;
      import dev.dxwww.template.*;
      import jakarta.annotation.security.PermitAll;
      import org.jspecify.annotations.Nullable;

      """;

  private ShopSources() {}

  /** Sources of an application {@code shop.ShopApp} with pages {@code /shops/0} and so on. */
  static Map<String, String> of(List<String> templates) {
    Map<String, String> sources = new LinkedHashMap<>();
    add(sources, "ShopApp", "@DxApplication public final class ShopApp {}");
    add(sources, "Box", component(
        "<section class=\"box\" class:marked={marked}><h2>{name}</h2>{children}</section>",
        "Box(String name, boolean marked)"));
    add(sources, "Word", component("{text}<wbr>", "Word(String text)"));
    StringBuilder handlers = new StringBuilder();
    for (int page = 0; page * PER_PAGE < templates.size(); page++) {
      StringBuilder cases = new StringBuilder();
      int end = Math.min(templates.size(), (page + 1) * PER_PAGE);
      for (int at = page * PER_PAGE; at < end; at++) {
        add(sources, "Case" + at, component(shown(templates.get(at)), "Case" + at + "(Shop shop)"));
        cases.append("<div class=\"case\"><Case").append(at).append(" shop={shop}/></div>\n");
      }
      add(sources, "Page" + page, "@Page " + component(
          "<p id=\"step\">{shop.step}</p><button id=\"next\" on:click={next()}>Next</button>\n"
              + cases, "Page" + page + "(Shop shop)"));
      handlers.append(
          "  @Get(\"/shops/%1$d\") Page%1$d page%1$d() { return new Page%1$d(Shops.shown()); }\n"
              .formatted(page));
    }
    add(sources, "ShopPages", controller(handlers));
    return sources;
  }

  private static void add(Map<String, String> sources, String name, String source) {
    sources.put("shop." + name, IMPORTS + source + "\n");
  }

  /** Each shows a component of the record, else the compiler says that it shows nothing. */
  private static String shown(String template) {
    return template.contains("shop.") ? template : template + "<i hidden={shop.open}></i>";
  }

  private static String component(String template, String header) {
    return "@Template(\"\"\"\n" + template.replaceAll(" +\n", "\n") + "\\\n\"\"\")\npublic record "
        + header + " {}";
  }

  private static String controller(CharSequence handlers) {
    return """
        @Controller
        @PermitAll
        public final class ShopPages {
        %s
          @Get("/items/{id}") String item(int id) { return "item " + id; }
          @Get("/find") String find(@QueryParam @Nullable String q) { return "found " + q; }
          @Post("/items/{id}") @CsrfProtected Redirect save(int id, @FormParam String title) {
            return Redirect.seeOther("/items/" + id);
          }
          @On void next() {}
          @On void sell(int number) {}
        }
        """.formatted(handlers);
  }
}
