package dev.dxwww.examples.load.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** Holds one connection open and uses it every few seconds, until the time is over. */
final class Visitor implements Runnable {
  /** Streams of events that fail at once do not follow each other faster. */
  private static final long SHORTEST = 100_000_000;

  private final int number;
  private final Plan plan;
  private final Tally tally;
  private final long begin;
  private final CountDownLatch present;
  private final SplittableRandom random;
  private @Nullable Wire wire;
  private int requests;

  /**
   * Of one number among all connections; begins in the clock of {@link System#nanoTime}. None
   * leaves before all have been present: they are open at the same time on slow machines, too.
   */
  Visitor(int number, Plan plan, Tally tally, long begin, CountDownLatch present) {
    this.number = number;
    this.plan = plan;
    this.tally = tally;
    this.begin = begin;
    this.present = present;
    this.random = new SplittableRandom(number);
  }

  Plan plan() {
    return plan;
  }

  Tally tally() {
    return tally;
  }

  SplittableRandom random() {
    return random;
  }

  boolean isOver() {
    return System.nanoTime() - begin > plan.time().toNanos();
  }

  @Override
  public void run() {
    try {
      if (plan.follows(number)) {
        pause(begin + random.nextLong(plan.opening()));
        do {
          long since = System.nanoTime();
          visit(Kind.EVENTS, since);
          pause(since + SHORTEST);
        } while (!isOver());
      } else {
        takeTurns();
      }
      present.countDown();
      present.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave();
    }
  }

  /** The first exchange is of a kind by turns, so that each kind is there in any case. */
  private void takeTurns() throws InterruptedException {
    long period = plan.period();
    long next = begin + random.nextLong(plan.opening());
    Kind kind = Kind.nth(number);
    while (next - begin < plan.time().toNanos()) {
      pause(next);
      visit(kind, next);
      next += period;
      while (next < System.nanoTime()) {
        tally.late();
        next += period;
      }
      kind = Kind.any(random);
    }
  }

  private static void pause(long until) throws InterruptedException {
    long nanos = until - System.nanoTime();
    if (nanos > 0) {
      TimeUnit.NANOSECONDS.sleep(nanos);
    }
  }

  /** Counted from when it was to begin: a client that waits for its turn counts as slow, too. */
  void visit(Kind kind, long since) throws InterruptedException {
    try {
      kind.step().run(this);
      if (wire().hasMore()) {
        throw new MismatchException("bytes that belong to no response");
      }
      tally.succeeded(kind, System.nanoTime() - since);
    } catch (IOException | RuntimeException e) {
      String what = e instanceof MismatchException ? e.getMessage() : e.toString();
      tally.failed(kind, "c" + number + "-" + requests + ": " + what);
      leave();
    }
  }

  /** The connection, opened if it is not. */
  Wire wire() throws IOException {
    Wire current = wire;
    return current == null ? connect(0) : current;
  }

  /** Another connection in the place of this one; see {@link Wire#open(int, int)}. */
  Wire connect(int room) throws IOException {
    leave();
    Wire made = Wire.open(plan.port(), room);
    wire = made;
    tally.opened();
    return made;
  }

  /** Closes the connection. */
  void leave() {
    Wire current = wire;
    if (current != null) {
      wire = null;
      tally.closed();
      try {
        current.close();
      } catch (IOException e) {
        tally.failed(Kind.PLAIN, "close: " + e);
      }
    }
  }

  /** A name for the next request, which its response must carry. */
  String nextId() {
    requests++;
    return "c" + number + "-" + requests;
  }

  /** The head of a request. */
  static String head(String method, String target, String id, String... fields) {
    StringBuilder head = new StringBuilder(method).append(' ').append(target)
        .append(" HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: ").append(id).append("\r\n");
    for (String field : fields) {
      head.append(field).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  /** Sends a request without content and gives its response. */
  Reply get(String target, String id, int status, String... fields) throws IOException {
    wire().send(head("GET", target, id, fields));
    return reply(id, status, true);
  }

  /** Sends a request with content and gives its response. */
  Reply send(String method, String target, String id, byte[] content, String type)
      throws IOException {
    byte[] head = head(
        method, target, id, "Content-Type: " + type, "Content-Length: " + content.length)
        .getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + content.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(content, 0, all, head.length, content.length);
    wire().send(all);
    return reply(id, 0, true);
  }

  /** The next response, which must be that of the request; any status will do for 0. */
  Reply reply(String id, int status, boolean hasContent) throws IOException {
    Reply reply = wire().reply(hasContent);
    expect("the request of the response", id, reply.field("x-request-id"));
    if (status != 0) {
      expectStatus(status, reply);
    }
    if (reply.isLast()) {
      throw new MismatchException("a " + reply.status() + " that ends the connection");
    }
    return reply;
  }

  static void expectStatus(int status, Reply reply) throws IOException {
    if (status != reply.status()) {
      throw new MismatchException(
          "status " + reply.status() + ", not " + status
              + (reply.hasEnded() ? "" : ": " + reply.text()));
    }
  }

  static void expect(String what, Object expected, Object found) throws MismatchException {
    if (!expected.equals(found)) {
      throw new MismatchException(what + " is " + found + ", not " + expected);
    }
  }
}
