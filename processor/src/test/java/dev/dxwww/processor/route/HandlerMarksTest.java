package dev.dxwww.processor.route;

import static dev.dxwww.processor.route.Programs.nearly;
import static dev.dxwww.processor.route.Programs.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import dev.dxwww.processor.CompileDx;
import org.junit.jupiter.api.Test;

/** Annotations of handlers where nothing handles a request, and bodies that are taken twice. */
class HandlerMarksTest {
  private static final String SHELL =
      """
      @Controller("/a") @Authenticated @CsrfProtected
      final class A {
        record Task(String title) {}
        %s
      }
      """;

  @Test
  void markOnAMethodWithoutVerb() {
    wrong(
        "ROUTE-106",
        """
        @Controller("/a") @PermitAll
        final class A {
          @Get String a() { return ""; }
          «@MaxBody("2MiB") void save(String text) {}
        }
        """);
    wrong(
        "ROUTE-106",
        """
        @Controller("/a") @PermitAll
        final class A {
          «@Status(201) @Produces("text/plain") String create() { return ""; }
        }
        """);
    wrong(
        "ROUTE-106",
        """
        @Controller("/a") @PermitAll
        final class A {
          @MaxBody("1kB") void create(«@Body String text) {}
        }
        """);
    nearly(
        "ROUTE-106",
        """
        @Controller("/a") @PermitAll @CsrfProtected @Consumes("text/plain")
        final class A {
          @Post @MaxBody("2MiB") @Status(202) @Produces("text/plain")
          String save(@Body String text) { return help(text); }
          String help(String text) { return text; }
        }
        """);
  }

  @Test
  void markOutsideOfControllers() {
    wrong(
        "ROUTE-101",
        """
        @Component
        final class A {
          «@MaxBody("2MiB") void save(String text) {}
        }
        """);
    wrong(
        "ROUTE-101",
        """
        «@MaxBody("2MiB")
        final class A {
          void save(String text) {}
        }
        """);
    wrong(
        "ROUTE-101",
        """
        «@Produces("text/csv")
        interface Reports {
          String all();
        }
        """);
    // The verb says it already.
    wrong(
        "ROUTE-101",
        """
        abstract class Listing {
          «@Get @Produces("text/csv") String list() { return ""; }
        }
        """);
  }

  @Test
  void markOnAHandlerOfErrors() {
    String message =
        wrong(
                "ROUTE-105",
                """
                @Controller("/a") @PermitAll
                final class A {
                  @Get String a() { return ""; }
                  @OnError «@Status(301) String late(IllegalStateException e) { return ""; }
                }
                """)
            .text();
    assertThat(message)
        .startsWith("[ROUTE-105] @OnError method A.late does not work: @Status does nothing on it")
        .contains("Fix: return a Response: Response.of(409, ...)");
    wrong(
        "ROUTE-105",
        """
        @Component
        final class A {
          @OnError «@MaxBody("1kB") String late(IllegalStateException e) { return ""; }
        }
        """);
  }

  @Test
  void limitWhereNothingTakesABody() {
    wrong(
        "ROUTE-122",
        """
        @Controller("/a") @PermitAll «@MaxBody("2MiB")
        final class A {
          @Get String a() { return ""; }
          @Delete @CsrfProtected void b() {}
        }
        """);
    wrong(
        "ROUTE-122",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post("/{id}") «@MaxBody("2MiB") void a(long id, @QueryParam String q) {}
        }
        """);
    nearly(
        "ROUTE-122",
        """
        @Controller("/a") @PermitAll @CsrfProtected @MaxBody("2MiB")
        final class A {
          @Get String a() { return ""; }
          @Post void b() {}
          @Put @MaxBody("3MiB") void c(@FormParam String d) {}
        }
        """);
  }

  @Test
  void limitThatIsNoSize_isToldOnceForAController() {
    wrong(
        "ROUTE-121",
        """
        @Controller("/a") @PermitAll @CsrfProtected «@MaxBody("2 MiB")
        final class A {
          @Post void a(@Body String text) {}
          @Put void b(@Body String text) {}
        }
        """);
    wrong(
        "ROUTE-121",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          @Post «@MaxBody(value = "2MiB", file = "0B") void a(@FormParam Upload file) {}
        }
        """);
  }

  @Test
  void formTwice() {
    String message =
        wrong(
                "ROUTE-009",
                """
                @Controller("/a") @PermitAll @CsrfProtected
                final class A {
                  record Task(String title) {}
                  record Person(String name) {}
                  @Post void a(Form<Task> task, Form<Person> «person) {}
                }
                """)
            .text();
    assertThat(message)
        .startsWith("[ROUTE-009] A.a binds the body to task and to person")
        .contains("Fix: put both into one record and bind that");
    wrong(
        "ROUTE-009",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          record Task(String title) {}
          @Post void a(@FormParam String b, Form<Task> c, Form<Task> «d) {}
        }
        """);
    wrong(
        "ROUTE-009",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          record Task(String title) {}
          @Post void a(Form<Task> task, @Body java.io.InputStream «rest) {}
        }
        """);
    nearly(
        "ROUTE-009",
        """
        @Controller("/a") @PermitAll @CsrfProtected
        final class A {
          record Task(String title, Optional<Upload> file) {}
          record Person(String name) {}
          @Post void a(Form<Task> task, @FormParam Person person, @FormParam String more,
              Request request) {}
        }
        """);
  }

  @Test
  void fixes_sayWhatCanBeDone() {
    for (Map.Entry<String, String> one :
        Map.of(
                "@Post void a(java.io.InputStream «in) {}", "@Body InputStream in",
                "@Post void a(Optional<Form<Task>> «form) {}", "Form<A.Task> form",
                "@Post void a(List<Form<Task>> «form) {}", "Form<A.Task> form")
            .entrySet()) {
      String fix = wrong("ROUTE-100", SHELL.formatted(one.getKey())).text();
      assertThat(fix).endsWith("Fix: " + one.getValue());
    }
    for (String binding : List.of("@Body Request r", "@FormParam java.security.Principal r",
        "@QueryParam dev.dxwww.runtime.security.AuthToken r",
        "@FormParam dev.dxwww.runtime.security.csrf.CsrfToken r",
        "@QueryParam(\"r\") Request r")) {
      String text = wrong("ROUTE-104", SHELL.formatted("@Post void a(«" + binding + ") {}")).text();
      assertThat(text).contains("Parameter r is bound twice: @").contains("Fix: remove @");
    }
  }

  @Test
  void bindingOfAWhole_tellsWhatIsPassedAnyway() {
    Map.of(
            "Request", "the request itself",
            "dev.dxwww.runtime.security.AuthToken", "the user who is signed in",
            "dev.dxwww.runtime.security.csrf.CsrfToken", "the token of forms of its page")
        .forEach(
            (type, what) ->
                assertThat(
                        wrong(
                                "ROUTE-104",
                                SHELL.formatted("@Post void a(«@QueryParam " + type + " r) {}"))
                            .text())
                    .contains("which is " + what));
  }

  @Test
  void foreignAnnotation_isToldAlone() {
    String spring =
        "package org.springframework.web.bind.annotation; public @interface GetMapping {}";
    String program =
        """
        package app;
        import dev.dxwww.http.*;
        @Controller("/a") @jakarta.annotation.security.PermitAll
        final class A {
          @org.springframework.web.bind.annotation.GetMapping @Produces("text/csv")
          String a() { return ""; }
        }
        """;
    CompileDx.compile(spring, program).hasOnlyError("ROUTE-014");
  }
}
