package dev.dxwww.examples.tasks.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.http.Body;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Delete;
import dev.dxwww.http.Get;
import dev.dxwww.http.Patch;
import dev.dxwww.http.Post;
import dev.dxwww.http.Put;
import dev.dxwww.runtime.error.NotFoundException;
import dev.dxwww.runtime.http.Created;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.security.CsrfProtected;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Positive;

/** The task list for programs. */
@Controller("/api/tasks")
@PermitAll
final class TaskApi {
  private final TaskStore store;

  TaskApi(TaskStore store) {
    this.store = store;
  }

  @Get
  List<Task> list(TaskQuery query) {
    return store.find(query);
  }

  /** The tasks one by one: as an array, or as lines for those who ask for NDJSON. */
  @Get("/export")
  Response<Stream<Task>> export(TaskQuery query) {
    return Response.ok(store.find(query).stream())
        .header("Content-Disposition", "attachment; filename=\"tasks\"");
  }

  @Get("/{id}")
  Optional<Task> find(@Positive long id) {
    return store.find(id);
  }

  @Post
  @CsrfProtected
  Created<Task> create(@Body NewTask body) {
    Task task = store.add(body.draft());
    return Created.at("/api/tasks/" + task.id(), task);
  }

  @Put("/{id}")
  @CsrfProtected
  Optional<Task> replace(@Positive long id, @Body NewTask body) {
    return store.change(id, task -> task.with(body.draft()));
  }

  @Patch("/{id}")
  @CsrfProtected
  Optional<Task> change(@Positive long id, @Body TaskChange change) {
    return store.change(id, change::applyTo);
  }

  @Delete("/{id}")
  @CsrfProtected
  void delete(@Positive long id) {
    store.remove(id).orElseThrow(() -> new NotFoundException("There is no task " + id + "."));
  }
}
