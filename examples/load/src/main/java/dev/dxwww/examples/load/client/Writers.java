package dev.dxwww.examples.load.client;

import static dev.dxwww.examples.load.client.Visitor.expect;
import static dev.dxwww.examples.load.client.Visitor.expectStatus;

import dev.dxwww.examples.load.Pattern;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Exchanges that send content. */
final class Writers {
  private static final String BOUNDARY = "----------------load-4711";
  static final String FORM_TYPE = "multipart/form-data; boundary=" + BOUNDARY;
  /** Beyond the 64 KiB that an upload may take of memory. */
  private static final int LARGE = 100 << 10;
  private static final int SMALL = 6 << 10;

  private Writers() {}

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] order(String id, int quantity) {
    return bytes("{\"id\":\"" + id + "\",\"email\":\"ada@example.org\",\"lines\":["
        + "{\"sku\":\"SKU-10017\",\"quantity\":" + quantity + ",\"cents\":1999},"
        + "{\"sku\":\"SKU-31112\",\"quantity\":2,\"cents\":1}]}");
  }

  static void order(Visitor visitor) throws IOException {
    String id = visitor.nextId();
    int quantity = 1 + visitor.random().nextInt(100);
    Reply reply = visitor.send("POST", "/orders", id, order(id, quantity), "application/json");
    expectStatus(200, reply);
    expect("receipt", "{\"id\":\"" + id + "\",\"cents\":" + (quantity * 1999 + 2) + "}",
        reply.text());
  }

  /** A constraint that is broken, or JSON that ends too soon. */
  static void badOrder(Visitor visitor) throws IOException {
    String id = visitor.nextId();
    boolean broken = visitor.random().nextBoolean();
    byte[] content = broken
        ? bytes("{\"id\":\"" + id + "\",\"lines\":[")
        : order(id, -visitor.random().nextInt(100));
    Reply reply = visitor.send("POST", "/orders", id, content, "application/json");
    expectStatus(400, reply);
    String problem = reply.text();
    expect("a problem that tells what is wrong", true,
        problem.contains("\"" + id + "\"")
            && (broken || problem.contains("lines[0].quantity")));
  }

  static void form(Visitor visitor) throws IOException {
    String id = visitor.nextId();
    int age = visitor.random().nextInt(100);
    Reply reply = visitor.send("POST", "/guests", id,
        bytes("id=" + id + "&age=" + age + "&wish=caf%C3%A9+%26+cake"),
        "application/x-www-form-urlencoded");
    expectStatus(200, reply);
    expect("guest", "{\"id\":\"" + id + "\",\"age\":" + age + ",\"wish\":\"café & cake\"}",
        reply.text());
  }

  static void smallFiles(Visitor visitor) throws IOException {
    upload(visitor, 1 + visitor.random().nextInt(SMALL), 1 + visitor.random().nextInt(SMALL));
  }

  static void largeFile(Visitor visitor) throws IOException {
    upload(visitor, 1 + visitor.random().nextInt(SMALL), LARGE + visitor.random().nextInt(LARGE));
  }

  private static void upload(Visitor visitor, int first, int second) throws IOException {
    String id = visitor.nextId();
    byte[] one = content(visitor, first);
    byte[] two = content(visitor, second);
    Reply reply = visitor.send("POST", "/files", id, form(id, one, two), FORM_TYPE);
    expectStatus(200, reply);
    expect("files", "{\"id\":\"" + id + "\",\"files\":["
        + received("0.bin", one) + "," + received("1.bin", two) + "]}", reply.text());
  }

  static byte[] content(Visitor visitor, int length) {
    return Pattern.bytes(visitor.random().nextInt(1 << 20), length);
  }

  /** What the application says of content that it took. */
  static String received(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return "{\"name\":\"" + name + "\",\"size\":" + content.length + ",\"crc\":"
        + crc.getValue() + "}";
  }

  /** A form with its id and files. */
  static byte[] form(String id, byte[]... files) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(bytes("--" + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n" + id));
    for (int i = 0; i < files.length; i++) {
      form.writeBytes(bytes("\r\n--" + BOUNDARY
          + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + i + ".bin\""
          + "\r\nContent-Type: application/octet-stream\r\n\r\n"));
      form.writeBytes(files[i]);
    }
    form.writeBytes(bytes("\r\n--" + BOUNDARY + "--\r\n"));
    return form.toByteArray();
  }

  static void chunks(Visitor visitor) throws IOException {
    String id = visitor.nextId();
    byte[] content = content(visitor, 1 + visitor.random().nextInt(LARGE));
    Wire wire = visitor.wire();
    wire.send(Visitor.head("PUT", "/files/" + id, id, "Transfer-Encoding: chunked"));
    int chunk = 1 + visitor.random().nextInt(LARGE / 4);
    for (int from = 0; from < content.length; from += chunk) {
      int length = Math.min(chunk, content.length - from);
      wire.send(String.format(Locale.ROOT, "%x\r\n", length));
      wire.send(content, from, length);
      wire.send("\r\n");
    }
    wire.send("0\r\n\r\n");
    Reply reply = visitor.reply(id, 200, true);
    expect("content", received(id, content), reply.text());
  }
}
