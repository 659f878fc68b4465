package dev.dxwww.examples.tasks.pages;

import java.security.Principal;
import java.util.Optional;

import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.examples.tasks.feed.TaskFeed;
import dev.dxwww.http.Controller;
import dev.dxwww.http.FormParam;
import dev.dxwww.http.Get;
import dev.dxwww.http.OnError;
import dev.dxwww.http.Post;
import dev.dxwww.runtime.error.ConflictException;
import dev.dxwww.runtime.error.NotFoundException;
import dev.dxwww.runtime.http.Form;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.security.CsrfProtected;
import dev.dxwww.template.EventValue;
import dev.dxwww.template.On;

import jakarta.annotation.security.RolesAllowed;

/** The tasks of a user: every change is a form, answered by a redirect to the next page. */
@Controller
@RolesAllowed("user")
final class TaskPages {
  private final TaskStore store;
  private final TaskFeed feed;
  private final Views views;

  TaskPages(TaskStore store, TaskFeed feed, Views views) {
    this.store = store;
    this.feed = feed;
    this.views = views;
  }

  @Get("/tasks")
  Response<TaskListPage> list(Principal user, TaskQuery query, Place place, Request request) {
    // Asked for first: what happens from here on comes by the feed.
    String position = feed.position();
    return Flash.shown(
        request, news -> views.list(Owner.of(user), query, place, position, news));
  }

  /** The tick of a task, where scripts run. */
  @On
  void mark(long id, @FormParam boolean done, Principal user, Request request) {
    request.attribute(Flash.class, marked(user, id, done));
  }

  /** What the page's script asks for when the feed tells of changes: the page as it is now. */
  @On
  void refresh() {
    // The page's own handler does it.
  }

  /** What somebody looks for, while it is typed: the list is shown at the address of that. */
  @On
  Response<TaskListPage> search(@EventValue String q, TaskQuery query, Place place) {
    return Response.<TaskListPage>empty(204).at(Links.list(query.withText(q), place.first()));
  }

  /** The form above the list, where scripts run: what is wrong is said there, and all stays. */
  @On
  Response<TaskListPage> add(
      Principal user, Form<TaskForm> form, TaskQuery query, Place place, Request request) {
    if (!form.isValid()) {
      String mistake = form.error(TaskForm.Field.TITLE.word()).orElse("This is no task.");
      TaskListPage page = views.list(Owner.of(user), query, place, feed.position(), null);
      return Response.of(400, page.refused(mistake));
    }
    request.attribute(Flash.class, added(user, form.value()));
    return Response.<TaskListPage>empty(204).at(Links.list(query.withNew(), place.first()));
  }

  @Get("/lists")
  OverviewPage overview(Principal user) {
    return views.overview(Owner.of(user));
  }

  @Get("/tasks/new")
  TaskFormPage blank(Principal user) {
    return views.newForm(Owner.of(user), Form.blank());
  }

  @Post("/tasks")
  @CsrfProtected
  Response<TaskFormPage> create(
      Principal user, Form<TaskForm> form, TaskQuery backTo, Place place) {
    if (!form.isValid()) {
      return Response.of(400, views.newForm(Owner.of(user), form).refused());
    }
    return added(user, form.value()).leadTo(Links.list(backTo, place.first()));
  }

  private Flash added(Principal user, TaskForm form) {
    return new Flash(Flash.Event.ADDED, store.add(Owner.of(user), form.draft()).title());
  }

  @Get("/tasks/{id}/edit")
  TaskFormPage edit(Principal user, long id) {
    Task task = existing(store.find(Owner.of(user), id));
    return views.editForm(Owner.of(user), id, TaskForm.of(task.draft()))
        .titled("Edit " + task.title());
  }

  @Post("/tasks/{id}")
  @CsrfProtected
  Response<TaskFormPage> save(Principal user, long id, Form<TaskForm> form) {
    existing(store.find(Owner.of(user), id));
    if (!form.isValid()) {
      return Response.of(400, views.editForm(Owner.of(user), id, form).refused());
    }
    TaskDraft draft = form.value().draft();
    Task saved = existing(store.change(Owner.of(user), id, task -> task.with(draft)));
    return new Flash(Flash.Event.SAVED, saved.title()).leadTo(Links.LIST);
  }

  @Post("/tasks/{id}/done")
  @CsrfProtected
  Response<Void> complete(
      Principal user, long id, @FormParam boolean done, TaskQuery query, Place place) {
    return marked(user, id, done).leadTo(Links.list(query, place));
  }

  private Flash marked(Principal user, long id, boolean done) {
    Task task = existing(store.change(Owner.of(user), id, t -> t.withDone(done)));
    return new Flash(done ? Flash.Event.COMPLETED : Flash.Event.REOPENED, task.title());
  }

  @Get("/tasks/{id}/delete")
  DeletePage askBeforeDelete(Principal user, long id) {
    Task task = existing(store.find(Owner.of(user), id));
    return new DeletePage(task.id(), task.title());
  }

  @Post("/tasks/{id}/delete")
  @CsrfProtected
  Response<Void> delete(Principal user, long id) {
    Task deleted = existing(store.remove(Owner.of(user), id));
    return new Flash(Flash.Event.DELETED, deleted.title()).leadTo(Links.LIST);
  }

  @OnError
  Response<MessagePage> gone(NotFoundException missing) {
    return Response.of(
        404,
        new MessagePage(
            "Not found", "There is no such task", "It may have been deleted in the meantime."));
  }

  @OnError
  Response<MessagePage> full(ConflictException conflict) {
    return Response.of(
        409,
        new MessagePage("There is no room", "There is no room", conflict.getMessage()));
  }

  private static Task existing(Optional<Task> task) {
    return task.orElseThrow(NotFoundException::new);
  }
}
