package dev.dxwww.runtime.http.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A connection on which every byte is the test's. */
final class RawConnection implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private boolean head;

  RawConnection(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(10_000);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /** A head: lines end in CRLF, {@code Host} and the empty line are added. */
  RawConnection send(String request) throws IOException {
    head = request.startsWith("HEAD ");
    String[] lines = request.strip().split("\n");
    StringBuilder text = new StringBuilder(lines[0]).append("\r\n");
    if (!request.contains("\nHost:")) {
      text.append("Host: 127.0.0.1\r\n");
    }
    for (int i = 1; i < lines.length; i++) {
      text.append(lines[i]).append("\r\n");
    }
    return bytes(text.append("\r\n").toString());
  }

  /** Waits for answers a third of a second only. */
  RawConnection impatient() throws IOException {
    socket.setSoTimeout(300);
    return this;
  }

  RawConnection patient() throws IOException {
    socket.setSoTimeout(10_000);
    return this;
  }

  /** Latin-1 text as it is. */
  RawConnection bytes(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return this;
  }

  /** The next response; after HEAD was sent last, without content. */
  RawResponse read() throws IOException {
    String statusLine = line();
    List<String> fields = new ArrayList<>();
    for (String field = line(); !field.isEmpty(); field = line()) {
      fields.add(field);
    }
    int status = Integer.parseInt(statusLine.substring(9, 12));
    RawResponse bare = new RawResponse(status, fields, "");
    String length = bare.field("Content-Length");
    if (head || length.isEmpty()) {
      return bare;
    }
    byte[] content = in.readNBytes(Integer.parseInt(length));
    return new RawResponse(status, fields, new String(content, StandardCharsets.UTF_8));
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (true) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException("after: " + line.toString(StandardCharsets.ISO_8859_1));
      }
      if (b == '\n') {
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
      }
      line.write(b);
    }
  }

  /** Whether the server has closed the connection, without any further byte. */
  boolean isClosed() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
