package dev.dxwww.processor.route;

import static dev.dxwww.processor.route.Programs.nearly;
import static dev.dxwww.processor.route.Programs.wrong;

import dev.dxwww.processor.CompileDx;
import org.junit.jupiter.api.Test;

/** What handlers take and give: ROUTE-007 to 013, 016, 100. */
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
    nearly(
        "ROUTE-007",
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
    nearly(
        "ROUTE-008",
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
    nearly(
        "ROUTE-009",
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
    nearly(
        "ROUTE-010",
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
    nearly(
        "ROUTE-011",
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
  }

  @Test
  void notCallable_isOneReport_andHidesNothingElse() {
    wrong(
        "ROUTE-012",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Post @CsrfProtected <T> List<T> «a(@Body T value, @QueryParam Optional<T> other) {
            return List.of();
          }
        }
        """);
    wrong(
        "ROUTE-012",
        """
        @Controller("/a") @PermitAll
        final class A {
          private record Secret(int n) {}
          @Post @CsrfProtected Secret «a(@Body Secret value) { return value; }
        }
        """);
    wrong(
        "ROUTE-012",
        """
        @Controller("/a") @PermitAll
        interface «A {
          @Get("/{id}") String a(long id);
        }
        """);
    CompileDx.compile(
            """
            package app;
            import dev.dxwww.http.*;
            @Controller("/a") @jakarta.annotation.security.PermitAll
            abstract class A<T> {
              @Get("/{id}") T a(T id) { return id; }
              @Get("/b") Thread b(String unbound) { return null; }
              @Get("/c") private String c() { return ""; }
            }
            """)
        .hasErrors("ROUTE-012", "ROUTE-012", "ROUTE-013", "ROUTE-100");
  }

  @Test
  void notCallable_byWhatItThrows_orAsAPrivateRecord() {
    wrong(
            "ROUTE-012",
            """
            @Controller("/a") @PermitAll
            final class A {
              static class Odd extends Throwable { static final long serialVersionUID = 1; }
              @Get String «a() throws java.io.IOException, Odd { return ""; }
            }
            """)
        .says("it throws A.Odd");
    wrong(
            "ROUTE-012",
            """
            final class Outer {
              @Controller("/a") @PermitAll
              private record «A() {
                @Get String a() { return ""; }
              }
            }
            """)
        .says("it is private");
  }

  @Test
  void notCallable_orOnlyNearly() {
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
    nearly(
        "ROUTE-012",
        """
        final class Outer {
          @Controller("/a") @PermitAll
          static class A {
            @Get protected String a() throws Exception, AssertionError { return ""; }
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
          @Get java.io.OutputStream «a() { return null; }
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
    nearly(
        "ROUTE-013",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get List<Map<String, Integer>> a() { return List.of(); }
          @Get("/b") Response<Void> b() { return new Response<>(null); }
          @Get("/c") long c() { return 1; }
          @Get("/d") Html d() { return new Html(""); }
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
    nearly(
        "ROUTE-016",
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
    nearly(
        "ROUTE-100",
        """
        @Controller("/a") @PermitAll
        final class A {
          record Page(int number, int size) {}
          @Get("/{id}") String a(long id, Page page, Request request) { return ""; }
        }
        """);
  }
}
