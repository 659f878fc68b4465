package dev.dxwww.examples.tasks.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.dxwww.examples.tasks.domain.Person;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.TaskCounts;
import dev.dxwww.examples.tasks.domain.TaskList;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskSort;

import org.jspecify.annotations.Nullable;

/**
 * Everything that narrows the list: a search form and links that keep each other's choice.
 *
 * @param tabs one of each status
 * @param kept what the search form keeps of the choice
 * @param q what is looked for; empty for nothing
 * @param chips lists, person, priorities and labels
 */
record Filters(List<Tab> tabs, List<Kept> kept, String q, List<Chip> chips) {

  /**
   * What there is to choose from.
   *
   * @param counts how many tasks match, by status
   * @param lists every list
   * @param assignee whose tasks are chosen
   * @param labels every label in use
   */
  record Choice(
      TaskCounts counts, List<TaskList> lists, Optional<Person> assignee, List<String> labels) {}

  /**
   * A status to choose.
   *
   * @param name what people call it
   * @param href the tasks that have it
   * @param count how many there are
   * @param chosen whether it is seen now
   */
  record Tab(String name, String href, int count, boolean chosen) {}

  /** A field that goes along with the text that is looked for. */
  record Kept(String name, String value) {}

  /**
   * Filters of a page.
   *
   * @param query what is chosen
   * @param place which part of the list is seen; choosing leads to its start
   */
  static Filters of(TaskQuery query, Place place, Choice choice) {
    List<Tab> tabs = new ArrayList<>();
    for (Status status : Status.values()) {
      tabs.add(
          new Tab(
              name(status), Links.list(query.withStatus(status), place.first()),
              choice.counts().of(status), query.status() == status));
    }
    return new Filters(
        tabs, kept(query, place), query.q() == null ? "" : query.q(), chips(query, place, choice));
  }

  private static String name(Status status) {
    return switch (status) {
      case ALL -> "All";
      case OPEN -> "Open";
      case DONE -> "Done";
    };
  }

  private static List<Kept> kept(TaskQuery query, Place place) {
    List<Kept> kept = new ArrayList<>();
    keep(kept, "status", query.status() == Status.ALL ? null : Links.word(query.status()));
    keep(kept, "list", query.list());
    keep(kept, "assignee", query.assignee());
    keep(kept, "priority", query.priority() == null ? null : Links.word(query.priority()));
    keep(kept, "label", query.label());
    keep(kept, "sort", place.sort() == TaskSort.URGENCY ? null : Links.word(place.sort()));
    return kept;
  }

  private static void keep(List<Kept> kept, String name, @Nullable Object value) {
    if (value != null) {
      kept.add(new Kept(name, value.toString()));
    }
  }

  private static List<Chip> chips(TaskQuery query, Place place, Choice choice) {
    List<Chip> chips = new ArrayList<>();
    if (choice.lists().size() > 1) {
      for (TaskList list : choice.lists()) {
        boolean chosen = query.list() != null && query.list() == list.id();
        TaskQuery other = query.withList(chosen ? null : (Long) list.id());
        chips.add(new Chip(Chip.Kind.LIST, list.name(), Links.list(other, place.first()), chosen));
      }
    }
    choice.assignee().ifPresent(
        person -> {
          String others = Links.list(query.withAssignee(null), place.first());
          chips.add(new Chip(Chip.Kind.PERSON, person.name(), others, true));
        });
    for (Priority priority : List.of(Priority.HIGH, Priority.LOW)) {
      boolean chosen = query.priority() == priority;
      TaskQuery other = query.withPriority(chosen ? null : priority);
      String name = priority == Priority.HIGH ? "High priority" : "Low priority";
      chips.add(new Chip(Chip.Kind.PRIORITY, name, Links.list(other, place.first()), chosen));
    }
    for (String label : choice.labels()) {
      boolean chosen = label.equals(query.label());
      TaskQuery other = query.withLabel(chosen ? null : label);
      chips.add(new Chip(Chip.Kind.LABEL, label, Links.list(other, place.first()), chosen));
    }
    return chips;
  }
}
