package dev.dxwww.benchmarks.harness;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection, over which one request after another is sent as it stands. */
final class KeptConnection implements AutoCloseable {
  private static final String LENGTH = "content-length:";
  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket;
  private final InputStream in;

  KeptConnection(int port) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends it, reads all of the answer, and refuses any status but this one. */
  void ask(byte[] request, int status) throws IOException {
    socket.getOutputStream().write(request);
    String first = line();
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    in.skipNBytes(length);
    if (!first.startsWith("HTTP/1.1 " + status + " ")) {
      throw new IOException("the answer was " + first + ", not " + status);
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection has ended");
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }

  /** The bytes of a request. */
  static byte[] request(String method, String path, String fields, String body) {
    return ("%s %s HTTP/1.1\r\nHost: localhost\r\n%sContent-Length: %d\r\n\r\n%s".formatted(
        method, path, fields, body.length(), body)).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
