package dev.dxwww.examples.tasks.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

import dev.dxwww.examples.tasks.domain.Owner;

/** One who follows the feed, with one thread. */
public final class Follower implements AutoCloseable {
  private final TaskFeed feed;
  private final Owner owner;
  private final Semaphore changed = new Semaphore(0);
  private long seen;

  Follower(TaskFeed feed, Owner owner, long seen) {
    this.feed = feed;
    this.owner = owner;
    this.seen = seen;
  }

  /**
   * Waits until there is something to tell.
   *
   * @return what has happened since the last call, in order; or that too much has
   */
  public List<News> next() throws InterruptedException {
    List<News> news = List.of();
    while (news.isEmpty()) {
      long from = seen;
      Recent recent = changed();
      seen = recent.last();
      news = recent.after(from).map(all -> ownOf(all, from)).orElseGet(this::missed);
    }
    return news;
  }

  private Recent changed() throws InterruptedException {
    Recent recent = feed.recent();
    while (recent.last() == seen) {
      changed.acquire();
      changed.drainPermits();
      recent = feed.recent();
    }
    return recent;
  }

  /** What happens to the tasks of others is counted and not told. */
  private List<News> ownOf(List<Recent.Told> all, long from) {
    List<News> news = new ArrayList<>();
    long number = from;
    for (Recent.Told told : all) {
      number++;
      if (told.owner().equals(owner)) {
        news.add(new News(feed.numbering().position(number), told.change()));
      }
    }
    return news;
  }

  private List<News> missed() {
    return List.of(new News(feed.numbering().position(seen), new Update.Missed()));
  }

  void wakeUp() {
    changed.release();
  }

  @Override
  public void close() {
    feed.leave(this);
  }
}
