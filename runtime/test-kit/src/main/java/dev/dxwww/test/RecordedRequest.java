package dev.dxwww.test;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A request that a test sent, as it is kept for a training run: in the form that HTTP/1.1 itself
 * has (RFC 9112, 2.1), always with a {@code Content-Length}.
 *
 * @param head the request line and the fields, in lines
 * @param body the content
 */
record RecordedRequest(List<String> head, byte[] body) {
  /** System property with the file to which test clients add what they send. */
  static final String PROPERTY = "dxwww.training";

  RecordedRequest {
    head = List.copyOf(head);
  }

  /** Adds a request to the file that the property names; does nothing without it. */
  static void keep(String method, String target, List<String> fields, byte[] body)
      throws IOException {
    String file = System.getProperty(PROPERTY);
    if (file == null || file.isBlank()) {
      return;
    }
    List<String> head = new ArrayList<>();
    head.add(method + " " + target + " HTTP/1.1");
    head.addAll(fields);
    head.add("Content-Length: " + body.length);
    Path path = Path.of(file);
    Files.createDirectories(path.toAbsolutePath().getParent());
    // One write, so that the requests of tests that run at once do not mix.
    Files.write(
        path,
        new RecordedRequest(head, body).bytes(),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String text = String.join("\r\n", head) + "\r\n\r\n";
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  /** All requests of a file, in the order in which they were sent. */
  static List<RecordedRequest> in(Path file) throws IOException {
    List<RecordedRequest> requests = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (List<String> head = head(in); !head.isEmpty(); head = head(in)) {
        String length = head.getLast().substring("Content-Length: ".length());
        requests.add(new RecordedRequest(head, in.readNBytes(Integer.parseInt(length))));
      }
    }
    return requests;
  }

  private static List<String> head(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b != '\n') {
        line.write(b);
        continue;
      }
      String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
      if (text.isEmpty()) {
        return lines;
      }
      lines.add(text);
      line.reset();
    }
    return lines;
  }

  /** Writes the request for a server at this address; the connection is to end after it. */
  void send(OutputStream out, String address) throws IOException {
    List<String> lines = new ArrayList<>(head);
    lines.add(1, "Host: " + address);
    lines.add("Connection: close");
    new RecordedRequest(lines, body).write(out);
  }

  private void write(OutputStream out) throws IOException {
    out.write(bytes());
    out.flush();
  }
}
