package dev.dxwww.processor.route;

import static dev.dxwww.processor.route.Programs.nearly;
import static dev.dxwww.processor.route.Programs.wrong;

import org.junit.jupiter.api.Test;

import dev.dxwww.processor.CompileDx;

/** ROUTE-001 to 006 and 107, 108: paths, their variables, and routes that meet. */
class PathDiagnosticsTest {

  @Test
  void variableWithoutParameter() {
    wrong(
            "ROUTE-001",
            """
            @Controller("/users") @PermitAll
            final class Users {
              @Get("/«{id}") String find() { return ""; }
            }
            """)
        .says("(has: none)");
    wrong(
            "ROUTE-001",
            """
            @Controller @PermitAll
            final class Pages {
              @Get("/shelf/«{shelf}/book/{book}")
              String show(@QueryParam String self, long book) { return ""; }
            }
            """)
        .didYouMean("self");
    wrong(
            "ROUTE-001",
            """
            @Controller("/{tenant}") @PermitAll
            final class Tenants {
              «@Get String show(long tenantId) { return ""; }
            }
            """)
        .says("(has: tenantId)");
    nearly(
        "ROUTE-001",
        """
        @Controller("/{tenant}") @PermitAll
        final class Tenants {
          record Key(String tenant, @PathParam("id") long number) {}
          @Get("/{id}") String show(Key key) { return ""; }
        }
        """);
  }

  @Test
  void pathParamOfAnotherName() {
    wrong(
            "ROUTE-002",
            """
            @Controller("/users") @PermitAll
            final class Users {
              @Get("/{id}") String find(@PathParam(«"idd") long number) { return ""; }
            }
            """)
        .didYouMean("id");
    wrong(
        "ROUTE-002",
        """
        @Controller @PermitAll
        final class Pages {
          @Get("/pages") String show(«@PathParam long page) { return ""; }
        }
        """);
    wrong(
        "ROUTE-002",
        """
        @Controller @PermitAll
        final class Search {
          record Query(@PathParam(«"word") String text, int limit) {}
          @Get("/search/{words}") String show(Query query) { return ""; }
        }
        """);
    nearly(
        "ROUTE-002",
        """
        @Controller @PermitAll
        final class Pages {
          @Get("/files/{all...}") String show(@PathParam("all") List<String> path) { return ""; }
        }
        """);
  }

  @Test
  void twoHandlersForOneRoute() {
    wrong(
            "ROUTE-003",
            """
            @Controller("/u") @PermitAll
            final class Users {
              @Get("/{id}") String one(long id) { return ""; }
              @Get(«"/{id}") String other(long id) { return ""; }
            }
            """)
        .says("Users.one")
        .says("Users.other");
    wrong(
        "ROUTE-003",
        """
        @Controller("/a") @PermitAll
        final class Same {
          @Get String one() { return ""; }
          @Get(«"/") String other() { return ""; }
        }
        """);
    wrong(
        "ROUTE-003",
        """
        @Controller @DenyAll
        final class Escaped {
          @Delete("/caf%c3%a9") @CsrfProtected void one() {}
          @Delete(«"/café") @CsrfProtected void other() {}
        }
        """);
    nearly(
        "ROUTE-003",
        """
        @Controller("/u") @PermitAll
        final class Users {
          @Get("/{id}") String one(long id) { return ""; }
          @Head("/{id}") void head(long id) {}
          @Get("/me") String me() { return ""; }
          @Get("/{all...}") String all(String all) { return ""; }
        }
        """);
  }

  @Test
  void structuralTwins() {
    wrong(
            "ROUTE-004",
            """
            @Controller("/v1") @PermitAll
            final class Versions {
              @Get("/{a}") String one(String a) { return ""; }
              @Get(«"/{b}") String other(String b) { return ""; }
            }
            """)
        .says("/v1/{a}")
        .says("/v1/{b}");
    wrong(
        "ROUTE-004",
        """
        @Controller @PermitAll
        final class Rests {
          @Get("/files/{path...}") String one(String path) { return ""; }
          @Get(«"/files/{rest...}") String other(String rest) { return ""; }
        }
        """);
    wrong(
        "ROUTE-004",
        """
        @Controller @PermitAll
        final class Deep {
          @Get("/{a}/x/{b}") String one(String a, String b) { return ""; }
          @Get(«"/{a}/x/{c}") String other(String a, String c) { return ""; }
        }
        """);
    nearly(
        "ROUTE-004",
        """
        @Controller @PermitAll
        final class Deep {
          @Get("/{a}/x/{b}") String one(String a, String b) { return ""; }
          @Get("/{a}/{b}/x") String other(String a, String b) { return ""; }
          @Delete("/{c}/x/{d}") @CsrfProtected void third(String c, String d) {}
        }
        """);
  }

  @Test
  void routeThatNothingReaches() {
    wrong(
            "ROUTE-005",
            """
            @Controller @PermitAll
            final class Files {
              @Get(«"/files/{rest...}") String all(String rest) { return ""; }
              @Get("/files/{a}/{b...}") String deep(String a, String b) { return ""; }
              @Get("/files/{a}") String one(String a) { return ""; }
              @Get("/files/") String slash() { return ""; }
            }
            """)
        .says("Files.deep");
    wrong(
        "ROUTE-005",
        """
        @Controller @PermitAll
        final class Root {
          @Get String root() { return ""; }
          @Get("/{a}") String one(String a) { return ""; }
          @Get("/{a}/") String closed(String a) { return ""; }
          @Get("/{a}/{b}") String two(String a, String b) { return ""; }
          @Get("/{a}/{b}/{c...}") String deep(String a, String b, String c) { return ""; }
          @Get(«"/{any...}") String any(List<String> any) { return ""; }
        }
        """);
    wrong(
        "ROUTE-005",
        """
        @Controller @DenyAll
        final class Posts {
          @Post(«"/{rest...}") @CsrfProtected void all(String rest) {}
          @Post("/{a}/{b...}") @CsrfProtected void deep(String a, String b) {}
          @Post("/{a}") @CsrfProtected void one(String a) {}
          @Post @CsrfProtected void root() {}
          @Get("/{a}") String read(String a) { return ""; }
        }
        """);
    nearly(
        "ROUTE-005",
        """
        @Controller @PermitAll
        final class Files {
          @Get("/files/{rest...}") String all(String rest) { return ""; }
          @Get("/files/{a}/{b...}") String deep(String a, String b) { return ""; }
          @Get("/files/{a}") String one(String a) { return ""; }
          @Head("/files/") void slash() {}
        }
        """);
  }

  @Test
  void malformedPath() {
    wrong(
            "ROUTE-006",
            """
            @Controller("/users") @PermitAll
            final class Users {
              @Get("/«{id") String find(long id) { return ""; }
            }
            """)
        .fix("@Get(\"/{id}\")");
    wrong(
            "ROUTE-006",
            """
            @Controller("/api/«{rest...}") @PermitAll
            final class Rest {
              @Get("/more") String a(String rest) { return ""; }
              @Get("/most") String b(String rest) { return ""; }
            }
            """)
        .fix("@Controller(\"/api/{rest}\")");
    wrong(
        "ROUTE-006",
        """
        @Controller("/a/{x}") @PermitAll
        final class Twice {
          @Get(
              \"""
              /b/{«x}\""")
          String a(String x) { return ""; }
        }
        """);
    wrong(
            "ROUTE-006",
            """
            @Controller("«users") @PermitAll
            final class Users {
              @Get String find() { return ""; }
            }
            """)
        .fix("@Controller(\"/users\")");
    nearly(
        "ROUTE-006",
        """
        @Controller("/a/{x}/") @PermitAll
        final class Slashes {
          @Get("/b/{y}/") String a(String x, String y) { return ""; }
        }
        """);
  }

  @Test
  void severalValuesForOneVariable() {
    wrong(
        "ROUTE-108",
        """
        @Controller @PermitAll
        final class Lists {
          @Get("/tags/{tag}") String a(List<String> «tag) { return ""; }
        }
        """);
    wrong(
        "ROUTE-108",
        """
        @Controller @PermitAll
        final class Lists {
          @Get("/tags/{tag}/x") String a(@PathParam("tag") Set<Long> «tags) { return ""; }
        }
        """);
    wrong(
        "ROUTE-108",
        """
        @Controller @PermitAll
        final class Lists {
          record Tags(Optional<List<String>> «tag) {}
          @Get("/tags/{tag}") String a(Tags tags) { return ""; }
        }
        """);
    nearly(
        "ROUTE-108",
        """
        @Controller @PermitAll
        final class Lists {
          @Get("/tags/{tag...}") String a(Set<Long> tag) { return ""; }
        }
        """);
  }

  @Test
  void malformedPath_hidesNoOtherMistakeAndBringsNone() {
    CompileDx.compile(
            """
            package app;
            import dev.dxwww.http.*;
            import jakarta.annotation.security.PermitAll;
            @Controller("/shelves/{shelf") @PermitAll
            final class Books {
              @Get("/{id}") String find(long id, @PathParam("shelf") long number) { return ""; }
              @Get("/{id") String twin(long id) { return ""; }
              @Get("/all") String all(@QueryParam Object filter, String unbound) { return ""; }
              @Get("/thread") Thread thread() { return Thread.currentThread(); }
            }
            """)
        .hasErrors("ROUTE-006", "ROUTE-006", "ROUTE-007", "ROUTE-013");
  }
}
