package dev.dxwww.examples.load.client;

import static dev.dxwww.examples.load.client.Visitor.expect;

import dev.dxwww.examples.load.Pattern;

import java.io.IOException;

/** Exchanges whose client takes its time. */
final class Sluggards {
  private static final int STEPS = 40;
  private static final int READ = 1 << 20;
  private static final int SENT = 64 << 10;

  private Sluggards() {}

  /** Reads a large file piece by piece, with little room for what it has not read. */
  static void reader(Visitor visitor) throws IOException, InterruptedException {
    visitor.connect(Wire.LITTLE_ROOM);
    String id = visitor.nextId();
    Reply reply =
        visitor.get("/files/large", id, 206, "Range: bytes=0-" + (READ - 1));
    byte[] block = new byte[READ / STEPS];
    long length = 0;
    long rest = 0;
    while (!reply.hasEnded()) {
      int count = reply.read(block, block.length);
      if (!Pattern.holds(block, count, length)) {
        throw new MismatchException("other bytes than the file has, near " + length);
      }
      length += count;
      rest += count;
      if (rest >= block.length) {
        rest -= block.length;
        pause(visitor);
      }
    }
    expect("bytes", (long) READ, length);
    visitor.connect(0);
  }

  /** Sends a body piece by piece. */
  static void sender(Visitor visitor) throws IOException, InterruptedException {
    String id = visitor.nextId();
    byte[] content = Writers.content(visitor, SENT);
    Wire wire = visitor.wire();
    wire.send(Visitor.head("PUT", "/files/" + id, id, "Content-Length: " + SENT));
    int piece = SENT / STEPS;
    for (int from = 0; from < SENT; from += piece) {
      wire.send(content, from, Math.min(piece, SENT - from));
      pause(visitor);
    }
    Reply reply = visitor.reply(id, 200, true);
    expect("content", Writers.received(id, content), reply.text());
  }

  private static void pause(Visitor visitor) throws InterruptedException {
    // To be slow is what these clients are for.
    Thread.sleep(visitor.plan().slow().toMillis() / STEPS);
  }
}
