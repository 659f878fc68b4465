package dev.dxwww.examples.load.client;

import static dev.dxwww.examples.load.client.Visitor.expect;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** Follows a stream of events, to its end or until it has enough. */
final class Follower {
  private static final int MOST_EVENTS = 12;
  /** Beyond the time after which the server breaks the silence. */
  private static final long SILENCE_MILLIS = 20_000;

  private Follower() {}

  static void follow(Visitor visitor) throws IOException {
    long every = visitor.plan().betweenEvents();
    int count = 2 + visitor.random().nextInt(MOST_EVENTS);
    // One in ten is silent for long, where there is time for that.
    if (visitor.random().nextInt(10) == 0
        && visitor.plan().time().toMillis() > 5 * SILENCE_MILLIS) {
      every = SILENCE_MILLIS;
      count = 2;
    }
    // A third leaves in the middle.
    int wanted = visitor.random().nextInt(3) == 0 ? count / 2 : count;
    String id = visitor.nextId();
    Reply reply = visitor.get(
        "/streams/" + id + "/events?count=" + count + "&every=" + every, id, 200);
    expect("type", "text/event-stream;charset=utf-8", reply.field("content-type"));
    for (int number = 1; number <= wanted; number++) {
      expect("event",
          "id: " + number + "|data: {\"id\":\"" + id + "\",\"number\":" + number + "}|",
          String.valueOf(event(reply)));
      visitor.tally().event();
      if (visitor.isOver()) {
        break;
      }
    }
    if (wanted < count || visitor.isOver()) {
      visitor.connect(0);
      return;
    }
    expect("end of the stream", "null", String.valueOf(event(reply)));
  }

  /** The lines of the next event; null at the end. */
  private static @Nullable String event(Reply reply) throws IOException {
    StringBuilder event = new StringBuilder();
    for (String line = reply.line(); line != null; line = reply.line()) {
      if (line.isEmpty() && !event.isEmpty()) {
        return event.toString();
      }
      if (!line.isEmpty() && !line.startsWith(":") && !line.startsWith("retry:")) {
        event.append(line).append('|');
      }
    }
    return event.isEmpty() ? null : event.toString();
  }
}
