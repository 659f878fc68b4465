package dev.dxwww.processor.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

/** Handlers of events, layouts and marks that do not fit. */
class EventDiagnosticsTest {
  private static final String HEAD =
      """
      package app;
      import java.security.*;
      import java.util.*;
      import dev.dxwww.htip.*;
      import dev.dxwww.http.*;
      import dev.dxwww.runtime.http.*;
      import dev.dxwww.security.*;
      import dev.dxwww.template.*;
      import jakarta.annotation.security.*;
      import jakarta.validation.constraints.*;
      import org.jspecify.annotations.*;
      """;

  private static final String PAGE =
      HEAD + "@Page @Template(\"<p on:click={drop(id)}>{id}</p>\")\nrecord Card(long id) {}\n";

  private static String controller(String name, String members) {
    return HEAD
        + "@Controller(\"/%s\")\n@PermitAll final class %s {\n  %s\n}\n"
            .formatted(name.toLowerCase(Locale.ROOT), name, members);
  }

  private static CompileResult compile(String event) {
    return CompileDx.compile(
        PAGE, controller("Cards", "@Get Card card() { return new Card(1); }\n  " + event));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@On @Post @CsrfProtected void drop(long id) {}",
        "@On String drop(long id) { return \"\"; }",
        "@On @RateLimited(limit = 3) void drop(long id) {}",
        "@On void drop(long id, @EventChecked String on) {}",
        "@On void drop(Optional<Long> id) {}",
        "@On void drop(long id, @Body Card card) {}",
        "@On void drop(long id, @FormParam Upload file) {}",
      })
  void handlerThatDoesNotFit_isRefused(String event) {
    assertThat(compile(event).errors()).anyMatch(error -> error.contains("[HTIP-065]"));
  }

  @Test
  void recordOfTheQuestion_isOfTheRequest() {
    String asked =
        "\n  record Asked(@QueryParam @Nullable String q, @CookieParam @Nullable String c) {}";
    assertThat(compile("@On void drop(long id, Asked asked) {}" + asked).errors()).isEmpty();
  }

  @Test
  void recordThatIsPartlyOfTheRequest_isOfTheTemplate() {
    String mixed = "\n  record Mixed(@QueryParam @Nullable String q, long other) {}";
    assertThat(compile("@On void drop(long id, Mixed mixed) {}" + mixed).errors())
        .anyMatch(error -> error.contains("[HTIP-065]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@On void drop(long id) {}",
        "@On @RolesAllowed(\"admin\") void drop(long id, @Nullable Principal user) {}",
        "@On Card drop(Request request, long id) { return new Card(id); }",
        "@On Response<Card> drop(long id, @EventValue String a, @EventChecked boolean b) {"
            + " throw new IllegalStateException(); }",
        "@On Redirect drop(long id, @EventValue int a, @FormParam String b) {"
            + " throw new IllegalStateException(); }",
        "@On void drop(long id, UpstreamEvent.Key a, UpstreamEvent.Pointer b,"
            + " UpstreamEvent.Selection c) {}",
        "@On void drop(@Positive long id, @EventValue @NotBlank String text) {}",
      })
  void handlerThatFits_isWritten(String event) {
    CompileResult result = compile(event).nearlyHas("HTIP-065");
    assertThat(result.generated("app.Cards_Routes")).contains("\"drop(long)\"");
  }

  @Test
  void variableOfThePath_isTakenWherePagesHaveIt() {
    CompileResult result =
        CompileDx.compile(PAGE, boxes("@Get Card card(String box) { return new Card(1); }"))
            .nearlyHas("HTIP-065");
    assertThat(result.generated("app.Boxes_Routes"))
        .contains("Param.path(\"box\", 1)", "String box = x.value(BOX_PATH, Converters.STRING)");
  }

  private static String boxes(String routes) {
    return HEAD
        + """
        @Controller("/boxes/{box}")
        @PermitAll final class Boxes {
          %s
          @On void drop(long id, @PathParam String box) {}
        }
        """
            .formatted(routes);
  }

  @Test
  void variableThatNoPageHas_isRefused() {
    CompileDx.compile(
            PAGE,
            controller(
                "Cards",
                "@Get Card card() { return new Card(1); }\n"
                    + "  @On void drop(long id, @PathParam String box) {}"))
        .hasOnlyError("HTIP-065")
        .at("@PathParam")
        .says("no page of this controller has in its path (/cards)");
  }

  @Test
  void variableAtTwoPlaces_isRefused() {
    CompileDx.compile(
            PAGE,
            controller(
                "Cards",
                """
                @Get("/{box}") Card one(String box) { return new Card(1); }
                  @Get("/{x}/{box}") Card two(String x, String box) { return new Card(1); }
                  @On void drop(long id, @PathParam String box) {}"""))
        .hasOnlyError("HTIP-065")
        .at("@PathParam")
        .says("different places");
  }

  @Test
  void pageThatIsShownAtAPathWithoutTheVariable_isRefused() {
    CompileDx.compile(
            PAGE,
            controller(
                "Cards",
                """
                @Get Card all() { return new Card(1); }
                  @Get("/{box}") Card one(String box) { return new Card(1); }
                  @On void drop(long id, @PathParam String box) {}"""))
        .hasOnlyError("HTIP-065")
        .inFile("app/Card.java")
        .at("@Page")
        .says("Card is shown at /cards, and its handler drop takes {box} of the path");
  }

  @Test
  void pageThatIsShownWhereNoneIsAskedFor_hasNoEvents() {
    String post =
        """
        @Get Card all() { return new Card(1); }
          @On void drop(long id) {}
          @Post("%s") @CsrfProtected Card add() { return new Card(2); }""";
    CompileDx.compile(PAGE, controller("Cards", post.formatted("/new")))
        .hasOnlyError("HTIP-065")
        .inFile("app/Card.java")
        .at("@Page")
        .says("Card is shown by POST /cards/new, and its events would come there");
    CompileDx.compile(PAGE, controller("Cards", post.formatted(""))).nearlyHas("HTIP-065");
  }

  @Test
  void fieldsAndPolicy_areToldToTheRuntime() {
    CompileResult result =
        compile(
            "@On @RolesAllowed({\"a\", \"b\"})"
                + " void drop(long id, @EventValue String a, @EventChecked boolean b) {}");
    assertThat(result.generated("app.Cards_Routes"))
        .contains(
            "new EventRoute(\"drop(long)\", 3,"
                + " Optional.of(new RoutePolicy.Access.Roles(Set.of(\"a\", \"b\"))))");
  }

  @Test
  void pageOfTwoControllers_hasNoHandlers() {
    String members = "@Get Card card() { return new Card(1); }\n  @On void drop(long id) {}";
    assertThat(
            CompileDx.compile(PAGE, controller("One", members), controller("Two", members))
                .errors())
        .anyMatch(error -> error.contains("Card is returned by One and by Two"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "int title", "@Nullable String title"})
  void pageThatLacksWhatItsLayoutTakes_isRefused(String component) {
    String page =
        HEAD + "@Page(layout = Frame.class) @Template(\"<p>x</p>\")\nrecord Card(%s) {}\n";
    CompileDx.compile(page.formatted(component), frame("String title"))
        .hasOnlyError("HTIP-070")
        .inFile("app/Card.java")
        .onLine(12)
        .atColumn(16);
  }

  private static String frame(String components) {
    return HEAD
        + "@Layout @Template(\"<html><head><title>{title}</title></head>"
        + "<body>{body}</body></html>\")\nrecord Frame(%s) {}\n".formatted(components);
  }

  @Test
  void layout_takesComponentsAndMethods_nullForWhatMayBeMissing() {
    CompileDx.compile(
            HEAD
                + """
                @Page(layout = Frame.class) @Template("<p>x</p>")
                record Card() {
                  String title() {
                    return "";
                  }
                }
                """,
            frame("String title"))
        .nearlyHas("HTIP-070");
    CompileDx.compile(
            HEAD
                + "@Page(layout = Frame.class) @Template(\"<p>x</p>\")\nrecord Card() {}\n",
            frame("@Nullable String title"))
        .succeeds();
  }

  @Test
  void recordWithATemplate_isNoJsonByAccident() {
    String row = HEAD + "@Template(\"<p>{id}</p>\")\nrecord Row(long id) {}\n";
    String rows = "Row row() { return new Row(1); }";
    CompileDx.compile(row, controller("Rows", "@Get " + rows))
        .hasOnlyError("HTIP-105")
        .inFile("app/Rows.java")
        .at("row()")
        .says("would be sent as JSON");
    CompileDx.compile(row, controller("Rows", "@Get @Produces(\"application/json\") " + rows))
        .nearlyHas("HTIP-105");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "List<Card> cards() ~ List<Card> would be sent as JSON: a handler shows one page, Card",
        "Card[] cards() ~ Card[] would be sent as JSON",
        "Optional<Map<String, List<Card>>> cards() ~ Map<String, List<Card>> would be sent as JSON",
        "Response<Set<? extends Card>> cards() ~ Set<? extends Card> would be sent as JSON",
        "java.util.stream.Stream<Card> cards() ~ Stream<Card> would be sent as JSON",
        "Screen cards() ~ Screen would be sent as JSON: which page it is, Card or another",
      })
  void pageInsideOfAnotherType_isNoJsonByAccident(String method, String what) {
    String screen = HEAD + "sealed interface Screen permits Card {}\n";
    String page = HEAD + "@Page @Template(\"<p>{id}</p>\")\nrecord Card(long id)"
        + " implements Screen {}\n";
    String body = " { throw new IllegalStateException(); }";
    CompileDx.compile(page, screen, controller("Cards", "@Get " + method + body))
        .hasOnlyError("HTIP-105")
        .inFile("app/Cards.java")
        .at("cards()")
        .says(what)
        .says("or @Produces(\"application/json\") on cards for data");
    CompileDx.compile(
            page,
            screen,
            controller("Cards", "@Get @Produces(\"application/json\") List<Card> cards()" + body))
        .nearlyHas("HTIP-105");
  }

  @Test
  void pageThatComesLater_isToldToBlock() {
    CompileDx.compile(
            PAGE.replace(" on:click={drop(id)}", ""),
            controller(
                "Cards",
                "@Get java.util.concurrent.CompletionStage<Card> card() {"
                    + " throw new IllegalStateException(); }"))
        .hasOnlyError("ROUTE-013");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@On void drop(String id) {}",
        "@On void drop(long id, long other) {}",
        "@On Redirect drop(@EventValue String text) { throw new IllegalStateException(); }",
      })
  void handlersOfOneName_areRefusedAtTheSecond(String second) {
    compile("@On void drop(long id) {}\n  " + second)
        .hasOnlyError("HTIP-065")
        .inFile("app/Cards.java")
        .at("drop(")
        .onLine(16)
        .says(" beside drop(long), and templates name handlers by their names alone");
    compile("@On void drop(long id) {}\n  " + second.replace("drop", "lose")).nearlyHas("HTIP-065");
  }

  @Test
  void handlersOfOneNameInTwoControllers_areEachForTheirOwnPages() {
    String row = HEAD + "@Template(\"<i on:click={drop(name)}>{name}</i>\")\n"
        + "record Row(String name) {}\n";
    String names = HEAD + "@Page @Template(\"<p><Row name={name}/></p>\")\n"
        + "record Names(String name) {}\n";
    CompileResult result =
        CompileDx.compile(
                PAGE,
                row,
                names,
                controller("Cards", "@Get Card card() { return new Card(1); }"
                    + " @On void drop(long id) {}"),
                controller("Lists", "@Get Names names() { return new Names(\"\"); }"
                    + " @On void first() {} @On void drop(String name) {}"))
            .nearlyHas("HTIP-065");
    assertThat(result.generated("app.Names_Template")).contains("handlers.of(1, ");
  }

  @Test
  void layout_hasNoEvents() {
    String button = "<button on:click={drop(1)}>x</button>";
    String page = PAGE.replace("@Page", "@Page(layout = Frame.class)");
    String cards = controller(
        "Cards", "@Get Card card() { return new Card(1); } @On void drop(long id) {}");
    String frame = frame("").replace("{title}", "x");
    CompileDx.compile(page, frame.replace("{body}", button + "{body}"), cards)
        .hasOnlyError("HTIP-065")
        .inFile("app/Frame.java")
        .at("on:click")
        .says("A layout has no events: it stands around pages of all controllers")
        .fix("put the element into the page, or into a component that the page shows");
    String row = HEAD + "@Template(\"" + button + "\")\nrecord Row() {}\n";
    CompileDx.compile(page, row, frame.replace("{body}", "<Row/>{body}"), cards)
        .hasOnlyError("HTIP-065")
        .inFile("app/Frame.java")
        .at("<Row/>")
        .says("<Row> does not fit here: A layout has no events");
    CompileDx.compile(page.replace("<p ", "<Row/><p "), row, frame, cards)
        .nearlyHas("HTIP-065");
  }

  @Test
  void pageThatNobodyReturns_hasNoEvents() {
    CompileDx.compile(PAGE)
        .hasOnlyError("HTIP-065")
        .inFile("app/Card.java")
        .at("on:click")
        .says("No controller returns Card, so nothing handles its events");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Template(\"x\") final class Card {}",
        "@Page record Card() {}",
        "@Page @Layout @Template(\"<html><head></head><body>{body}</body></html>\")"
            + "\nrecord Card() {}",
        "@Template record Card() {}",
        "@Template(\"{t}\")\nrecord Card<T>(T t) {}",
      })
  void marksThatDoNotFit_areRefused(String type) {
    CompileDx.compile(HEAD + type + "\n").hasOnlyError("HTIP-105").inFile("app/Card.java");
  }
}
