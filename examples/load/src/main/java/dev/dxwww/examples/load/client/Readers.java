package dev.dxwww.examples.load.client;

import static dev.dxwww.examples.load.client.Visitor.expect;

import dev.dxwww.examples.load.Pattern;
import dev.dxwww.examples.load.StoredFiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Exchanges that ask and read. */
final class Readers {
  private static final int BLOCK = 16 << 10;
  private static final int MOST_LINES = 200;

  private Readers() {}

  static void plain(Visitor visitor) throws IOException {
    String id = visitor.nextId();
    Reply reply = visitor.get("/plain/" + id, id, 200);
    expect("text", "Hello, " + id + "!", reply.text());
  }

  static void json(Visitor visitor) throws IOException {
    String id = visitor.nextId();
    Reply reply = visitor.get("/items/" + id, id, 200);
    expect("type", "application/json", reply.field("content-type"));
    expect("item", "{\"id\":\"" + id + "\",\"name\":\"Item \\\"" + id
        + "\\\"\",\"inStock\":true,\"price\":97.5,\"tags\":[\"new\",\"größer\"]}", reply.text());
  }

  static void search(Visitor visitor) throws IOException {
    String id = visitor.nextId();
    int page = visitor.random().nextInt(1_000);
    Reply reply = visitor.get(
        "/search/" + id + "?page=" + page + "&size=20&sort=na%6de&desc=true", id, 200);
    expect("result", "{\"id\":\"" + id + "\",\"page\":" + page
        + ",\"size\":20,\"sort\":\"name\",\"desc\":true,\"offset\":" + page * 20 + "}",
        reply.text());
  }

  static void page(Visitor visitor) throws IOException {
    String id = visitor.nextId();
    Reply reply = visitor.get("/pages/" + id, id, 200);
    String page = reply.text();
    int last = page.lastIndexOf("<tr><td>11<td>&lt;" + id + "&gt;</table>");
    expect("a page's last row", true, last > 0);
  }

  static void head(Visitor visitor) throws IOException {
    String id = visitor.nextId();
    visitor.wire().send(Visitor.head("HEAD", "/plain/" + id, id));
    Reply reply = visitor.reply(id, 200, false);
    expect("length", Integer.toString(8 + id.length()), reply.field("content-length"));
  }

  static void missing(Visitor visitor) throws IOException {
    String id = visitor.nextId();
    Reply reply = visitor.get("/nowhere/" + id, id, 404, "Accept: application/json");
    expect("a problem with the request's id", true, reply.text().contains("\"" + id + "\""));
  }

  static void pipelined(Visitor visitor) throws IOException {
    String first = visitor.nextId();
    String second = visitor.nextId();
    visitor.wire().send(
        Visitor.head("GET", "/plain/" + first, first)
            + Visitor.head("GET", "/plain/" + second, second));
    for (String id : new String[] {first, second}) {
      expect("text", "Hello, " + id + "!", visitor.reply(id, 200, true).text());
    }
  }

  static void gzip(Visitor visitor) throws IOException {
    String id = visitor.nextId();
    Reply reply = visitor.get("/texts/" + id, id, 200, "Accept-Encoding: gzip");
    expect("coding", "gzip", reply.field("content-encoding"));
    byte[] bytes =
        new GZIPInputStream(new ByteArrayInputStream(reply.bytes())).readAllBytes();
    expect("text", ("A line of the text " + id + ".\n").repeat(200),
        new String(bytes, StandardCharsets.UTF_8));
  }

  static void download(Visitor visitor) throws IOException {
    String id = visitor.nextId();
    Reply reply = visitor.get("/files/small", id, 200);
    expect("bytes", (long) StoredFiles.SMALL, requirePattern(reply, 0));
  }

  static void range(Visitor visitor) throws IOException {
    String id = visitor.nextId();
    int from = visitor.random().nextInt(StoredFiles.SMALL);
    int to = visitor.random().nextInt(from, StoredFiles.SMALL);
    Reply reply = visitor.get("/files/small", id, 206, "Range: bytes=" + from + "-" + to);
    expect("range", "bytes " + from + "-" + to + "/" + StoredFiles.SMALL,
        reply.field("content-range"));
    expect("bytes", to - from + 1L, requirePattern(reply, from));
  }

  static void lines(Visitor visitor) throws IOException {
    String id = visitor.nextId();
    int count = 1 + visitor.random().nextInt(MOST_LINES);
    Reply reply = visitor.get("/streams/" + id + "/lines?count=" + count, id, 200);
    expect("chunks", "chunked", reply.field("transfer-encoding"));
    StringBuilder lines = new StringBuilder();
    for (int number = 1; number <= count; number++) {
      lines.append("{\"id\":\"").append(id).append("\",\"number\":").append(number)
          .append("}\n");
    }
    expect("lines", lines.toString(), reply.text());
  }

  /** Reads content that is the pattern's from a place on; gives its length. */
  static long requirePattern(Reply reply, long from) throws IOException {
    byte[] block = new byte[BLOCK];
    long length = 0;
    for (int count = reply.read(block, BLOCK); count >= 0; count = reply.read(block, BLOCK)) {
      if (!Pattern.holds(block, count, from + length)) {
        throw new MismatchException("other bytes than the file has, near " + (from + length));
      }
      length += count;
    }
    return length;
  }
}
