package dev.dxwww.examples.tasks.pages;

import java.time.LocalDate;
import java.util.List;

import dev.dxwww.examples.tasks.domain.ListOverview;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.template.Page;
import dev.dxwww.template.Template;

/**
 * The page of all lists.
 *
 * @param lists what is to be done in each
 */
@Page(layout = SiteLayout.class)
@Template("""
    <h1>Lists</h1>
    {#each lists as list (list.id)}
      <section class="group" aria-labelledby="list-{list.id}">
        <h2 id="list-{list.id}"><a href={list.href}>{list.name}</a>\
     <span class="count">{list.open} open, {list.done} done</span></h2>
        {#if list.isIdle}
          <p class="hint">Nothing to do.</p>
        {:else}
          <ul class="tasks">
            {#each list.next as task (task.id)}<NextItem task={task}/>{/each}
          </ul>
        {/if}
      </section>
    {/each}
    """)
record OverviewPage(List<Entry> lists) {

  /**
   * A list.
   *
   * @param href its tasks
   * @param open how many of them are open
   * @param done how many are done
   * @param next the most urgent of those that are open
   */
  record Entry(long id, String name, String href, int open, int done, List<NextTask> next) {
    boolean isIdle() {
      return next.isEmpty();
    }
  }

  /** All lists, with due days seen from a day. */
  static OverviewPage of(List<ListOverview> lists, LocalDate today) {
    return new OverviewPage(
        lists.stream()
            .map(
                list ->
                    new Entry(
                        list.id(), list.name(),
                        Links.list(TaskQuery.EVERYTHING.withList(list.id())), list.open(),
                        list.done(),
                        list.next().stream()
                            .map(task -> NextTask.of(task.id(), task.title(), task.due(), today))
                            .toList()))
            .toList());
  }

  String title() {
    return "Lists";
  }
}
