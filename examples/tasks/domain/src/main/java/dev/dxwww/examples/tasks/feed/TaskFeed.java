package dev.dxwww.examples.tasks.feed;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.dxwww.app.Component;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.examples.tasks.domain.Task;
import dev.dxwww.runtime.error.SafeMutex;

import org.jspecify.annotations.Nullable;

/**
 * Tells those who follow the list what happens to its tasks. Remembers the last changes, so that
 * one who was away for a while misses nothing; nothing is kept for each of them, so that one who
 * is slow costs nothing.
 */
@Component
public final class TaskFeed {
  private final SafeMutex<Recent> recent = SafeMutex.of("feed", Recent.NOTHING);
  private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
  private final Numbering numbering;
  private final int most;

  public TaskFeed(Clock clock, FeedConfig config) {
    // After a restart the numbers begin anew: those of another run must not be taken for ours.
    this.numbering = new Numbering(Long.toString(clock.millis(), Character.MAX_RADIX));
    this.most = config.kept();
  }

  /** Tells that this has happened to tasks of one owner; whoever looks now must find it so. */
  public void publish(Owner owner, Update.Kind kind, List<Task> tasks) {
    if (tasks.isEmpty()) {
      return;
    }
    List<Recent.Told> changes =
        tasks.stream()
            .map(task -> new Update.Changed(kind, task.id(), task.title()))
            .map(change -> new Recent.Told(owner, change))
            .toList();
    recent.update(old -> old.with(changes, most));
    followers.forEach(Follower::wakeUp);
  }

  /** Where the feed is now. Who reads the list after this follows from here, and misses nothing. */
  public String position() {
    return numbering.position(recent.read().last());
  }

  /**
   * Follows what happens to the tasks of one owner until the follower is closed.
   *
   * @param position what came after it is told; null for what happens from now on
   */
  public Follower follow(Owner owner, @Nullable String position) {
    long from = position == null ? recent.read().last() : numbering.number(position);
    Follower follower = new Follower(this, owner, from);
    followers.add(follower);
    return follower;
  }

  /** How many follow it. */
  public int followers() {
    return followers.size();
  }

  void leave(Follower follower) {
    followers.remove(follower);
  }

  Recent recent() {
    return recent.read();
  }

  Numbering numbering() {
    return numbering;
  }
}
