package dev.dxwww.processor.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import javax.tools.JavaFileObject;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;
import org.junit.jupiter.api.Test;

/** What is emitted for controllers: it compiles without warnings, and reads as if hand-written. */
class RouteGroupTest {

  private static final String TASK_CONTROLLER =
      """
      package com.example.tasks;

      import java.util.List;
      import java.util.Optional;

      import dev.dxwww.convert.DefaultValue;
      import dev.dxwww.http.*;
      import dev.dxwww.runtime.http.*;
      import dev.dxwww.security.*;
      import jakarta.annotation.security.PermitAll;
      import jakarta.validation.constraints.*;

      @Controller("/api/tasks")
      @PermitAll
      final class TaskController {
        @Get
        List<Task> list(
            @QueryParam @DefaultValue("all") Filter filter,
            @QueryParam Optional<String> q,
            Page page) {
          return List.of();
        }

        @Get("/{id}")
        Optional<Task> find(@Min(1) long id) {
          return Optional.empty();
        }

        @Post
        @CsrfProtected
        Created<Task> create(@Body NewTask task) {
          return new Created<>(new Task(1, task.title()));
        }

        @Put("/{id}")
        @CsrfProtected
        Task replace(long id, @FormParam NewTask form) {
          return new Task(id, form.title());
        }

        @Post("/{id}")
        @CsrfProtected
        Task save(long id, Form<NewTask> form) {
          return new Task(id, form.isValid() ? form.value().title() : "");
        }

        @Delete("/{id}")
        @CsrfExempt("only reached from scripts")
        void delete(long id) {}

        @Get("/{id}/files/{path...}")
        byte[] file(long id, List<String> path, @HeaderParam Optional<String> ifMatch) {
          return new byte[0];
        }

        @OnError
        Response<String> gone(IllegalStateException e, Request request) {
          return new Response<>("gone");
        }
      }
      """;

  @Test
  void taskController_isEmittedAsAgreed() {
    CompileResult result =
        CompileDx.compile(
                TASK_CONTROLLER,
                """
                package com.example.tasks;

                record Task(long id, String title) {}
                """,
                """
                package com.example.tasks;

                import jakarta.validation.constraints.*;

                record NewTask(@NotBlank @Size(max = 200) String title) {}
                """,
                """
                package com.example.tasks;

                import dev.dxwww.convert.DefaultValue;
                import jakarta.validation.constraints.*;

                record Page(@DefaultValue("1") @Min(1) int number, @DefaultValue("20") int size) {}
                """,
                """
                package com.example.tasks;

                enum Filter { all, open, done }
                """)
            .succeeds();

    Golden.assertSame(
        "TaskController_Routes.java.txt",
        result.generated("com.example.tasks.TaskController_Routes"));
  }

  @Test
  void namesOfTheUser_neverClashWithOurs() {
    compilesAlone(
        """
        package app;

        import java.util.*;
        import dev.dxwww.http.*;
        import dev.dxwww.runtime.http.Request;
        import dev.dxwww.security.*;
        import jakarta.annotation.security.*;
        import jakarta.validation.constraints.*;

        @Controller("/{x}") @Authenticated @CsrfProtected @RateLimited(limit = 3, window = "1m")
        public class Clash {
          public record Pair(@Min(1) int x, String controller, int e, int size) {}

          @Get("/a")
          String routes(
              int x, @QueryParam String controller, @QueryParam int route, @QueryParam long e,
              Request request, java.security.Principal failure) {
            return "";
          }

          @Get("/b") String handle(Pair controller) { return ""; }

          @Get("/t") String user(int x, dev.dxwww.runtime.security.AuthToken w) { return ""; }

          @Get("/v") void v(int x, dev.dxwww.runtime.security.csrf.CsrfToken csrfToken) {}

          @Get("/c") String handle(Pair size, @QueryParam @Size(max = 3) List<@NotBlank String> e) {
            return "";
          }

          @Get("/d") void errorHandlers(@PathParam("x") int _x) {}

          @Get("/e") Map<String, List<Integer>> equals(@PathParam("x") short $x) {
            return Map.of();
          }

          @Post("/f") void toString(@Body Map<String, Integer> x, @PathParam("x") char c) {}

          @Get("/g") Optional<List<Long>> clone(@PathParam("x") Long clone) {
            return Optional.empty();
          }

          @OnError String handle(IllegalStateException x) { return ""; }
        }
        """);
  }

  @Test
  void everyVerbPolicyAndReply_compilesWithoutWarnings() {
    compilesAlone(
        """
        package app;

        import java.util.*;
        import dev.dxwww.http.*;
        import dev.dxwww.runtime.http.*;
        import dev.dxwww.security.*;
        import jakarta.annotation.security.*;

        @Controller("/all") @RolesAllowed({"a", "b"}) @CsrfExempt("a test") @RateLimited("api")
        @Consumes("application/merge-patch+json")
        class All {
          enum Sort { up, down }
          record Id(String value) { static Id parse(String text) { return new Id(text); } }
          record Box<T>(T content, Optional<Sort> sort) {}

          @Get void a() {}
          @Head("/h") void head() {}
          @Options("/o") @Status(200) void options() {}
          @Patch @CsrfProtected Response<byte[]> b(@Body Map<String, Integer> m) { return null; }
          @Put NoContent c(@Body String text) { return null; }
          @Delete("/{id}") Redirect d(Id id) { return null; }
          @Get("/{id}") @DenyAll Response<Void> e(Id id) { return null; }
          @Post("/f") @Consumes("application/x-www-form-urlencoded")
          Created<List<Sort>> f(@FormParam Sort sort, @FormParam Set<Id> ids) {
            return null;
          }
          @Get("/g") @PermitAll @Produces({"text/html", "application/xhtml+xml"})
          Optional<Html> g(Box<Integer> box) {
            return Optional.empty();
          }
          @Get("/h") boolean h() { return true; }
          @Get("/i") char i() { return 'x'; }
          @Get("/j") Sort j(@CookieParam Optional<Set<Sort>> sorts) { return Sort.up; }
          @Get("/k") Double k(@HeaderParam Collection<Integer> xNumbers) { return 1.0; }
          @Get("/l") Map<String, Sort> l(@QueryParam Optional<Collection<Sort>> s) { return null; }
          @Post("/m") int m(@Body int number) { return number; }
          record Part(
              @PathParam Id id, @FormParam("f-x") Set<Id> x,
              @dev.dxwww.convert.DefaultValue("1") int e) {}
          @Put("/n/{id}") @Consumes("application/x-www-form-urlencoded")
          void n(Form<Part> x) {}
          @Put("/o") @Consumes("application/x-www-form-urlencoded")
          void o(@FormParam Form<Box<Integer>> e) {}
        }
        """);
  }

  /** Pages for everybody have forms, too: no policy is needed to ask for it. */
  @Test
  void tokenOfForms_isPassedToWhoeverAsks() {
    String made =
        CompileDx.compile(
                """
                package app;
                import dev.dxwww.http.*;
                import dev.dxwww.runtime.security.csrf.CsrfToken;
                @Controller("/a") @jakarta.annotation.security.PermitAll
                final class Pages {
                  @Get String page(CsrfToken token, @QueryParam int n) { return ""; }
                }
                """)
            .succeeds()
            .generated("app.Pages_Routes");
    assertThat(made)
        .containsOnlyOnce("CsrfToken token = x.csrfToken();")
        .contains("controller.page(token, n)");
  }

  @Test
  void sameSource_sameBytes() {
    String source =
        """
        package app;
        @dev.dxwww.http.Controller("/x") @jakarta.annotation.security.PermitAll
        final class Same {
          @dev.dxwww.http.Get java.util.Set<String> a(@dev.dxwww.http.QueryParam int n) {
            return java.util.Set.of();
          }
        }
        """;

    assertThat(CompileDx.compile(source).generated("app.Same_Routes"))
        .isEqualTo(CompileDx.compile(source).generated("app.Same_Routes"));
  }

  @Test
  void errorsOfSeveralHandlers_areReportedAtOnce() {
    CompileDx.compile(
            """
            package app;
            import dev.dxwww.http.*;
            @Controller("/x")
            final class Many {
              @Get("/{a}") String a(@QueryParam Thread t) { return ""; }
              @Post void b(@Body String x) {}
            }
            """)
        .hasErrors("ROUTE-001", "ROUTE-007", "SEC-020", "SEC-020", "SEC-023");
  }

  /** Compiles with the processor, and what it made once more with all warnings but without it. */
  private static void compilesAlone(String source) {
    CompileResult result = CompileDx.compile(source).succeeds();
    List<JavaFileObject> all = new ArrayList<>(result.compilation().generatedSourceFiles());
    all.add(CompileDx.file(source));
    Compilation again =
        Compiler.javac().withOptions("-Xlint:all", "-Werror", "-proc:none").compile(all);
    assertThat(again.errors()).isEmpty();
    assertThat(again.warnings()).isEmpty();
  }
}
