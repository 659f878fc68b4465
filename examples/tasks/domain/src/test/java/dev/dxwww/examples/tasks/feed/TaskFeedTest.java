package dev.dxwww.examples.tasks.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Priority;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.examples.tasks.domain.TaskList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feed, for those who stay and those who come back. */
@Timeout(30)
final class TaskFeedTest {
  private static final Owner OWNER = new Owner(7);
  private static final Owner OTHER = new Owner(8);
  private static final Instant START = Instant.parse("2026-03-31T10:00:00Z");

  private final TaskFeed feed = feed(START);

  private static TaskFeed feed(Instant start) {
    return new TaskFeed(Clock.fixed(start, ZoneOffset.UTC), new FeedConfig(3));
  }

  private static void add(TaskFeed feed, long... ids) {
    for (long id : ids) {
      feed.publish(OWNER, Update.Kind.ADDED, List.of(task(id)));
    }
  }

  private static Task task(long id) {
    return new Task(
        id, "t" + id, "", Priority.LOW, null, List.of(), new TaskList(1, TaskList.INBOX),
        Optional.empty(), false, START);
  }

  private static List<Long> ids(List<News> news) {
    return news.stream().map(n -> ((Update.Changed) n.update()).id()).toList();
  }

  @Test
  void changes_areToldInOrder_eachWithItsPosition() throws InterruptedException {
    try (Follower follower = feed.follow(OWNER, null)) {
      add(feed, 7, 8);
      List<News> news = follower.next();
      assertThat(ids(news)).containsExactly(7L, 8L);
      assertThat(news.getLast().position()).isEqualTo(feed.position());
      try (Follower second = feed.follow(OWNER, news.getFirst().position())) {
        assertThat(ids(second.next())).containsExactly(8L);
      }
    }
  }

  @Test
  void oneWhoWaits_isWoken() throws Exception {
    try (Follower follower = feed.follow(OWNER, null)) {
      CompletableFuture<List<Long>> told = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> {
        try {
          told.complete(ids(follower.next()));
        } catch (InterruptedException e) {
          told.completeExceptionally(e);
        }
      });
      add(feed, 1);
      assertThat(told.get(20, TimeUnit.SECONDS)).containsExactly(1L);
    }
  }

  @Test
  void oneWhoComesBack_isToldWhatHeMissed_asFarAsItIsKept() throws InterruptedException {
    String before = feed.position();
    add(feed, 1, 2, 3);
    try (Follower inTime = feed.follow(OWNER, before)) {
      assertThat(ids(inTime.next())).containsExactly(1L, 2L, 3L);
    }
    add(feed, 4);
    try (Follower late = feed.follow(OWNER, before)) {
      assertThat(late.next())
          .containsExactly(new News(feed.position(), new Update.Missed()));
      add(feed, 5);
      assertThat(ids(late.next())).as("from there on all is told").containsExactly(5L);
    }
  }

  @Test
  void changesOfOthers_areNotTold() throws InterruptedException {
    try (Follower follower = feed.follow(OWNER, null)) {
      feed.publish(OTHER, Update.Kind.ADDED, List.of(task(1)));
      add(feed, 2);
      feed.publish(OTHER, Update.Kind.CHANGED, List.of(task(1)));
      List<News> news = follower.next();
      assertThat(ids(news)).containsExactly(2L);
      add(feed, 3);
      try (Follower again = feed.follow(OWNER, news.getLast().position())) {
        assertThat(ids(again.next())).containsExactly(3L);
      }
    }
  }

  @Test
  void oneWhoIsSlow_isToldThatHeMissedSomething() throws InterruptedException {
    try (Follower slow = feed.follow(OWNER, null)) {
      add(feed, 1, 2, 3, 4);
      assertThat(slow.next()).extracting(News::update).containsExactly(new Update.Missed());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "x-1", "-1", "%run", "%run-", "%run--1", "%run-2", "%run-1x",
      "%run-9999999999999999999999"})
  void positionThatWasNeverGiven_countsAsOneFromBefore(String position)
      throws InterruptedException {
    add(feed, 1);
    String run = feed.position().replaceFirst("-1$", "");
    try (Follower stranger = feed.follow(OWNER, position.replace("%run", run))) {
      assertThat(stranger.next())
          .containsExactly(new News(feed.position(), new Update.Missed()));
    }
  }

  @Test
  void positionOfAnotherRun_countsAsOneFromBefore() throws InterruptedException {
    add(feed, 1, 2);
    String before = feed.position();
    TaskFeed restarted = feed(START.plusSeconds(1));
    add(restarted, 1, 2, 3);
    try (Follower follower = restarted.follow(OWNER, before)) {
      assertThat(follower.next()).extracting(News::update).containsExactly(new Update.Missed());
    }
  }

  @Test
  void manyWriters_leaveNoGap() throws Exception {
    TaskFeed large =
        new TaskFeed(Clock.fixed(START, ZoneOffset.UTC), new FeedConfig(1_000));
    List<Long> told = new ArrayList<>();
    try (Follower follower = large.follow(OWNER, null);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long id = 1; id <= 500; id++) {
        long one = id;
        threads.submit(() -> add(large, one));
      }
      while (told.size() < 500) {
        told.addAll(ids(follower.next()));
      }
    }
    assertThat(told).doesNotHaveDuplicates().hasSize(500);
    assertThat(large.followers()).isZero();
  }
}
