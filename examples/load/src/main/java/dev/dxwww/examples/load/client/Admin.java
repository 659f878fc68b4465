package dev.dxwww.examples.load.client;

import java.io.IOException;

/** What the application tells of itself, asked for by a connection that is closed again. */
final class Admin {
  private Admin() {}

  /** Whether requests may be sent. */
  static boolean isReady(int port) {
    try {
      return get(port, "/health/ready").status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** How many connections the application's server has. */
  static long connections(int port) throws IOException {
    return metric(get(port, "/metrics").text(), "http_server_connections");
  }

  /** A metric without labels. */
  static long metric(String page, String name) throws IOException {
    return page.lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> (long) Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new IOException("there is no metric " + name));
  }

  private record Answer(int status, String text) {}

  private static Answer get(int port, String path) throws IOException {
    try (Wire wire = Wire.open(port)) {
      wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      Reply reply = wire.reply(true);
      return new Answer(reply.status(), reply.text());
    }
  }
}
