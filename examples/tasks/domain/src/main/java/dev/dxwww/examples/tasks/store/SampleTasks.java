package dev.dxwww.examples.tasks.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.dxwww.app.Component;
import dev.dxwww.app.OnStart;
import dev.dxwww.examples.tasks.domain.ListStore;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskEntry;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskStore;

/**
 * Gives the first account something to do when {@code tasks.samples} says so, if it has nothing.
 * Samples come with lists of their own, so that they do not come back when a person has deleted
 * them all.
 */
@Component
final class SampleTasks {
  private static final String CONFERENCE = "Conference";
  private static final String HOME = "Home";

  private final TaskStore store;
  private final ListStore lists;
  private final TasksConfig config;
  private final Clock clock;

  SampleTasks(TaskStore store, ListStore lists, TasksConfig config, Clock clock) {
    this.store = store;
    this.lists = lists;
    this.config = config;
    this.clock = clock;
  }

  @OnStart
  void add() {
    if (!config.samples() || !isEmpty()) {
      return;
    }
    LocalDate today = LocalDate.now(clock);
    List<TaskEntry> samples = new ArrayList<>();
    drafts(today).forEach(draft -> samples.add(new TaskEntry(draft, false)));
    TaskDraft book =
        new TaskDraft(
            "Book the train to the conference", "", Priority.NORMAL, today.minusDays(2),
            List.of("travel"));
    samples.add(new TaskEntry(book.in(CONFERENCE, "Ada"), true));
    // In one step: whoever kills the process meanwhile finds all of them next time, or none.
    store.addAll(Owner.FIRST, samples);
  }

  private boolean isEmpty() {
    return lists.lists(Owner.FIRST).size() == 1
        && store.count(Owner.FIRST, TaskQuery.EVERYTHING).of(Status.ALL) == 0;
  }

  private static List<TaskDraft> drafts(LocalDate today) {
    return List.of(
        new TaskDraft(
            "Send the slides to the organisers", "They asked for a PDF, 16:9.", Priority.HIGH,
            today.minusDays(1), List.of("talk")).in(CONFERENCE, "Ada"),
        new TaskDraft(
            "Rehearse the live demo", "Once with the projector, once with the network unplugged.",
            Priority.HIGH, today, List.of("talk", "demo")).in(CONFERENCE, "Grace"),
        new TaskDraft(
            "Water the plants", "", Priority.LOW, today, List.of("home")).in(HOME, "Grace"),
        new TaskDraft(
            "Read the new collector's release notes", "", Priority.NORMAL, today.plusDays(2),
            List.of("reading")),
        new TaskDraft(
            "Pack adapters: HDMI, USB-C, and the odd one", "", Priority.NORMAL, today.plusDays(4),
            List.of("travel", "talk")).in(CONFERENCE, ""),
        new TaskDraft(
            "Plan the summer holidays", "Somewhere with mountains and no meetings.",
            Priority.LOW, null, List.of("home")).in(HOME, ""));
  }
}
