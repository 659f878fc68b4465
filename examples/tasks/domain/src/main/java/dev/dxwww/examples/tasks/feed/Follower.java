package dev.dxwww.examples.tasks.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** One who follows the feed, with one thread. */
public final class Follower implements AutoCloseable {
  private final TaskFeed feed;
  private final Semaphore changed = new Semaphore(0);
  private long seen;

  Follower(TaskFeed feed, long seen) {
    this.feed = feed;
    this.seen = seen;
  }

  /**
   * Waits until there is something to tell.
   *
   * @return what has happened since the last call, in order; or that too much has
   */
  public List<News> next() throws InterruptedException {
    Recent recent = feed.recent();
    while (recent.last() == seen) {
      changed.acquire();
      changed.drainPermits();
      recent = feed.recent();
    }
    Optional<List<Update.Changed>> changes = recent.after(seen);
    long from = seen;
    seen = recent.last();
    return changes
        .map(all -> news(from, all))
        .orElseGet(
            () -> List.of(new News(feed.numbering().position(seen), new Update.Missed())));
  }

  private List<News> news(long from, List<Update.Changed> changes) {
    List<News> news = new ArrayList<>();
    for (Update.Changed change : changes) {
      news.add(new News(feed.numbering().position(from + news.size() + 1), change));
    }
    return news;
  }

  void wakeUp() {
    changed.release();
  }

  @Override
  public void close() {
    feed.leave(this);
  }
}
