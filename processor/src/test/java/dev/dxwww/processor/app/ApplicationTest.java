package dev.dxwww.processor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;

/**
 * The whole processor on a small application: routes, bodies, configuration and wiring together.
 */
class ApplicationTest {
  private static final String TASKS =
      """
      package com.example.tasks;
      import dev.dxwww.app.*;
      import dev.dxwww.config.ConfigProperties;
      import dev.dxwww.convert.DefaultValue;
      import jakarta.validation.constraints.*;
      import java.time.Clock;
      import java.util.*;
      @DxApplication(roles = "admin")
      public final class TasksApp {
        @Provides static Clock clock() { return Clock.systemDefaultZone(); }
      }
      public record Task(long id, String title, boolean done) {}
      public record NewTask(@NotBlank @Size(max = 200) String title) {}
      public enum Filter { ALL, OPEN, DONE }
      @ConfigProperties("tasks")
      public record TasksConfig(@DefaultValue("100") int limit) {}
      public interface TaskStore {}
      @Component
      final class MemoryTaskStore implements TaskStore {
        MemoryTaskStore(TasksConfig config, Clock clock) {}
        @OnStart void load() {}
      }
      """;

  private static final String WEB =
      """
      package com.example.tasks.web;
      import com.example.tasks.*;
      import dev.dxwww.app.*;
      import dev.dxwww.convert.DefaultValue;
      import dev.dxwww.http.*;
      import dev.dxwww.runtime.http.*;
      import dev.dxwww.security.*;
      import jakarta.annotation.security.*;
      import jakarta.validation.constraints.*;
      import java.util.*;
      @Controller("/api/tasks")
      @PermitAll
      final class TaskController {
        TaskController(TaskStore store) {}
        @Get List<Task> list(
            @QueryParam @DefaultValue("ALL") Filter filter, @QueryParam Optional<String> q) {
          return List.of();
        }
        @Get("/{id}") Optional<Task> find(@Min(1) long id) { return Optional.empty(); }
        @Post @CsrfProtected Created<Task> create(@Body NewTask task) {
          throw new UnsupportedOperationException();
        }
        @Delete("/{id}") @CsrfExempt("hook") @RolesAllowed("admin")
        void delete(long id) {}
      }
      """;

  private static CompileResult compile(String... sources) {
    List<String> all = new ArrayList<>();
    for (String source : sources) {
      all.addAll(Arrays.asList(CompileDx.types(source)));
    }
    return CompileDx.compile(all.toArray(String[]::new));
  }

  @Test
  void wholeApplication_compilesWithoutAWarning() {
    CompileResult result = compile(TASKS, WEB);
    result.succeeds();
    assertThat(result.names())
        .contains(
            "com.example.tasks.TasksApp_Application",
            "com.example.tasks.TasksApp_Router",
            "com.example.tasks.TasksConfig_Config",
            "com.example.tasks.web.TaskController_Routes",
            "com.example.tasks.web.TaskController_Factory");
    assertThat(result.generated("com.example.tasks.TasksApp_Application"))
        .contains("Object taskController = w.replacement(")
        .contains("taskController = TaskController_Factory.create(memoryTaskStore);")
        .contains("return List.of(new TasksConfig_Config());")
        .endsWith(
            """
                // in the order of the router's numbers
                w.routes(new TaskController_Routes(taskController));
              }
            }
            """);
  }

  @Test
  void errorHandlersOfComponents_serveTheWholeApplication() {
    CompileResult result =
        compile(
            TASKS,
            """
            package com.example.tasks;
            import dev.dxwww.app.*;
            import dev.dxwww.http.OnError;
            @Component
            final class Faults {
              @OnError String full(IllegalStateException e) { return "full"; }
            }
            """);
    result.succeeds();
    assertThat(result.generated("com.example.tasks.TasksApp_Application"))
        .contains("w.errorHandlers(new Faults_Routes(faults).errorHandlers());");
  }

  @Test
  void routesReport_isAlignedAndSorted() {
    String web = WEB.replace("com.example.tasks.web", "web");
    assertThat(compile(TASKS, web).resource("META-INF/dxwww/routes.txt"))
        .hasValue(
            """
            VERB    PATH             HANDLER                    POLICY       LIMIT  CSRF
            GET     /api/tasks       web.TaskController.list    permit all   -      -
            POST    /api/tasks       web.TaskController.create  permit all   -      protected
            DELETE  /api/tasks/{id}  web.TaskController.delete  roles admin  -      exempt: hook
            GET     /api/tasks/{id}  web.TaskController.find    permit all   -      -
            """);
  }

  @Test
  void sameRouteInTwoControllers_isRefusedAtTheSecond() {
    compile(
            TASKS,
            WEB,
            """
            package com.example.tasks.web;
            import dev.dxwww.http.*;
            import jakarta.annotation.security.*;
            @Controller
            @PermitAll
            final class ZController {
              @Get("/api/tasks/{key}") String other(String key) { return key; }
              @Get("/api/tasks") String twice() { return ""; }
            }
            """)
        .hasErrors("ROUTE-003", "ROUTE-004");
  }

  @Test
  void mistakesOfEveryFeature_areReportedInOneCompile() {
    compile(
            TASKS,
            """
            package com.example.tasks.web;
            import com.example.tasks.*;
            import dev.dxwww.app.*;
            import dev.dxwww.config.ConfigProperties;
            import dev.dxwww.http.*;
            import jakarta.annotation.security.*;
            @Controller("/a")
            final class A {
              A(Runnable missing) {}
              @Get("/{id}") @PermitAll String find(long other) { return ""; }
              @Get("/{id") @PermitAll String broken() { return ""; }
            }
            @Component
            final class B {
              B(B itself) {}
            }
            @ConfigProperties("b")
            record Broken(Thread thread) {}
            """)
        .hasErrors("ROUTE-001", "ROUTE-006", "WIRE-080", "WIRE-082", "CONF-083");
  }
}
