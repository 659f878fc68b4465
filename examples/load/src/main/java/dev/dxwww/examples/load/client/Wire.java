package dev.dxwww.examples.load.client;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;

/** One connection, read and written by hand: a library would hide what goes wrong on it. */
final class Wire implements Closeable {
  /** Room that makes the server wait for its reader soon. */
  static final int LITTLE_ROOM = 4 << 10;

  private static final int PATIENCE_MILLIS = 30_000;
  private static final int BUFFER = 2 << 10;
  private static final int LONGEST_LINE = 8 << 10;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;

  private Wire(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
  }

  /** Connects to a port of this machine. */
  static Wire open(int port) throws IOException {
    return open(port, 0);
  }

  /** Connects with room for so many bytes that nobody has read yet; 0 leaves it to the system. */
  static Wire open(int port, int room) throws IOException {
    Socket socket = new Socket();
    try {
      if (room > 0) {
        socket.setOption(StandardSocketOptions.SO_RCVBUF, room);
      }
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      return new Wire(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  void send(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  void send(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The head of the next response; its content is read from what is returned. */
  Reply reply(boolean hasContent) throws IOException {
    return Reply.read(this, hasContent);
  }

  /** A line without its end. */
  String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = read(); next != '\n'; next = read()) {
      if (line.length() == LONGEST_LINE) {
        throw new MismatchException("a line that does not end: " + line.substring(0, 80));
      }
      line.append((char) next);
    }
    if (line.isEmpty() || line.charAt(line.length() - 1) != '\r') {
      throw new MismatchException("a line that does not end in CRLF: " + line);
    }
    line.setLength(line.length() - 1);
    return line.toString();
  }

  int read() throws IOException {
    fill();
    return buffer[at++] & 0xff;
  }

  /** At least one byte, at most as many as asked for. */
  int read(byte[] target, int most) throws IOException {
    if (at == end && most >= BUFFER) {
      int count = in.read(target, 0, most);
      requireMore(count);
      return count;
    }
    fill();
    int count = Math.min(most, end - at);
    System.arraycopy(buffer, at, target, 0, count);
    at += count;
    return count;
  }

  private void fill() throws IOException {
    if (at == end) {
      int count = in.read(buffer);
      requireMore(count);
      at = 0;
      end = count;
    }
  }

  private static void requireMore(int count) throws EOFException {
    if (count < 0) {
      throw new EOFException("the server closed the connection");
    }
  }

  /** Whether bytes have come that no request asked for. */
  boolean hasMore() throws IOException {
    return at < end || in.available() > 0;
  }

  /** Ends the connection by a reset: what is under way is lost. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
