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
import dev.dxwww.runtime.http.Html;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.security.CsrfProtected;
import dev.dxwww.template.On;

import jakarta.annotation.security.RolesAllowed;

/** The tasks of a user: every change is a form, answered by a redirect to the next page. */
@Controller
@RolesAllowed("user")
final class TaskPages {
  private final TaskStore store;
  private final TaskFeed feed;
  private final Views views;
  private final Layout layout;

  TaskPages(TaskStore store, TaskFeed feed, Views views, Layout layout) {
    this.store = store;
    this.feed = feed;
    this.views = views;
    this.layout = layout;
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

  @Get("/lists")
  Html overview(Principal user) {
    return layout.page("Lists", views.overview(Owner.of(user)).render());
  }

  @Get("/tasks/new")
  Html blank(Principal user) {
    return layout.page("New task", views.newForm(Owner.of(user), Form.blank()).render());
  }

  @Post("/tasks")
  @CsrfProtected
  Response<Html> create(Principal user, Form<TaskForm> form, TaskQuery backTo) {
    if (!form.isValid()) {
      return rejected("New task", views.newForm(Owner.of(user), form));
    }
    String title = store.add(Owner.of(user), form.value().draft()).title();
    return done(Flash.Event.ADDED, title, Links.list(backTo));
  }

  @Get("/tasks/{id}/edit")
  Html edit(Principal user, long id) {
    Task task = existing(store.find(Owner.of(user), id));
    FormView view = views.editForm(Owner.of(user), id, TaskForm.of(task.draft()));
    return layout.page("Edit " + task.title(), view.render());
  }

  @Post("/tasks/{id}")
  @CsrfProtected
  Response<Html> save(Principal user, long id, Form<TaskForm> form) {
    existing(store.find(Owner.of(user), id));
    if (!form.isValid()) {
      return rejected("Edit task", views.editForm(Owner.of(user), id, form));
    }
    TaskDraft draft = form.value().draft();
    Task saved = existing(store.change(Owner.of(user), id, task -> task.with(draft)));
    return done(Flash.Event.SAVED, saved.title(), Links.LIST);
  }

  @Post("/tasks/{id}/done")
  @CsrfProtected
  Response<Html> complete(
      Principal user, long id, @FormParam boolean done, TaskQuery query, Place place) {
    return marked(user, id, done).leadTo(Links.list(query, place));
  }

  private Flash marked(Principal user, long id, boolean done) {
    Task task = existing(store.change(Owner.of(user), id, t -> t.withDone(done)));
    return new Flash(done ? Flash.Event.COMPLETED : Flash.Event.REOPENED, task.title());
  }

  @Get("/tasks/{id}/delete")
  Html askBeforeDelete(Principal user, long id) {
    Task task = existing(store.find(Owner.of(user), id));
    return layout.page("Delete " + task.title(), MessageView.confirmDelete(task));
  }

  @Post("/tasks/{id}/delete")
  @CsrfProtected
  Response<Html> delete(Principal user, long id) {
    Task deleted = existing(store.remove(Owner.of(user), id));
    return done(Flash.Event.DELETED, deleted.title(), Links.LIST);
  }

  @OnError
  Response<Html> gone(NotFoundException missing) {
    String explanation = "It may have been deleted in the meantime.";
    Markup view = MessageView.problem("There is no such task", explanation);
    return Response.of(404, layout.page("Not found", view));
  }

  @OnError
  Response<Html> full(ConflictException conflict) {
    Markup view = MessageView.problem("There is no room", conflict.getMessage());
    return Response.of(409, layout.page("There is no room", view));
  }

  private static Task existing(Optional<Task> task) {
    return task.orElseThrow(NotFoundException::new);
  }

  private Response<Html> rejected(String title, FormView view) {
    return Response.of(400, layout.page("Please check the form · " + title, view.render()));
  }

  /** POST-redirect-GET: reloading the next page repeats nothing (RFC 9110, 15.4.4). */
  private static Response<Html> done(Flash.Event event, String title, String nextPage) {
    return Response.<Html>empty(303)
        .header("Location", nextPage)
        .cookie(new Flash(event, title).cookie());
  }
}
