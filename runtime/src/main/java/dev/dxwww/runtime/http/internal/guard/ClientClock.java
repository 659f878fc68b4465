package dev.dxwww.runtime.http.internal.guard;

import java.util.function.LongSupplier;

/**
 * How long one client may still take. Its connection says what it waits for and what came; whoever
 * watches over the connections asks whether the time is over. An ordinary request costs it two
 * looks at the clock, and nothing is made for it.
 *
 * <p>The time for a body and for a response is a budget: what a wait took goes off it, and for each
 * byte some comes back, up to where it began. So no wait is longer than the whole, and who sends or
 * takes less than the least rate for long has none left.
 */
public final class ClientClock {
  private static final long NONE = 0;
  private static final long SECOND = 1_000_000_000L;

  private final LongSupplier nanoTime;
  private final long head;
  private final long body;
  private final long request;
  private final long idle;
  private final long write;
  private final long nanosForByte;

  /** Until when what is waited for must have come. */
  private volatile long waitUntil = NONE;
  /** Until when the request must be done with; none between requests. */
  private volatile long requestUntil = NONE;
  /** Until when the write that is going on must have ended. */
  private volatile long writeUntil = NONE;

  // Of the connection's own thread, or of the one that writes for it.
  /** Whether bytes of a head have come, or a new connection owes them. */
  private boolean begun = true;

  private long headUntil;
  private long bodyBudget;
  private long waitBegan;
  private int writes;
  private long writeBudget;
  private long writeBegan;

  /** A clock of a connection that begins now. */
  public ClientClock(Deadlines deadlines, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.head = deadlines.head().toNanos();
    this.body = deadlines.body().toNanos();
    this.request = deadlines.request().toNanos();
    this.idle = deadlines.idle().toNanos();
    this.write = deadlines.write().toNanos();
    this.nanosForByte = Math.max(1, SECOND / deadlines.minRate());
    this.headUntil = at(nanoTime.getAsLong() + Math.min(head, idle));
  }

  /** No point in time is the one that says that there is none. */
  private static long at(long time) {
    return time == NONE ? 1 : time;
  }

  private static boolean isOver(long until, long now) {
    return until != NONE && now - until > 0;
  }

  // ---- what the client sends

  /** The last request is done with; {@code more} when bytes of the next are there. */
  public void betweenRequests(boolean more) {
    if (headUntil == NONE || !begun) {
      begun = more;
    }
    writes = 0;
  }

  /** The connection waits for a request, or for the rest of a head. */
  public void awaitHead() {
    if (!begun) {
      waitUntil = at(nanoTime.getAsLong() + idle);
      return;
    }
    if (headUntil == NONE) {
      headUntil = at(nanoTime.getAsLong() + head);
    }
    waitUntil = headUntil;
  }

  /** Bytes of a head have come. */
  public void headArrived() {
    begun = true;
  }

  /** The head is complete. */
  public void headIsRead() {
    begun = false;
    headUntil = NONE;
    bodyBudget = body;
  }

  /** The connection waits for the rest of a body. */
  public void awaitBody() {
    waitBegan = nanoTime.getAsLong();
    waitUntil = at(waitBegan + bodyBudget);
  }

  /** So many bytes of a body have come. */
  public void bodyArrived(int bytes) {
    long waited = nanoTime.getAsLong() - waitBegan;
    bodyBudget = Math.min(body, bodyBudget - waited + bytes * nanosForByte);
    allow(bytes);
  }

  // ---- the request

  /** The request begins to be served, now. */
  public void serving(long now) {
    requestUntil = at(now + request);
  }

  /** The request took too long; this is the time to say so. */
  public void timeToAnswer() {
    requestUntil = at(nanoTime.getAsLong() + write);
  }

  /** So many bytes of content are the reason why it takes longer. */
  public void allow(long bytes) {
    long until = requestUntil;
    if (until != NONE) {
      requestUntil = at(until + bytes * SECOND / Deadlines.REQUEST_RATE);
    }
  }

  /** The request is done with, or may last as long as it likes. */
  public void unlimited() {
    requestUntil = NONE;
  }

  // ---- what the client takes

  /** So many bytes begin to be sent. */
  public void writing(long bytes) {
    long now = nanoTime.getAsLong();
    if (writes++ == 0) {
      writeBudget = write;
    }
    writeBegan = now;
    writeUntil = at(now + writeBudget + bytes * nanosForByte);
  }

  /** Those bytes have gone out. The first write of a response is not held against the next. */
  public void written(long bytes) {
    writeUntil = NONE;
    if (writes > 1) {
      long took = nanoTime.getAsLong() - writeBegan;
      writeBudget = Math.min(write, writeBudget - took + bytes * nanosForByte);
    }
  }

  // ---- what the guard asks

  /** Whether the head that is waited for has begun; for whoever knows that it is waited for. */
  public boolean hasBegun() {
    return begun;
  }

  /** Whether what is waited for should have come. */
  public boolean isWaitOver(long now) {
    return isOver(waitUntil, now);
  }

  /** Whether the request should be done with. */
  public boolean isRequestOver(long now) {
    return isOver(requestUntil, now);
  }

  /** Whether what is being written should have been taken. */
  public boolean isWriteOver(long now) {
    return isOver(writeUntil, now);
  }

  /** Whether something is being written. */
  public boolean isWriting() {
    return writeUntil != NONE;
  }
}
