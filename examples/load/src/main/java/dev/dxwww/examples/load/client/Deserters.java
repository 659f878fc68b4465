package dev.dxwww.examples.load.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Exchanges whose client leaves in the middle, and comes back by another connection. */
final class Deserters {
  private static final int LARGE = 200 << 10;
  private static final int MOST_READ = 32 << 10;
  private static final int LONG = 120_000;
  private static final int SHORT = 40_000;

  private Deserters() {}

  /** Sends a part of a form with files, of content in chunks, or of JSON. */
  static void upload(Visitor visitor) throws IOException {
    String id = visitor.nextId();
    switch (visitor.random().nextInt(3)) {
      case 0 -> {
        byte[] form = Writers.form(id, Writers.content(visitor, LARGE));
        part(visitor, form, Visitor.head("POST", "/files", id,
            "Content-Type: " + Writers.FORM_TYPE, "Content-Length: " + form.length));
      }
      case 1 -> part(visitor, Writers.content(visitor, LARGE),
          Visitor.head("PUT", "/files/" + id, id, "Transfer-Encoding: chunked")
              + Integer.toHexString(LARGE) + "\r\n");
      default -> {
        byte[] order = Writers.order(id, 1);
        part(visitor, order, Visitor.head("POST", "/orders", id,
            "Content-Type: application/json", "Content-Length: " + order.length));
      }
    }
    desert(visitor);
  }

  private static void part(Visitor visitor, byte[] content, String head) throws IOException {
    visitor.wire().send(head.getBytes(StandardCharsets.US_ASCII));
    visitor.wire().send(content, 0, visitor.random().nextInt(content.length));
  }

  /**
   * Reads a part of a file, of a stream of lines, or of one that is compressed. Over loopback the
   * server's own buffers take some megabytes: more than that of a file and of lines, but not of
   * compressed lines, whose making would take seconds each and be all that is measured.
   */
  static void download(Visitor visitor) throws IOException {
    visitor.connect(Wire.LITTLE_ROOM);
    String id = visitor.nextId();
    String lines = "/streams/" + id + "/lines?count=";
    Reply reply = switch (visitor.random().nextInt(3)) {
      case 0 -> visitor.get("/files/large", id, 200);
      case 1 -> visitor.get(lines + LONG, id, 200);
      default -> visitor.get(lines + SHORT, id, 200, "Accept-Encoding: gzip");
    };
    byte[] block = new byte[8 << 10];
    int left = visitor.random().nextInt(MOST_READ);
    while (left > 0 && !reply.hasEnded()) {
      left -= reply.read(block, Math.min(left, block.length));
    }
    desert(visitor);
  }

  /** By a reset or in good order; the connection is replaced at once. */
  private static void desert(Visitor visitor) throws IOException {
    if (visitor.random().nextBoolean()) {
      visitor.wire().reset();
    }
    visitor.connect(0);
  }
}
