package dev.dxwww.processor.route;

import static dev.dxwww.processor.route.Programs.right;
import static dev.dxwww.processor.route.Programs.wrong;

import org.junit.jupiter.api.Test;

/** What handlers take and give: ROUTE-007 to 013, 016, and 100 to 112. */
class HandlerDiagnosticsTest {

  @Test
  void typeWithoutConverter() {
    wrong(
        "ROUTE-007",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(@QueryParam Thread «worker) { return ""; }
        }
        """);
    wrong(
        "ROUTE-007",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get("/{id}") String a(Object «id) { return ""; }
        }
        """);
    wrong(
        "ROUTE-007",
        """
        @Controller("/a") @PermitAll
        final class A {
          record Filter(String name, List<int[]> «ranges) {}
          @Get String a(Filter filter) { return ""; }
        }
        """);
    right(
        """
        @Controller("/a") @PermitAll
        final class A {
          record Id(long value) { static Id parse(String text) { return new Id(1); } }
          @Get("/{id}") String a(Id id, @QueryParam List<Id> others) { return ""; }
        }
        """);
  }

  @Test
  void bodyWhereNoneIsRead() {
    wrong(
        "ROUTE-008",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(«@Body String text) { return ""; }
        }
        """);
    wrong(
        "ROUTE-008",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Delete @CsrfProtected void a(@FormParam long «id) {}
        }
        """);
    wrong(
        "ROUTE-008",
        """
        @Controller("/a") @PermitAll
        final class A {
          record Form(String name) {}
          @Head void a(@FormParam Form «form) {}
        }
        """);
    right(
        """
        @Controller("/a") @PermitAll
        final class A {
          @Patch @CsrfProtected void a(@Body String text) {}
          @Get String b(@QueryParam String text) { return text; }
        }
        """);
  }

  @Test
  void twoBodies() {
    wrong(
        "ROUTE-009",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post @CsrfProtected void a(@Body String text, @Body byte[] «bytes) {}
        }
        """);
    wrong(
        "ROUTE-009",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post @CsrfProtected void a(@FormParam String name, @Body String «text) {}
        }
        """);
    wrong(
        "ROUTE-009",
        """
        @Controller("/a") @PermitAll
        final class A {
          record Mixed(@FormParam String name, @QueryParam int page) {}
          @Put @CsrfProtected void a(@Body String text, Mixed «mixed) {}
        }
        """);
    right(
        """
        @Controller("/a") @PermitAll
        final class A {
          record Form(String name) {}
          @Post @CsrfProtected void a(@FormParam Form form, @FormParam long id) {}
        }
        """);
  }

  @Test
  void optionalPrimitive() {
    wrong(
        "ROUTE-010",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(@QueryParam OptionalInt «page) { return ""; }
        }
        """);
    wrong(
        "ROUTE-010",
        """
        @Controller("/a") @PermitAll
        final class A {
          @interface Nullable {}
          @Get String a(@QueryParam @Nullable int «page) { return ""; }
        }
        """);
    wrong(
        "ROUTE-010",
        """
        @Controller("/a") @PermitAll
        final class A {
          record Page(OptionalLong «from) {}
          @Get String a(Page page) { return ""; }
        }
        """);
    right(
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(@QueryParam Optional<Integer> page, @QueryParam @DefaultValue("1") int n) {
            return "";
          }
        }
        """);
  }

  @Test
  void defaultThatDoesNotParse() {
    wrong(
        "ROUTE-011",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(@QueryParam @DefaultValue(«"ten") int page) { return ""; }
        }
        """);
    wrong(
        "ROUTE-011",
        """
        @Controller("/a") @PermitAll
        final class A {
          enum Sort { up, down }
          @Get String a(@QueryParam @DefaultValue(«"sideways") Sort sort) { return ""; }
        }
        """);
    wrong(
        "ROUTE-011",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a(@HeaderParam @DefaultValue(«"2026-13-01") List<java.time.LocalDate> days) {
            return "";
          }
        }
        """);
    right(
        """
        @Controller("/a") @PermitAll
        final class A {
          enum Sort { up, down }
          @Get String a(
              @QueryParam @DefaultValue("down") Sort sort,
              @CookieParam @DefaultValue("2026-12-01") java.time.LocalDate day) {
            return "";
          }
        }
        """);
  }

  @Test
  void notCallable() {
    wrong(
        "ROUTE-012",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get private String «a() { return ""; }
        }
        """);
    wrong(
        "ROUTE-012",
        """
        @Controller("/a") @PermitAll
        abstract class «A {
          @Get String a() { return ""; }
        }
        """);
    wrong(
        "ROUTE-012",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get <T> String «a(@QueryParam T value) { return ""; }
        }
        """
            .replace("@QueryParam T value", ""));
    wrong(
        "ROUTE-012",
        """
        final class Outer {
          @Controller("/a") @PermitAll
          class «A {
            @Get String a() { return ""; }
          }
        }
        """);
    wrong(
        "ROUTE-012",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get static String «a() { return ""; }
        }
        """);
    wrong(
        "ROUTE-012",
        """
        @Controller("/a") @PermitAll
        final class A {
          private enum Sort { up }
          @Get String «a(@QueryParam Sort sort) { return ""; }
        }
        """);
    right(
        """
        final class Outer {
          @Controller("/a") @PermitAll
          static class A {
            @Get protected String a() throws Exception { return ""; }
            private String helper() { return ""; }
          }
        }
        """);
  }

  @Test
  void resultThatCannotBeSent() {
    wrong(
            "ROUTE-013",
            """
            @Controller("/a") @PermitAll
            final class A {
              @Get java.util.concurrent.CompletableFuture<String> «a() { return null; }
            }
            """)
        .says("virtual thread");
    wrong(
        "ROUTE-013",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get java.io.InputStream «a() { return null; }
        }
        """);
    wrong(
        "ROUTE-013",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get Optional<Redirect> «a() { return Optional.empty(); }
        }
        """);
    wrong(
        "ROUTE-013",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get Thread «a() { return null; }
        }
        """);
    right(
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get List<Map<String, Integer>> a() { return List.of(); }
          @Get("/b") Response<Void> b() { return new Response<>(null); }
          @Get("/c") long c() { return 1; }
          @Get("/d") Html d() { return new Html(); }
          @Get("/e") Optional<String> e() { return Optional.empty(); }
          @Get("/f") Redirect f() { return new Redirect(); }
          @Get("/g") NoContent g() { return new NoContent(); }
          @Get("/h") Created<byte[]> h() { return new Created<>(new byte[0]); }
        }
        """);
  }

  @Test
  void invalidMediaType() {
    wrong(
        "ROUTE-016",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get @Produces(«"json") String a() { return ""; }
        }
        """);
    wrong(
        "ROUTE-016",
        """
        @Controller("/a") @PermitAll @Produces({"text/plain", "text/*"})
        final class A {
          @Get String a() { return ""; }
        }
        """
            .replace("({", "(«{"));
    wrong(
        "ROUTE-016",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post @CsrfProtected @Consumes(«"text/csv charset=utf-8") void a(@Body String text) {}
        }
        """);
    right(
        """
        @Controller("/a") @PermitAll @Consumes("application/problem+json")
        final class A {
          @Get @Produces("text/csv; charset=utf-8; header=\\"yes\\"") String a() { return ""; }
        }
        """);
  }

  @Test
  void parameterFromNowhere() {
    wrong(
            "ROUTE-100",
            """
            @Controller("/a") @PermitAll
            final class A {
              @Get String a(String «q) { return q; }
            }
            """)
        .fix("@QueryParam String q");
    wrong(
            "ROUTE-100",
            """
            @Controller("/a") @PermitAll
            final class A {
              record NewTask(String title) {}
              @Post @CsrfProtected void a(NewTask «task) {}
            }
            """)
        .fix("@Body A.NewTask task for JSON, @FormParam A.NewTask task for a form");
    wrong(
            "ROUTE-100",
            """
            @Controller("/a") @PermitAll
            final class A {
              @Post("/{id}") @CsrfProtected void a(long id, List<Long> «others) {}
            }
            """)
        .fix("@Body List<Long> others");
    right(
        """
        @Controller("/a") @PermitAll
        final class A {
          record Page(int number, int size) {}
          @Get("/{id}") String a(long id, Page page, Request request) { return ""; }
        }
        """);
  }

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
    right(
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
    right(
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
    right(
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
    right(
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
          @OnError Html «other(IllegalStateException e) { return new Html(); }
        }
        """);
    right(
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
    right(
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
    right(
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
    right(
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
    right(
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
          @Post @CsrfProtected void a(@Body java.io.InputStream «in) {}
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
    right(
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post @CsrfProtected void a(@Body List<Long> in) {}
          @Put @CsrfProtected void b(@Body byte[] in) {}
        }
        """);
  }
}
