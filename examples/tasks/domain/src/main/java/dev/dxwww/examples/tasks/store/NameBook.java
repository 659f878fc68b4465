package dev.dxwww.examples.tasks.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import dev.dxwww.app.Component;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Person;
import dev.dxwww.examples.tasks.domain.TaskList;
import dev.dxwww.examples.tasks.store.NameRepository.NamedList;
import dev.dxwww.examples.tasks.store.NameRepository.NamedPerson;
import dev.dxwww.examples.tasks.store.NameRepository.NewName;
import dev.dxwww.runtime.error.ConflictException;

/**
 * Finds lists and people of an account by their names, and makes those that are missing; in
 * transactions.
 */
@Component
final class NameBook {
  private final NameRepository names;
  private final int mostLists;

  NameBook(NameRepository names, TasksConfig config) {
    this.names = names;
    this.mostLists = config.lists();
  }

  /**
   * The lists of these names. Others who put tasks into them wait from here on.
   *
   * @throws ConflictException when there would be too many lists
   */
  Map<String, TaskList> lists(Owner owner, Collection<String> wanted) {
    List<String> distinct = distinct(wanted);
    if (names.missingLists(owner, distinct) > 0) {
      // All who make lists wait for the first one, so that their limit holds, too.
      names.lockLists(owner, List.of(TaskList.INBOX));
      names.addLists(newNames(owner, distinct));
      if (names.countLists(owner) > mostLists) {
        throw new ConflictException("There are " + mostLists + " lists, and may be no more.");
      }
    }
    Map<String, TaskList> lists = new HashMap<>();
    for (NamedList list : names.lockLists(owner, distinct)) {
      lists.put(list.asked(), new TaskList(list.id(), list.name()));
    }
    return lists;
  }

  /** The people of these names, but for the empty one, which is nobody's. */
  Map<String, Person> people(Owner owner, Collection<String> wanted) {
    List<String> distinct = distinct(wanted);
    distinct.remove("");
    Map<String, Person> people = new HashMap<>();
    if (!distinct.isEmpty()) {
      names.addPeople(newNames(owner, distinct));
      for (NamedPerson person : names.peopleNamed(owner, distinct)) {
        people.put(person.asked(), new Person(person.id(), person.name()));
      }
    }
    return people;
  }

  private static List<NewName> newNames(Owner owner, List<String> names) {
    return names.stream().map(name -> new NewName(owner.id(), name)).toList();
  }

  private static List<String> distinct(Collection<String> names) {
    return new ArrayList<>(new TreeSet<>(names));
  }
}
