package dev.dxwww.examples.tasks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.Status;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskCounts;
import dev.dxwww.examples.tasks.domain.TaskDraft;
import dev.dxwww.examples.tasks.domain.TaskEntry;
import dev.dxwww.examples.tasks.domain.TaskQuery;
import dev.dxwww.examples.tasks.feed.FeedConfig;
import dev.dxwww.examples.tasks.feed.Follower;
import dev.dxwww.examples.tasks.feed.News;
import dev.dxwww.examples.tasks.feed.TaskFeed;
import dev.dxwww.examples.tasks.feed.Update;
import dev.dxwww.examples.tasks.feed.Update.Kind;
import dev.dxwww.runtime.error.ConflictException;
import org.junit.jupiter.api.Test;

import org.jspecify.annotations.Nullable;

/** The store in memory. */
final class InMemoryTaskStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final TaskFeed feed = new TaskFeed(clock, new FeedConfig(10));
  private final InMemoryTaskStore store =
      new InMemoryTaskStore(clock, feed, config(false, 100));

  private static TasksConfig config(boolean samples, int limit) {
    return new TasksConfig(samples, limit, Duration.ofDays(30));
  }

  @Test
  void doneTasks_areRemovedByTheTimeTheyBecameSo() {
    long open = add("open", Priority.LOW, null);
    long done = add("done", Priority.LOW, null);
    long again = add("open again", Priority.LOW, null);
    for (long id : new long[] {done, again}) {
      store.change(id, task -> task.withDone(true));
    }
    store.change(again, task -> task.withDone(false));
    assertThat(store.removeDoneBefore(NOW)).isZero();
    assertThat(store.removeDoneBefore(NOW.plusNanos(1))).isEqualTo(1);
    assertThat(store.find(done)).isEmpty();
    assertThat(store.find(open)).isPresent();
    assertThat(store.find(again)).isPresent();
  }

  @Test
  void added_getsAnIdAndIsFound() {
    Task task = store.add(draft("Write", Priority.HIGH, TODAY));
    assertThat(task.id()).isEqualTo(1);
    assertThat(task.created()).isEqualTo(NOW);
    assertThat(task.done()).isFalse();
    assertThat(store.find(1)).contains(task);
    assertThat(store.find(2)).isEmpty();
  }

  @Test
  void removed_isGoneAndItsIdIsNotGivenAgain() {
    Task first = store.add(draft("First", Priority.NORMAL, null));
    assertThat(store.remove(first.id())).contains(first);
    assertThat(store.remove(first.id())).isEmpty();
    assertThat(store.add(draft("Second", Priority.NORMAL, null)).id()).isEqualTo(2);
  }

  @Test
  void list_isOrderedByUrgency() {
    add("someday", Priority.HIGH, null);
    add("tomorrow", Priority.LOW, TODAY.plusDays(1));
    add("today, low", Priority.LOW, TODAY);
    add("today, high", Priority.HIGH, TODAY);
    long done = add("done", Priority.HIGH, TODAY.minusDays(9));
    store.change(done, task -> task.withDone(true));
    assertThat(store.find(TaskQuery.EVERYTHING))
        .extracting(Task::title)
        .containsExactly("today, high", "today, low", "tomorrow", "someday", "done");
  }

  @Test
  void counts_speakOfBothStatesWhateverWasAskedFor() {
    add("one", Priority.NORMAL, null);
    store.change(add("two", Priority.NORMAL, null), task -> task.withDone(true));
    TaskQuery done = TaskQuery.EVERYTHING.withStatus(Status.DONE);
    assertThat(store.count(done)).isEqualTo(new TaskCounts(1, 1));
    assertThat(store.find(done)).hasSize(1);
  }

  @Test
  void labels_areListedOnceInOrder() {
    store.add(new TaskDraft("a", "", Priority.LOW, null, List.of("travel", "Home")));
    store.add(new TaskDraft("b", "", Priority.LOW, null, List.of("home", "travel")));
    assertThat(store.labels()).containsExactly("Home", "home", "travel");
  }

  @Test
  void fullList_refusesMoreAndStaysUsable() {
    InMemoryTaskStore small = new InMemoryTaskStore(clock, feed, config(false, 1));
    small.add(draft("only", Priority.NORMAL, null));
    assertThatThrownBy(() -> small.add(draft("more", Priority.NORMAL, null)))
        .isInstanceOf(ConflictException.class);
    small.remove(1);
    assertThat(small.add(draft("again", Priority.NORMAL, null)).id()).isEqualTo(2);
  }

  @Test
  void manyWriters_loseNothing() throws InterruptedException {
    InMemoryTaskStore large = new InMemoryTaskStore(clock, feed, config(false, 1_000));
    CountDownLatch ready = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        threads.submit(
            () -> {
              ready.await();
              return large.add(draft("task", Priority.NORMAL, null));
            });
      }
      ready.countDown();
    }
    assertThat(large.find(TaskQuery.EVERYTHING)).extracting(Task::id).doesNotHaveDuplicates()
        .hasSize(200);
  }

  @Test
  void samples_areAddedOnlyWhenAskedFor() {
    new SampleTasks(store, config(false, 100), clock).add();
    assertThat(store.find(TaskQuery.EVERYTHING)).isEmpty();
    new SampleTasks(store, config(true, 100), clock).add();
    assertThat(store.count(TaskQuery.EVERYTHING)).isEqualTo(new TaskCounts(6, 1));
  }

  private long add(String title, Priority priority, @Nullable LocalDate due) {
    return store.add(draft(title, priority, due)).id();
  }

  private static TaskDraft draft(String title, Priority priority, @Nullable LocalDate due) {
    return new TaskDraft(title, "", priority, due, List.of());
  }

  @Test
  void manyTasks_areAddedTogetherOrNotAtAll() {
    InMemoryTaskStore small = new InMemoryTaskStore(clock, feed, config(false, 3));
    List<TaskEntry> two =
        List.of(
            new TaskEntry(draft("open", Priority.LOW, null), false),
            new TaskEntry(draft("done", Priority.LOW, TODAY), true));
    List<Task> added = small.addAll(two);
    assertThat(added).extracting(Task::id).containsExactly(1L, 2L);
    assertThat(small.find(TaskQuery.EVERYTHING)).containsExactlyElementsOf(added);
    assertThatThrownBy(() -> small.addAll(two)).isInstanceOf(ConflictException.class);
    assertThat(small.find(TaskQuery.EVERYTHING)).hasSize(2);
    assertThat(small.removeDoneBefore(NOW.plusNanos(1))).as("done when it came").isEqualTo(1);
  }

  @Test
  void whatHappens_isToldToFollowers() throws InterruptedException {
    try (Follower follower = feed.follow(null)) {
      long id = add("one", Priority.LOW, null);
      store.change(id, task -> task.withDone(true));
      store.change(99, task -> task);
      store.remove(99);
      store.removeDoneBefore(NOW.plusNanos(1));
      store.remove(add("two", Priority.LOW, null));
      assertThat(follower.next()).extracting(News::update).containsExactly(
          new Update.Changed(Kind.ADDED, 1, "one"), new Update.Changed(Kind.CHANGED, 1, "one"),
          new Update.Changed(Kind.REMOVED, 1, "one"), new Update.Changed(Kind.ADDED, 2, "two"),
          new Update.Changed(Kind.REMOVED, 2, "two"));
    }
  }
}
