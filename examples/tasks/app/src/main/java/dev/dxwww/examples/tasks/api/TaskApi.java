package dev.dxwww.examples.tasks.api;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.dxwww.convert.DefaultValue;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskSort;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.http.Body;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Delete;
import dev.dxwww.http.Get;
import dev.dxwww.http.Patch;
import dev.dxwww.http.Post;
import dev.dxwww.http.Put;
import dev.dxwww.http.QueryParam;
import dev.dxwww.runtime.error.NotFoundException;
import dev.dxwww.runtime.http.Created;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.query.Page;
import dev.dxwww.runtime.query.PageRequest;
import dev.dxwww.security.CsrfProtected;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;

/** The tasks of a user, for programs. */
@Controller("/api/tasks")
@RolesAllowed("user")
final class TaskApi {
  private final TaskStore store;

  TaskApi(TaskStore store) {
    this.store = store;
  }

  /** Lists tasks that match, all at once. */
  @Get
  List<Task> list(
      Principal user, TaskQuery query, @QueryParam @DefaultValue("urgency") TaskSort sort) {
    return store.find(Owner.of(user), query, sort, Integer.MAX_VALUE);
  }

  /**
   * Lists tasks that match page by page, the most urgent first.
   *
   * @param size how many at most
   * @param after the {@code next} of the page before; the first page without it
   */
  @Get("/page")
  Page<Task> page(
      Principal user,
      TaskQuery query,
      @QueryParam @DefaultValue("50") @Min(1) @Max(PageRequest.MOST) int size,
      @QueryParam Optional<String> after) {
    return store.find(Owner.of(user), query, new PageRequest(size, after));
  }

  /** The tasks one by one: as an array, or as lines for those who ask for NDJSON. */
  @Get("/export")
  Response<Stream<Task>> export(Principal user, TaskQuery query) {
    return Response.ok(store.find(Owner.of(user), query).stream())
        .header("Content-Disposition", "attachment; filename=\"tasks\"");
  }

  /**
   * Looks a task up.
   *
   * @param id given when it was added
   * @return the task
   */
  @Get("/{id}")
  Optional<Task> find(Principal user, @Positive long id) {
    return store.find(Owner.of(user), id);
  }

  /** Adds a task. */
  @Post
  @CsrfProtected
  Created<Task> create(Principal user, @Body NewTask body) {
    Task task = store.add(Owner.of(user), body.draft());
    return Created.at("/api/tasks/" + task.id(), task);
  }

  /** Replaces all of a task but its id. */
  @Put("/{id}")
  @CsrfProtected
  Optional<Task> replace(Principal user, @Positive long id, @Body NewTask body) {
    return store.change(Owner.of(user), id, task -> task.with(body.draft()));
  }

  /** Changes what is named of a task. */
  @Patch("/{id}")
  @CsrfProtected
  Optional<Task> change(Principal user, @Positive long id, @Body TaskChange change) {
    return store.change(Owner.of(user), id, change::applyTo);
  }

  /** Removes a task. */
  @Delete("/{id}")
  @CsrfProtected
  void delete(Principal user, @Positive long id) {
    store.remove(Owner.of(user), id)
        .orElseThrow(() -> new NotFoundException("There is no task " + id + "."));
  }
}
