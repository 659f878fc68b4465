package dev.dxwww.examples.tasks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import dev.dxwww.examples.tasks.domain.ListOverview;
import dev.dxwww.examples.tasks.domain.ListStore;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Person;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskCounts;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskEntry;
import dev.dxwww.examples.tasks.domain.TaskList;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.domain.TaskSort;
import dev.dxwww.examples.tasks.domain.TaskStore;
import dev.dxwww.examples.tasks.feed.Follower;
import dev.dxwww.examples.tasks.feed.News;
import dev.dxwww.examples.tasks.feed.TaskFeed;
import dev.dxwww.examples.tasks.feed.Update;
import dev.dxwww.examples.tasks.feed.Update.Kind;
import dev.dxwww.runtime.RunningApp;
import dev.dxwww.runtime.error.ConflictException;
import dev.dxwww.runtime.query.Page;
import dev.dxwww.runtime.query.PageRequest;
import dev.dxwww.runtime.query.QueryException;
import dev.dxwww.test.TestApps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.jspecify.annotations.Nullable;

/** The store on PostgreSQL, each test with a database of its own. */
final class PostgresTaskStoreTest {
  private static final Owner OWNER = Owner.FIRST;
  private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private RunningApp app = start("tasks.limit", "100");
  private TaskStore store = app.get(TaskStore.class);

  private RunningApp start(String key, String value) {
    return TestApps.of(StoreApp.class).with(Clock.class, clock).config(key, value).start();
  }

  /** Starts anew, with an empty list that may hold so many. */
  private void limit(int limit) {
    app.close();
    app = start("tasks.limit", Integer.toString(limit));
    store = app.get(TaskStore.class);
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void doneTasks_areRemovedByTheTimeTheyBecameSo() {
    long open = add("open", Priority.LOW, null);
    long done = add("done", Priority.LOW, null);
    long again = add("open again", Priority.LOW, null);
    for (long id : new long[] {done, again}) {
      store.change(OWNER, id, task -> task.withDone(true));
    }
    store.change(OWNER, again, task -> task.withDone(false));
    assertThat(store.removeDoneBefore(NOW)).isZero();
    assertThat(store.removeDoneBefore(NOW.plusNanos(1_000))).isEqualTo(1);
    assertThat(store.find(OWNER, done)).isEmpty();
    assertThat(store.find(OWNER, open)).isPresent();
    assertThat(store.find(OWNER, again)).isPresent();
  }

  @Test
  void added_getsAnIdAndIsFound() {
    Task task = store.add(OWNER, draft("Write", Priority.HIGH, TODAY));
    assertThat(task.id()).isEqualTo(1);
    assertThat(task.created()).isEqualTo(NOW);
    assertThat(task.done()).isFalse();
    assertThat(store.find(OWNER, 1)).contains(task);
    assertThat(store.find(OWNER, 2)).isEmpty();
  }

  @Test
  void tasksOfOthers_areAsThoseThatAreNotThere() {
    Owner other = new Owner(app.get(AccountRows.class).add("Grace"));
    Task hers =
        store.add(other, draft("Hers", Priority.HIGH, TODAY).in("Secret plans", "Alan"));
    Task mine = store.add(OWNER, draft("Mine", Priority.HIGH, TODAY));
    assertThat(store.find(OWNER, hers.id())).isEmpty();
    assertThat(store.change(OWNER, hers.id(), task -> task.withDone(true))).isEmpty();
    assertThat(store.remove(OWNER, hers.id())).isEmpty();
    assertThat(store.find(OWNER, TaskQuery.EVERYTHING)).containsExactly(mine);
    assertThat(store.find(OWNER, TaskQuery.EVERYTHING.withList(hers.list().id()))).isEmpty();
    assertThat(store.count(OWNER, TaskQuery.EVERYTHING)).isEqualTo(new TaskCounts(1, 0));
    ListStore lists = app.get(ListStore.class);
    assertThat(lists.lists(OWNER)).extracting(TaskList::name).containsExactly("Inbox");
    assertThat(lists.overview(OWNER)).extracting(ListOverview::name).containsExactly("Inbox");
    assertThat(lists.people(OWNER)).isEmpty();
    assertThat(store.find(other, hers.id())).contains(hers);
    assertThat(store.countAll()).isEqualTo(new TaskCounts(2, 0));
  }

  @Test
  void listsOfOneName_areOneForEachAccount() {
    Owner other = new Owner(app.get(AccountRows.class).add("Grace"));
    Task hers = store.add(other, draft("Hers", Priority.LOW, null).in("Home", "Alan"));
    Task mine = store.add(OWNER, draft("Mine", Priority.LOW, null).in("Home", "Alan"));
    assertThat(hers.list().id()).isNotEqualTo(mine.list().id());
    assertThat(hers.assignee()).isPresent().isNotEqualTo(mine.assignee());
  }

  @Test
  void removed_isGoneAndItsIdIsNotGivenAgain() {
    Task first = store.add(OWNER, draft("First", Priority.NORMAL, null));
    assertThat(store.remove(OWNER, first.id())).contains(first);
    assertThat(store.remove(OWNER, first.id())).isEmpty();
    assertThat(store.add(OWNER, draft("Second", Priority.NORMAL, null)).id()).isEqualTo(2);
  }

  @Test
  void list_isOrderedByUrgency() {
    add("someday", Priority.HIGH, null);
    add("tomorrow", Priority.LOW, TODAY.plusDays(1));
    add("today, low", Priority.LOW, TODAY);
    add("today, high", Priority.HIGH, TODAY);
    long done = add("done", Priority.HIGH, TODAY.minusDays(9));
    store.change(OWNER, done, task -> task.withDone(true));
    assertThat(store.find(OWNER, TaskQuery.EVERYTHING))
        .extracting(Task::title)
        .containsExactly("today, high", "today, low", "tomorrow", "someday", "done");
  }

  @Test
  void counts_speakOfBothStatesWhateverWasAskedFor() {
    add("one", Priority.NORMAL, null);
    store.change(OWNER, add("two", Priority.NORMAL, null), task -> task.withDone(true));
    TaskQuery done = TaskQuery.EVERYTHING.withStatus(Status.DONE);
    assertThat(store.count(OWNER, done)).isEqualTo(new TaskCounts(1, 1));
    assertThat(store.find(OWNER, done)).hasSize(1);
  }

  @Test
  void labels_areListedOnceInOrder() {
    store.add(OWNER, new TaskDraft("a", "", Priority.LOW, null, List.of("travel", "Home")));
    store.add(OWNER, new TaskDraft("b", "", Priority.LOW, null, List.of("home", "travel")));
    assertThat(store.labels(OWNER)).containsExactly("Home", "home", "travel");
  }

  @Test
  void fullList_refusesMoreAndStaysUsable() {
    limit(1);
    store.add(OWNER, draft("only", Priority.NORMAL, null));
    assertThatThrownBy(() -> store.add(OWNER, draft("more", Priority.NORMAL, null)))
        .isInstanceOf(ConflictException.class);
    store.remove(OWNER, 1);
    assertThat(store.add(OWNER, draft("again", Priority.NORMAL, null)).id()).isEqualTo(2);
  }

  @Test
  void manyWriters_loseNothing() throws InterruptedException {
    limit(200);
    CountDownLatch ready = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        threads.submit(
            () -> {
              ready.await();
              return store.add(OWNER, draft("task", Priority.NORMAL, null));
            });
      }
      ready.countDown();
    }
    assertThat(store.find(OWNER, TaskQuery.EVERYTHING)).extracting(Task::id).doesNotHaveDuplicates()
        .hasSize(200);
  }

  @Test
  void samples_areAddedOnlyWhenAskedForAndOnlyToAnEmptyList() {
    SampleTasks samples =
        new SampleTasks(
            store,
            app.get(ListStore.class),
            new TasksConfig(true, 100, 20, Duration.ofDays(30)),
            clock);
    assertThat(store.find(OWNER, TaskQuery.EVERYTHING)).isEmpty();
    samples.add();
    assertThat(store.count(OWNER, TaskQuery.EVERYTHING)).isEqualTo(new TaskCounts(6, 1));
    samples.add();
    assertThat(store.count(OWNER, TaskQuery.EVERYTHING)).isEqualTo(new TaskCounts(6, 1));
  }

  @Test
  void text_isFoundInTitleNotesAndLabelsWhateverTheCase() {
    talk();
    for (String text : List.of("REHEARSE", "projector", "con", "  ", "ÜBER", "50%_\\")) {
      assertThat(store.find(OWNER, asking(text))).as(text).hasSize(1);
    }
    for (String text : List.of("slides", "%", "_e", "\\%", "50%_\\\\", "'", "talk%")) {
      assertThat(store.find(OWNER, asking(text))).as(text).hasSize(text.equals("%") ? 1 : 0);
    }
  }

  @Test
  void everyFilter_mustHold() {
    long id = talk();
    TaskQuery query = new TaskQuery(Status.OPEN, "talk", "conf", Priority.HIGH, 1L, null);
    assertThat(store.find(OWNER, query)).hasSize(1);
    assertThat(store.find(OWNER, query.withList(2L))).isEmpty();
    assertThat(store.find(OWNER, query.withStatus(Status.DONE))).isEmpty();
    assertThat(store.find(OWNER, query.withLabel("con"))).as("labels match as a whole").isEmpty();
    assertThat(store.find(OWNER, query.withPriority(Priority.LOW))).isEmpty();
    assertThat(store.count(OWNER, query.withPriority(Priority.LOW)))
        .isEqualTo(new TaskCounts(0, 0));
    store.change(OWNER, id, task -> task.withDone(true));
    assertThat(store.find(OWNER, query)).isEmpty();
    assertThat(store.count(OWNER, query)).isEqualTo(new TaskCounts(0, 1));
  }

  private long talk() {
    return store.add(OWNER, new TaskDraft(
        "Rehearse the talk über", "With the PROJECTOR, 50%_\\", Priority.HIGH, TODAY,
        List.of("conf"))).id();
  }

  private static TaskQuery asking(String text) {
    return new TaskQuery(Status.ALL, text, null, null, null, null);
  }

  @Test
  void pages_followTheOrderOfTheList_andMissNothing() {
    for (int i = 0; i < 3; i++) {
      add("someday " + i, i == 1 ? Priority.HIGH : Priority.LOW, null);
      add("today " + i, Priority.NORMAL, TODAY);
      long done = add("done " + i, Priority.NORMAL, TODAY.minusDays(i));
      store.change(OWNER, done, task -> task.withDone(true));
    }
    for (int size : new int[] {1, 2, 4, 9}) {
      List<Task> all = new ArrayList<>();
      Optional<String> after = Optional.empty();
      do {
        Page<Task> page = store.find(OWNER, TaskQuery.EVERYTHING, new PageRequest(size, after));
        assertThat(page.items()).hasSizeBetween(1, size);
        all.addAll(page.items());
        after = page.next();
      } while (after.isPresent());
      assertThat(all).isEqualTo(store.find(OWNER, TaskQuery.EVERYTHING));
    }
  }

  @Test
  void list_isSortedOtherwiseWhereThatIsAskedFor() {
    add("b", Priority.LOW, null);
    add("C", Priority.LOW, null);
    add("a", Priority.LOW, TODAY);
    assertThat(store.find(OWNER, TaskQuery.EVERYTHING, TaskSort.TITLE, 9))
        .extracting(Task::title).containsExactly("a", "b", "C");
    assertThat(store.find(OWNER, TaskQuery.EVERYTHING, TaskSort.NEWEST, 2))
        .extracting(Task::title).containsExactly("a", "C");
  }

  @Test
  void labels_keepTheirOrderAndAreReplaced() {
    long id = store.add(OWNER, new TaskDraft("a", "", Priority.LOW, null, List.of("z", "a"))).id();
    assertThat(store.find(OWNER, id).orElseThrow().labels()).containsExactly("z", "a");
    TaskDraft other = new TaskDraft("a", "", Priority.LOW, null, List.of("b", "z", "c"));
    Task changed = store.change(OWNER, id, task -> task.with(other)).orElseThrow();
    assertThat(store.find(OWNER, id)).contains(changed);
    assertThat(changed.labels()).containsExactly("b", "z", "c");
    assertThat(store.labels(OWNER)).containsExactly("b", "c", "z");
  }

  @Test
  void listsAndPeople_areMadeByTheTasksThatNameThem_onceWhateverTheCase() {
    TaskDraft draft = draft("x", Priority.LOW, null);
    Task task = store.add(OWNER, draft.in("Home", "Ada"));
    assertThat(task.list()).isEqualTo(new TaskList(2, "Home"));
    assertThat(task.assignee()).map(Person::name).contains("Ada");
    assertThat(store.find(OWNER, task.id())).contains(task);
    Task same = store.add(OWNER, draft.in("HOME", "ada"));
    assertThat(same.list()).isEqualTo(task.list());
    assertThat(same.assignee()).isEqualTo(task.assignee());
    assertThat(store.add(OWNER, draft).assignee()).isEmpty();
    ListStore lists = app.get(ListStore.class);
    assertThat(lists.lists(OWNER)).extracting(TaskList::name).containsExactly("Inbox", "Home");
    assertThat(lists.people(OWNER)).extracting(Person::name).containsExactly("Ada");
    assertThat(store.find(OWNER, TaskQuery.EVERYTHING.withList(2L))).containsExactly(task, same);
    store.change(OWNER, task.id(), entry -> entry.with(entry.draft().in("inbox", "")));
    assertThat(store.find(OWNER, task.id()).orElseThrow().list().id()).isEqualTo(1);
    assertThat(store.find(OWNER, task.id()).orElseThrow().assignee()).isEmpty();
  }

  @Test
  void move_keepsTheLimitOfTheListItGoesTo() {
    limit(2);
    TaskDraft draft = draft("x", Priority.LOW, null);
    store.addAll(OWNER, List.of(
        new TaskEntry(draft, false), new TaskEntry(draft.in("Home", ""), false),
        new TaskEntry(draft.in("Home", "Ada"), true)));
    assertThatThrownBy(() -> store.change(OWNER, 1, task -> task.with(draft.in("Home", ""))))
        .isInstanceOf(ConflictException.class);
    assertThat(store.find(OWNER, 1).orElseThrow().list().name()).isEqualTo("Inbox");
    store.change(OWNER, 2, task -> task.with(draft));
    assertThat(store.change(OWNER, 1, task -> task.with(draft.in("home", "")))).isPresent();
    assertThat(store.count(OWNER, TaskQuery.EVERYTHING.withList(2L)))
        .isEqualTo(new TaskCounts(1, 1));
  }

  @Test
  void movesAtOnce_neverFillAListBeyondItsLimit() throws InterruptedException {
    limit(5);
    TaskDraft draft = draft("x", Priority.LOW, null);
    List<String> names = List.of("Inbox", "A", "B", "C");
    names.forEach(name -> store.addAll(OWNER, 
        List.of(new TaskEntry(draft.in(name, ""), false), new TaskEntry(draft.in(name, ""), true),
            new TaskEntry(draft.in(name, ""), true))));
    Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 48; i++) {
        long id = i % 12 + 1;
        TaskDraft moved = draft.in(names.get(i * 7 % 4), "P" + i % 3);
        threads.submit(() -> {
          try {
            store.change(OWNER, id, task -> task.with(moved));
          } catch (RuntimeException e) {
            failures.add(e);
          }
        });
      }
    }
    assertThat(failures).hasOnlyElementsOfType(ConflictException.class);
    assertThat(store.find(OWNER, TaskQuery.EVERYTHING)).hasSize(12)
        .extracting(task -> task.list().id())
        .satisfies(ids -> assertThat(
            ids.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting())).values())
            .allMatch(count -> count <= 5));
  }

  @Test
  void lists_areLimited_evenWhenTheyAreMadeAtOnce() throws InterruptedException {
    TaskDraft draft = draft("x", Priority.LOW, null);
    AtomicInteger refused = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 30; i++) {
        String name = "list " + i;
        threads.submit(() -> {
          try {
            store.add(OWNER, draft.in(name, ""));
          } catch (ConflictException e) {
            refused.incrementAndGet();
          }
        });
      }
    }
    assertThat(app.get(ListStore.class).lists(OWNER)).hasSize(20);
    assertThat(refused).hasValue(11);
    assertThat(store.find(OWNER, TaskQuery.EVERYTHING)).hasSize(19);
  }

  @Test
  void overview_hasTheNextTasksOfEachList() {
    TaskDraft draft = draft("someday", Priority.LOW, null);
    store.add(OWNER, draft.in("Home", ""));
    store.change(OWNER, store.add(OWNER, draft).id(), task -> task.withDone(true));
    for (int i = 3; i > 0; i--) {
      store.add(OWNER, draft("in " + i, Priority.LOW, TODAY.plusDays(i)).in("Home", ""));
    }
    assertThat(app.get(ListStore.class).overview(OWNER)).containsExactly(
        new ListOverview(1, "Inbox", 0, 1, List.of()),
        new ListOverview(2, "Home", 4, 0, List.of(
            new ListOverview.NextTask(5, "in 1", TODAY.plusDays(1)),
            new ListOverview.NextTask(4, "in 2", TODAY.plusDays(2)),
            new ListOverview.NextTask(3, "in 3", TODAY.plusDays(3)))));
  }

  @Test
  void changesOfOneTaskAtOnce_loseNothing() throws InterruptedException {
    long id = store.add(OWNER, new TaskDraft("x", "", Priority.LOW, null, List.of())).id();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 30; i++) {
        String letter = "" + (char) ('A' + i % 3);
        threads.submit(() -> store.change(OWNER, id, task -> task.with(longer(task, letter))));
      }
    }
    assertThat(store.find(OWNER, id).orElseThrow().title()).hasSize(31);
  }

  private static TaskDraft longer(TaskEntry task, String by) {
    return new TaskDraft(task.draft().title() + by, "", Priority.LOW, null, List.of(by));
  }

  @Test
  void whatFails_changesNothingAndIsNotTold() throws InterruptedException {
    TaskFeed feed = app.get(TaskFeed.class);
    long id = add("kept", Priority.LOW, null);
    try (Follower follower = feed.follow(OWNER, null)) {
      assertThatThrownBy(() -> store.change(OWNER, id, task -> {
        throw new IllegalStateException("no");
      })).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(
          () -> store.add(OWNER, new TaskDraft("nul \0", "", Priority.LOW, null, List.of("l"))))
          .isInstanceOf(QueryException.class);
      store.remove(OWNER, id);
      assertThat(follower.next()).extracting(News::update)
          .containsExactly(new Update.Changed(Kind.REMOVED, id, "kept"));
    }
    assertThat(store.find(OWNER, TaskQuery.EVERYTHING)).isEmpty();
    assertThat(store.labels(OWNER)).isEmpty();
  }

  private long add(String title, Priority priority, @Nullable LocalDate due) {
    return store.add(OWNER, draft(title, priority, due)).id();
  }

  private static TaskDraft draft(String title, Priority priority, @Nullable LocalDate due) {
    return new TaskDraft(title, "", priority, due, List.of());
  }

  @Test
  void manyTasks_areAddedTogetherOrNotAtAll() {
    limit(3);
    List<TaskEntry> two =
        List.of(
            new TaskEntry(draft("open", Priority.LOW, null), false),
            new TaskEntry(draft("done", Priority.LOW, TODAY), true));
    List<Task> added = store.addAll(OWNER, two);
    assertThat(added).extracting(Task::id).containsExactly(1L, 2L);
    assertThat(store.find(OWNER, TaskQuery.EVERYTHING)).containsExactlyElementsOf(added);
    assertThatThrownBy(() -> store.addAll(OWNER, two)).isInstanceOf(ConflictException.class);
    assertThat(store.find(OWNER, TaskQuery.EVERYTHING)).hasSize(2);
    assertThat(store.removeDoneBefore(NOW.plusNanos(1_000))).as("done when it came").isEqualTo(1);
  }

  @Test
  void whatHappens_isToldToFollowers() throws InterruptedException {
    try (Follower follower = app.get(TaskFeed.class).follow(OWNER, null)) {
      long id = add("one", Priority.LOW, null);
      store.change(OWNER, id, task -> task.withDone(true));
      store.change(OWNER, 99, task -> task);
      store.remove(OWNER, 99);
      store.removeDoneBefore(NOW.plusNanos(1_000));
      store.remove(OWNER, add("two", Priority.LOW, null));
      assertThat(follower.next()).extracting(News::update).containsExactly(
          new Update.Changed(Kind.ADDED, 1, "one"), new Update.Changed(Kind.CHANGED, 1, "one"),
          new Update.Changed(Kind.REMOVED, 1, "one"), new Update.Changed(Kind.ADDED, 2, "two"),
          new Update.Changed(Kind.REMOVED, 2, "two"));
    }
  }
}
