package dev.dxwww.examples.tasks.store;

import java.util.List;

import dev.dxwww.app.Component;
import dev.dxwww.examples.tasks.domain.ListOverview;
import dev.dxwww.examples.tasks.domain.ListStore;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Person;
import dev.dxwww.examples.tasks.domain.TaskList;

/** Lists and people as the tasks in PostgreSQL name them. */
@Component
final class PostgresListStore implements ListStore {
  private final NameRepository names;

  PostgresListStore(NameRepository names) {
    this.names = names;
  }

  @Override
  public List<TaskList> lists(Owner owner) {
    return names.lists(owner);
  }

  @Override
  public List<ListOverview> overview(Owner owner) {
    return names.overview(owner);
  }

  @Override
  public List<Person> people(Owner owner) {
    return names.people(owner);
  }
}
