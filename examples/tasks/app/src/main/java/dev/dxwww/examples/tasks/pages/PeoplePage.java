package dev.dxwww.examples.tasks.pages;

import java.time.LocalDate;
import java.util.List;

import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.people.Workload;
import dev.dxwww.template.Page;
import dev.dxwww.template.Template;

import org.jspecify.annotations.Nullable;

/**
 * The page of all people.
 *
 * @param people what there is to do for each
 */
@Page(layout = SiteLayout.class)
@Template("""
    <h1>People</h1>
    {#each people as person (person.id)}
      <section class="group" aria-labelledby="person-{person.id}">
        <h2 id="person-{person.id}"><a href={person.href}>{person.name}</a>\
     <span class="count">{person.open} open{#if person.overdue > 0},\
     <span class="count--late">{person.overdue} overdue</span>{/if}</span></h2>
        {#if person.next != null}
          <ul class="tasks"><NextItem task={person.next}/></ul>
        {:else}
          <p class="hint">Nothing to do.</p>
        {/if}
      </section>
    {:else}
      <section class="empty">
        <PersonIcon/>
        <h2>Nobody yet</h2>
        <p>Whoever is named as the assignee of a task appears here.</p>
      </section>
    {/each}
    """)
record PeoplePage(List<Entry> people) {

  /**
   * Somebody.
   *
   * @param href what there is to do for them
   * @param open how many of their tasks are open
   * @param overdue how many of these should have been done by yesterday
   * @param next the most urgent of them; null where there is nothing to do
   */
  record Entry(
      long id, String name, String href, int open, int overdue, @Nullable NextTask next) {}

  /** All people, with due days seen from a day. */
  static PeoplePage of(List<Workload> people, LocalDate today) {
    return new PeoplePage(people.stream().map(person -> entry(person, today)).toList());
  }

  private static Entry entry(Workload person, LocalDate today) {
    TaskQuery open = TaskQuery.EVERYTHING.withStatus(Status.OPEN).withAssignee(person.id());
    return new Entry(
        person.id(), person.name(), Links.list(open), person.open(), person.overdue(),
        person.next()
            .map(task -> NextTask.of(task.id(), task.title(), task.due(), today))
            .orElse(null));
  }

  String title() {
    return "People";
  }
}
