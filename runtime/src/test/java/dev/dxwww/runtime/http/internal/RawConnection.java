package dev.dxwww.runtime.http.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A connection on which every byte is the test's. */
final class RawConnection implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private boolean head;

  RawConnection(int port) throws IOException {
    this(port, 0);
  }

  /** A connection that takes little at once, so that the server has to wait for its reader. */
  RawConnection(int port, int receiveBuffer) throws IOException {
    socket = new Socket();
    if (receiveBuffer > 0) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    socket.setSoTimeout(PATIENCE_MILLIS);
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

  /**
   * Waits for answers a third of a second only: to see that none comes, and never that one comes
   * later, as a machine may stand still for longer than that.
   */
  RawConnection impatient() throws IOException {
    socket.setSoTimeout(300);
    return this;
  }

  RawConnection patient() throws IOException {
    socket.setSoTimeout(PATIENCE_MILLIS);
    return this;
  }

  /** Latin-1 text as it is. */
  RawConnection bytes(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return this;
  }

  /** The next response, which answers a HEAD that was sent as bytes. */
  RawResponse readHead() throws IOException {
    head = true;
    try {
      return read();
    } finally {
      head = false;
    }
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
    if (head || status < 200 || length.isEmpty() && !bare.has("Transfer-Encoding")) {
      return bare;
    }
    if (bare.field("Transfer-Encoding").equals("chunked")) {
      return new RawResponse(status, fields, chunks());
    }
    byte[] content = in.readNBytes(Integer.parseInt(length));
    if (content.length < Integer.parseInt(length)) {
      throw new EOFException("after " + content.length + " of " + length + " bytes");
    }
    return new RawResponse(status, fields, new String(content, StandardCharsets.UTF_8));
  }

  private String chunks() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line(), 16);
      byte[] chunk = in.readNBytes(size);
      if (chunk.length < size || !line().isEmpty()) {
        throw new EOFException("in a chunk of " + size + " bytes");
      }
      if (size == 0) {
        return content.toString(StandardCharsets.UTF_8);
      }
      content.write(chunk);
    }
  }

  /** All that comes up to and with this text, framing and all. */
  String until(String end) throws IOException {
    StringBuilder text = new StringBuilder();
    while (!text.toString().endsWith(end)) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException("after: " + text);
      }
      text.append((char) b);
    }
    return text.toString();
  }

  /** Takes that many bytes and no more; gives how many came. */
  long skip(long count) throws IOException {
    return in.readNBytes(Math.toIntExact(count)).length;
  }

  /** Waits until something has come, or the end, and for so many milliseconds at most. */
  RawConnection awaitMore(int millis) throws IOException {
    socket.setSoTimeout(millis);
    in.mark(1);
    try {
      in.read();
    } catch (SocketTimeoutException e) {
      return patient();
    }
    in.reset();
    return patient();
  }

  /** All that comes until nothing more has come for a while, or to the end. */
  String untilQuiet() throws IOException {
    socket.setSoTimeout(100);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      in.transferTo(text);
    } catch (SocketTimeoutException e) {
      socket.setSoTimeout(PATIENCE_MILLIS);
    }
    return text.toString(StandardCharsets.ISO_8859_1);
  }

  /** How many bytes come until the connection ends. */
  long drain() throws IOException {
    byte[] bytes = new byte[64 << 10];
    long count = 0;
    try {
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        count += read;
      }
      return count;
    } catch (SocketException e) {
      return count;
    }
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

  /** Sends no more, but reads on; a second time is fine. */
  void endOutput() throws IOException {
    if (!socket.isOutputShutdown()) {
      socket.shutdownOutput();
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
