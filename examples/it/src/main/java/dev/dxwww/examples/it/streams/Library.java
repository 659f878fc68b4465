package dev.dxwww.examples.it.streams;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

import dev.dxwww.app.Component;

/** What the handlers of this package share with their tests. */
@Component
public final class Library {
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private final AtomicInteger following = new AtomicInteger();
  private final BlockingQueue<Book> arrivals = new LinkedBlockingQueue<>();

  /** How many streams were closed. */
  public int closed() {
    return closed.get();
  }

  /** How many streams were made and are not closed. */
  public int open() {
    return open.get();
  }

  void noteOpened() {
    open.incrementAndGet();
  }

  void noteClosed() {
    closed.incrementAndGet();
    open.decrementAndGet();
  }

  /** How many sources of events run. */
  public int following() {
    return following.get();
  }

  void follow(int change) {
    following.addAndGet(change);
  }

  /** Books that go to whoever follows. */
  public BlockingQueue<Book> arrivals() {
    return arrivals;
  }
}
