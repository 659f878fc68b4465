package dev.dxwww.processor.route;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.CompileResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is emitted for controllers: it compiles without warnings, and reads as if hand-written. */
class RouteGroupTest {

  @Test
  void taskController_isEmittedAsAgreed() {
    CompileResult result =
        CompileDx.compile(
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
                """,
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
}
