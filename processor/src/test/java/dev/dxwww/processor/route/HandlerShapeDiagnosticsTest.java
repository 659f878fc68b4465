package dev.dxwww.processor.route;

import static dev.dxwww.processor.route.Programs.nearly;
import static dev.dxwww.processor.route.Programs.wrong;

import org.junit.jupiter.api.Test;

/** Handlers that contradict themselves or are never called: ROUTE-101 to 113. */
class HandlerShapeDiagnosticsTest {

  @Test
  void handlerOutsideOfControllers() {
    wrong(
        "ROUTE-101",
        """
        @Component
        final class A {
          «@Get String a() { return ""; }
        }
        """);
    wrong(
        "ROUTE-101",
        """
        abstract class Base {
          «@Delete("/x") void a() {}
        }
        """);
    wrong(
        "ROUTE-101",
        """
        final class A {
          «@OnError String a(IllegalStateException e) { return ""; }
        }
        """);
    nearly(
        "ROUTE-101",
        """
        @Component
        final class A {
          @OnError String a(IllegalStateException e) { return ""; }
        }
        """);
  }

  @Test
  void severalVerbs() {
    wrong(
        "ROUTE-102",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get «@Head String a() { return ""; }
        }
        """);
    wrong(
        "ROUTE-102",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post("/x") «@Put("/x") void a() {}
        }
        """);
    wrong(
        "ROUTE-102",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Options @PermitAll «@Get("/y") String a() { return ""; }
        }
        """);
    nearly(
        "ROUTE-102",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post void post() {}
          @Put void put() { post(); }
        }
        """);
  }

  @Test
  void impossibleStatus() {
    wrong(
        "ROUTE-103",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get @Status(«404) String a() { return ""; }
        }
        """);
    wrong(
        "ROUTE-103",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get @Status(«204) String a() { return ""; }
        }
        """);
    wrong(
        "ROUTE-103",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post @CsrfProtected @Status(«302) Redirect a() { return new Redirect(); }
        }
        """);
    nearly(
        "ROUTE-103",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get @Status(202) String a() { return ""; }
          @Post @CsrfProtected @Status(205) void b() {}
        }
        """);
  }

  @Test
  void boundTwice() {
    wrong(
        "ROUTE-104",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(@QueryParam «@HeaderParam String q) { return ""; }
        }
        """);
    wrong(
        "ROUTE-104",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post @CsrfProtected void a(@FormParam String name, @Body «@FormParam String text) {}
        }
        """);
    wrong(
        "ROUTE-104",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get("/{id}") String a(@PathParam «@CookieParam String id) { return ""; }
        }
        """);
    nearly(
        "ROUTE-104",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(@QueryParam String q, @HeaderParam("q") String h) { return ""; }
        }
        """);
  }

  @Test
  void misshapenErrorHandler() {
    wrong(
        "ROUTE-105",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a() { return ""; }
          @OnError String «failed() { return ""; }
        }
        """);
    wrong(
        "ROUTE-105",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a() { return ""; }
          @OnError String failed(Exception e, String «detail) { return ""; }
        }
        """);
    wrong(
        "ROUTE-105",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a() { return ""; }
          @OnError String one(IllegalStateException e) { return ""; }
          @OnError Html «other(IllegalStateException e) { return new Html(""); }
        }
        """);
    nearly(
        "ROUTE-105",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a() { return ""; }
          @OnError String one(IllegalStateException e) { return ""; }
          @OnError void other(Request request, RuntimeException e) {}
        }
        """);
  }

  @Test
  void boundButNeverCalled() {
    wrong(
        "ROUTE-106",
        """
        @Controller("/a") @PermitAll
        final class A {
          String a(«@QueryParam String q) { return q; }
        }
        """);
    wrong(
        "ROUTE-106",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a() { return ""; }
          void save(«@Body String text) {}
        }
        """);
    wrong(
        "ROUTE-106",
        """
        @Controller("/a") @PermitAll
        final class A {
          @CsrfProtected void save(long id, «@FormParam("x") String text) {}
        }
        """);
    nearly(
        "ROUTE-106",
        """
        @Controller("/a") @PermitAll
        final class A {
          record Page(@QueryParam("p") int page) {}
          @Get String a(Page page) { return helper(page); }
          String helper(Page page) { return ""; }
        }
        """);
  }

  @Test
  void namesThatHeadersAndCookiesCannotHave() {
    wrong(
            "ROUTE-109",
            """
            @Controller("/a") @PermitAll
            final class A {
              @Get String a(@HeaderParam("If«:Match") String tag) { return ""; }
            }
            """)
        .fix("@HeaderParam(\"IfMatch\")");
    wrong(
        "ROUTE-109",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(@CookieParam("my«;cookie") String c) { return ""; }
        }
        """);
    wrong(
        "ROUTE-109",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(@HeaderParam("X«ä") String c) { return ""; }
        }
        """);
    nearly(
        "ROUTE-109",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(@HeaderParam String ifNoneMatch, @CookieParam("__Host-a") String c) {
            return "";
          }
        }
        """);
  }

  @Test
  void defaultThatIsNeverUsed() {
    wrong(
        "ROUTE-110",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(@QueryParam «@DefaultValue("1") Optional<Integer> n) { return ""; }
        }
        """);
    wrong(
        "ROUTE-110",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post @CsrfProtected void a(@Body «@DefaultValue("x") String text) {}
        }
        """);
    wrong(
        "ROUTE-110",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(«@DefaultValue("x") Request request) { return ""; }
        }
        """);
    nearly(
        "ROUTE-110",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(@QueryParam @DefaultValue("1") List<Integer> n) { return ""; }
        }
        """);
  }

  @Test
  void mediaTypeThatDoesNotFit() {
    wrong(
        "ROUTE-111",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get @Produces(«"text/csv") List<String> a() { return List.of(); }
        }
        """);
    wrong(
        "ROUTE-111",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post @CsrfProtected @Consumes(«"text/plain") void a(@Body List<String> lines) {}
        }
        """);
    wrong(
        "ROUTE-111",
        """
        @Controller("/a") @PermitAll @Consumes(«"application/json")
        final class A {
          @Post @CsrfProtected void a(@FormParam String name) {}
        }
        """);
    nearly(
        "ROUTE-111",
        """
        @Controller("/a") @PermitAll @Produces("text/csv")
        final class A {
          @Get String a() { return ""; }
          @Post @CsrfProtected @Consumes("application/merge-patch+json")
          void b(@Body Map<String, String> patch) {}
        }
        """);
  }

  @Test
  void bodyThatCannotBeRead() {
    wrong(
        "ROUTE-112",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post @CsrfProtected void a(@Body Thread «worker) {}
        }
        """);
    wrong(
        "ROUTE-112",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post @CsrfProtected void a(@Body java.io.Reader «in) {}
        }
        """);
    wrong(
        "ROUTE-112",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post @CsrfProtected void a(@Body List<Runnable> «in) {}
        }
        """);
    nearly(
        "ROUTE-112",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post @CsrfProtected void a(@Body List<Long> in) {}
          @Put @CsrfProtected void b(@Body byte[] in) {}
        }
        """);
  }

  @Test
  void misusedForms() {
    wrong(
        "ROUTE-113",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post void a(Form<String> «form) {}
        }
        """);
    wrong(
        "ROUTE-113",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          record Task(String title) {}
          @Post void a(«@Body Form<Task> form) {}
        }
        """);
    wrong(
        "ROUTE-113",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          record Page(@QueryParam int page) {}
          @Post void a(Form<Page> «form) {}
        }
        """);
  }

  @Test
  void formsWithoutFields() {
    wrong(
        "ROUTE-113",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          record Task(String title) {}
          @Post void a(@FormParam(«"task") Form<Task> form) {}
        }
        """);
    wrong(
        "ROUTE-113",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          record Nothing() {}
          @Post void a(Form<Nothing> «form) {}
        }
        """);
    nearly(
        "ROUTE-113",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          record Task(@PathParam long id, String title, @QueryParam Optional<String> back) {}
          @Post("/{id}") void a(Form<Task> form) {}
          @Put("/{id}") void b(long id, @FormParam Form<Task> form) {}
        }
        """);
  }

  @Test
  void forms_areBodies() {
    wrong(
        "ROUTE-009",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          record Task(String title) {}
          @Post void a(@Body Task task, Form<Task> «form) {}
        }
        """);
    wrong(
        "ROUTE-008",
        """
        @Controller("/a") @PermitAll
        final class A {
          record Task(String title) {}
          @Get String a(Form<Task> «form) { return ""; }
        }
        """);
    wrong(
        "ROUTE-110",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          record Task(String title) {}
          @Post void a(«@DefaultValue("x") Form<Task> form) {}
        }
        """);
    nearly(
        "ROUTE-110",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          record Task(String title) {}
          @Post void a(Form<Task> form, @FormParam boolean again) {}
        }
        """);
  }
}
