package dev.dxwww.runtime.http.internal;

import dev.dxwww.htip.Bundle;
import dev.dxwww.htip.BundleRef;
import dev.dxwww.htip.EventField;
import dev.dxwww.htip.EventType;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Handlers;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.TemplateRef;
import dev.dxwww.htip.Walk;
import dev.dxwww.htip.html.HtmlOutput;
import dev.dxwww.runtime.generated.PageView;
import dev.dxwww.runtime.generated.Shown;
import dev.dxwww.runtime.http.internal.TaskPage.Task;

import java.util.ArrayList;
import java.util.List;

/** What the processor would write for {@link TaskPage}, in a layout with a heading. */
final class TaskPageView implements PageView<TaskPage> {
  /** The templates of the layout, of the list and of a row. */
  static final Bundle BUNDLE =
      Bundle.of(
          List.of(
              new TemplateDef(
                  "<div><h1> </h1><main></main></div>",
                  new Walk(List.of(
                      Walk.Move.FIRST_CHILD, Walk.Move.FIRST_CHILD, new Walk.Text(),
                      Walk.Move.PARENT, Walk.Move.NEXT_SIBLING, new Walk.Anchor()))),
              new TemplateDef("<ul></ul>", new Walk(List.of())),
              new TemplateDef(
                  "<li><input type=\"checkbox\"><span> </span></li>",
                  new Walk(List.of(
                      Walk.Move.FIRST_CHILD, new Walk.Property("checked"),
                      new Walk.Event(EventType.CHANGE, EventField.CHECKED),
                      Walk.Move.NEXT_SIBLING, Walk.Move.FIRST_CHILD, new Walk.Text())))));

  private static final TemplateRef LAYOUT = BUNDLE.template(0);
  private static final TemplateRef LIST = BUNDLE.template(1);
  private static final TemplateRef ROW = BUNDLE.template(2);
  private static final int HEADING = 1;
  private static final int PLACE = 2;
  private static final int BOX = 1;
  private static final int SPAN = 3;

  private final boolean live;
  private final List<BundleRef> named;

  /** A page with handlers of events and a form, or one that only shows. */
  TaskPageView(boolean live) {
    this(live, List.of(BUNDLE.ref()));
  }

  TaskPageView(boolean live, List<BundleRef> named) {
    this.live = live;
    this.named = named;
  }

  /** What is shown of it. */
  private record ShownTasks(TaskPage value, int layout, int list, List<Integer> rows)
      implements Shown<TaskPage> {}

  @Override
  public String name() {
    return "test.TaskPage";
  }

  @Override
  public String title(TaskPage page) {
    return page.title();
  }

  @Override
  public List<BundleRef> bundles() {
    return named;
  }

  @Override
  public boolean changes() {
    return live;
  }

  @Override
  public void html(HtmlOutput out, TaskPage page) {
    out.raw(HtmlOutput.utf8("<!doctype html><title>"));
    out.text(page.title());
    out.raw(HtmlOutput.utf8("</title><ul>"));
    for (Task task : page.tasks()) {
      out.raw(HtmlOutput.utf8("<li>"));
      out.text(task.title());
    }
    out.raw(HtmlOutput.utf8("</ul>"));
    if (live) {
      out.raw(HtmlOutput.utf8("<form method=post>"));
      out.csrfField();
      out.raw(HtmlOutput.utf8("</form>"));
    }
  }

  private String handler(Handlers handlers, Task task) {
    return live ? handlers.of(0, Long.toString(task.id())) : "";
  }

  @Override
  public Shown<TaskPage> create(FrameWriter out, Handlers handlers, TaskPage page) {
    int layout = out.clone(LAYOUT);
    out.text(page.title());
    out.append(0, layout);
    handlers.stage();
    int list = out.clone(LIST);
    out.append(layout + PLACE, list);
    List<Integer> rows = new ArrayList<>();
    int first = out.repeat(ROW, list, 0, page.tasks().size());
    for (Task task : page.tasks()) {
      row(out, handlers, task);
      rows.add(first + rows.size() * ROW.ids());
    }
    return new ShownTasks(page, layout, list, List.copyOf(rows));
  }

  private void row(FrameWriter out, Handlers handlers, Task task) {
    out.flag(task.done()).text(handler(handlers, task)).text(task.title());
  }

  @Override
  public Shown<TaskPage> diff(
      FrameWriter out, Handlers handlers, Shown<TaskPage> before, TaskPage next) {
    ShownTasks shown = (ShownTasks) before;
    if (!shown.value().title().equals(next.title())) {
      out.patchText(shown.layout() + HEADING, next.title());
    }
    List<Task> old = shown.value().tasks();
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(old.size(), next.tasks().size()); i++) {
      rows.add(shown.rows().get(i));
      change(out, handlers, shown.rows().get(i), new Change(old.get(i), next.tasks().get(i)));
    }
    if (rows.size() < old.size()) {
      out.remove(shown.rows().get(rows.size()), old.size() - rows.size());
    }
    for (Task task : next.tasks().subList(rows.size(), next.tasks().size())) {
      rows.add(out.repeat(ROW, shown.list(), 0, 1));
      row(out, handlers, task);
    }
    return new ShownTasks(next, shown.layout(), shown.list(), List.copyOf(rows));
  }

  private record Change(Task from, Task to) {}

  private void change(FrameWriter out, Handlers handlers, int row, Change change) {
    if (change.from().done() != change.to().done()) {
      out.setProperty(row + BOX, "checked", change.to().done() ? "1" : "");
    }
    if (live && change.from().id() != change.to().id()) {
      out.event(
          row + BOX + 1, EventType.CHANGE, EventField.CHECKED, handler(handlers, change.to()));
    }
    if (!change.from().title().equals(change.to().title())) {
      out.patchText(row + SPAN, change.to().title());
    }
  }
}
