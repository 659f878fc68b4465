package dev.dxwww.examples.tasks.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.TaskCounts;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskSort;
import dev.dxwww.template.Page;
import dev.dxwww.template.Template;

import org.jspecify.annotations.Nullable;

/**
 * The page with the list.
 *
 * @param news what was just done; null for nothing
 * @param query what was asked for
 * @param place which part of it is shown
 * @param position where the feed was before the list was read
 * @param today the day to see due days from
 * @param overall how many tasks there are
 * @param filters what else can be asked for
 * @param quick the form for a new task
 * @param shown the tasks
 */
@Page(layout = SiteLayout.class)
@Template(file = "task-list.html")
record TaskListPage(
    @Nullable Notice news,
    TaskQuery query,
    Place place,
    String position,
    LocalDate today,
    TaskCounts overall,
    Filters filters,
    QuickAdd quick,
    ShownTasks shown) {

  /**
   * An order to choose.
   *
   * @param name what people call it
   * @param href the list in this order
   * @param chosen whether it is seen now
   */
  record Order(String name, String href, boolean chosen) {}

  String title() {
    return switch (query.status()) {
      case ALL -> "All tasks";
      case OPEN -> "Open tasks";
      case DONE -> "Done tasks";
    };
  }

  String day() {
    return Days.heading(today);
  }

  int all() {
    return overall.of(Status.ALL);
  }

  /** What all tasks done would be. */
  int most() {
    return Math.max(1, all());
  }

  /** What the page's script follows. */
  String changes() {
    return Links.changes(position);
  }

  /** The page that says what is wrong with a new task. */
  TaskListPage refused(String mistake) {
    return new TaskListPage(
        news, query, place, position, today, overall, filters, quick.refused(mistake), shown);
  }

  String exportHref() {
    return Links.export(query);
  }

  String startHref() {
    return Links.list(query, place.first());
  }

  boolean isStart() {
    return place.after() == null;
  }

  List<Order> orders() {
    List<Order> orders = new ArrayList<>();
    for (TaskSort sort : TaskSort.values()) {
      String name =
          switch (sort) {
            case URGENCY -> "Most urgent";
            case TITLE -> "By title";
            case NEWEST -> "Newest";
          };
      orders.add(new Order(name, Links.list(query, place.by(sort)), sort == place.sort()));
    }
    return orders;
  }
}
