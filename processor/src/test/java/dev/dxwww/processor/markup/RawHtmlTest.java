package dev.dxwww.processor.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

/** SEC-029: what may become HTML as it is. */
class RawHtmlTest {
  private static final String IMPORTS =
      """
      package app; \
      import java.util.*; \
      import java.util.function.*; \
      import dev.dxwww.app.*; \
      import dev.dxwww.http.*; \
      import dev.dxwww.runtime.http.*; \
      import jakarta.annotation.security.*;
      """;

  private static final String OTHERS =
      """
      package app.other;
      public final class Marks {
        public static final String HR = "<hr>";
        public static final String LATE = String.valueOf("<hr>");
        public static class Inner { public static final String BR = "<br>"; }
        private Marks() {}
      }
      """;

  @Test
  void variableAsConstant() {
    CompileDx.compile(
            IMPORTS
                + """
                @Component
                final class Pages {
                  SafeHtml bold(String text) {
                    return SafeHtml.constant("<b>" + text + "</b>");
                  }
                }
                """)
        .hasOnlyError("SEC-029")
        .inFile("app/Pages.java")
        .onLine(5)
        .atColumn(30)
        .says("What SafeHtml.constant takes in Pages.bold is HTML as it comes")
        .fix("SafeHtml.escape(text) for text, or SafeHtml.sanitized(html, by)");
  }

  @Test
  void referenceToTheMethod() {
    CompileDx.compile(
            IMPORTS
                + """
                @Component
                final class Pages {
                  private final Function<String, SafeHtml> raw = SafeHtml::constant;
                  SafeHtml bold(String text) { return raw.apply(text); }
                }
                """)
        .hasOnlyError("SEC-029")
        .at("SafeHtml::constant");
  }

  @Test
  void parameterInTheHandlersOwnReturn() {
    CompileDx.compile(
            IMPORTS
                + """
                @Controller("/a") @PermitAll
                final class A {
                  @Get Html hello(@QueryParam String name) {
                    return Html.of("<p>Hello " + name + "</p>");
                  }
                }
                """)
        .hasOnlyError("SEC-029")
        .at("name + \"</p>\"")
        .says("Parameter name of A.hello is HTML as it comes: whoever sends the request writes")
        .fix("Html.escape(name)");
  }

  @Test
  void escapedParameter_andConstants_compile() {
    CompileDx.compile(
            IMPORTS
                + """
                @Controller("/a") @PermitAll
                final class A {
                  private static final String END = "</p>";
                  private static final SafeHtml RULE = SafeHtml.constant("<hr>" + END);
                  @Get Html hello(@QueryParam String name) {
                    return Html.of("<p>Hello " + Html.escape(name) + END);
                  }
                  @Get("/b") Html rule() { return Html.of(RULE); }
                }
                """)
        .nearlyHas("SEC-029");
  }

  /** Expressions given to {@code SafeHtml.constant} in a method; {@code !} begins refused ones. */
  private static final String CONSTANTS =
      """
      "<br>"
      ("<br>")
      "<b>" + "x" + "</b>"
      "<i>" + 1 + 'c' + "</i>"
      OWN
      OWN + "x"
      Pages.OWN
      Nested.DEEP
      Pages.Nested.DEEP
      app.Pages.OWN
      BASE
      HR
      Marks.HR
      app.other.Marks.HR
      Marks.Inner.BR
      local
      !text
      !"<b>" + text
      !text + ""
      !("<b>" + text)
      !LATE
      !Marks.LATE
      !field
      !this.field
      !mutable
      !shadow
      !Html.escape(text)
      !text.strip()
      !String.valueOf("<br>")
      !"<p>%s</p>".formatted(text)
      !new String("<br>")
      !text == null ? "<a>" : text
      !(String) object
      !switch (text) { case "a" -> "<a>"; default -> text; }
      !list.getFirst()
      !array[0]
      !chosen
      !parts()
      """;

  private static final String PAGES =
      IMPORTS.strip()
          + " import app.other.Marks; import static app.other.Marks.HR;"
          + " import static app.other.Marks.LATE;\n"
          + """
            @Component
            final class Pages extends Base {
              static final String OWN = "<br>";
              static String mutable = "<br>";
              final String field;
              static final String shadow = "<br>";
              static final class Nested { static final String DEEP = "<br>"; }
              Pages() { field = "<br>"; }
              static String parts() { return "<br>"; }
            """;

  @Test
  void constants_areToldBySyntax() {
    List<String> rows = CONSTANTS.lines().toList();
    StringBuilder source = new StringBuilder(PAGES);
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String row = rows.get(i);
      if (row.startsWith("!")) {
        refused.add(row);
      }
      source.append(
          """
            SafeHtml m%d(String text, Object object, List<String> list, String[] array,
                String shadow) {
              final String local = "<br>";
              final String chosen = text;
              return SafeHtml.constant(%s);
            }
          """
              .formatted(i, row.replaceFirst("^!", "")));
    }
    source.append("}\n");
    CompileResult result =
        CompileDx.compile(
            source.toString(),
            "package app; class Base { static final String BASE = \"<br>\"; }",
            OTHERS);
    Pattern method =
        Pattern.compile("^\\[SEC-029] What SafeHtml.constant takes in Pages\\.m(\\d+) ");
    List<String> found = new ArrayList<>();
    for (String error : result.errors()) {
      Matcher named = method.matcher(error);
      assertThat(named.find()).as(error).isTrue();
      found.add(rows.get(Integer.parseInt(named.group(1))));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(refused);
  }

  /** Statements of a handler with text {@code name}; {@code !} begins what is refused. */
  private static final String RETURNS =
      """
      !return Html.of("<p>" + name);
      !return new Html("<p>" + name + "</p>");
      !return Html.of("<p>%s</p>".formatted(name));
      !return Html.of(String.format("<p>%s</p>", name));
      !return (Html.of(("<p>" + (name)) + "x"));
      !if (name.isEmpty()) { return Html.of("<hr>"); } return Html.of(name + "<hr>");
      !return dev.dxwww.runtime.http.Html.of("<p>" + name);
      return Html.of("<p>" + Html.escape(name));
      return Html.of("<p>" + name.length());
      return Html.of("<p>%s</p>".formatted(Html.escape(name)));
      name = Html.escape(name); return Html.of("<p>" + name);
      String safe = Html.escape(name); return Html.of("<p>" + safe);
      return Html.of(name);
      return Html.of("plain " + name);
      Supplier<Html> later = () -> { return Html.of("<p>" + name); }; return later.get();
      return page("<p>" + name);
      return Html.of("<p>" + number);
      return Html.of("<p>" + checked);
      """;

  @Test
  void returns_areJudgedOnlyWhereCertain() {
    List<String> rows = RETURNS.lines().toList();
    StringBuilder source =
        new StringBuilder(IMPORTS)
            .append("@Controller(\"/a\") @PermitAll\nfinal class A {\n")
            .append("  private static Html page(String text) { return Html.of(text); }\n");
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String row = rows.get(i);
      if (row.startsWith("!")) {
        refused.add(row);
      }
      source.append(
          """
            @Get("/m%d") Html m%d(@QueryParam String name, @QueryParam int number,
                @QueryParam @jakarta.validation.constraints.Pattern(regexp = "a*") String checked) {
              %s
            }
          """
              .formatted(i, i, row.replaceFirst("^!", "")));
    }
    source.append("}\n");
    List<String> found = new ArrayList<>();
    Pattern method = Pattern.compile("^\\[SEC-029] Parameter name of A\\.m(\\d+) ");
    for (String error : CompileDx.compile(source.toString()).errors()) {
      Matcher named = method.matcher(error);
      assertThat(named.find()).as(error).isTrue();
      found.add(rows.get(Integer.parseInt(named.group(1))));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(refused);
  }

  @Test
  void everyFileOfACompile_isLookedAt_alsoWithoutAnnotations() {
    CompileDx.compile(
            "package app; @dev.dxwww.app.Component final class A {}",
            """
            package app;
            import static dev.dxwww.runtime.http.SafeHtml.constant;
            final class Plain {
              static final class Inside {
                Object raw(String text) {
                  return new Object() { Object html = constant(text); };
                }
              }
            }
            """)
        .hasOnlyError("SEC-029")
        .inFile("app/Plain.java")
        .onLine(6)
        .says("Plain.Inside.raw");
  }

  @Test
  void methodOfAnotherTypeWithTheName_isNone() {
    CompileDx.compile(
            "package app; @dev.dxwww.app.Component final class A {}",
            """
            package app;
            final class SafeHtml {
              static String constant(String text) { return text; }
              String use(String text) { return SafeHtml.constant(text) + constant(text); }
            }
            """)
        .nearlyHas("SEC-029");
  }
}
