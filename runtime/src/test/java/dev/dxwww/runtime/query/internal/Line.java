package dev.dxwww.runtime.query.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The network between an application and its database: can be slow, silent, cut, or moved. */
final class Line implements AutoCloseable {
  private final ServerSocket listener;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile int target;
  private volatile boolean cut;
  private volatile boolean silent;
  private volatile long connectDelayNanos;

  Line(int target) throws IOException {
    this.target = target;
    this.listener = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
    Thread.ofPlatform().daemon().start(this::listen);
  }

  int port() {
    return listener.getLocalPort();
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /** Ends all connections and each new one. */
  void cut() {
    cut = true;
    sockets.forEach(Line::end);
  }

  void mend() {
    cut = false;
    silent = false;
    connectDelayNanos = 0;
  }

  /** Takes bytes and passes none on: the other side seems to think. */
  void silence() {
    silent = true;
  }

  /** New connections wait so long before they are passed on. */
  void slowConnects(long millis) {
    connectDelayNanos = millis * 1_000_000;
  }

  /** New connections go to another server. */
  void moveTo(int port) {
    target = port;
  }

  private void listen() {
    try {
      while (!listener.isClosed()) {
        Socket client = listener.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  private void serve(Socket client) {
    sockets.add(client);
    if (connectDelayNanos > 0) {
      LockSupport.parkNanos(connectDelayNanos);
    }
    try (client;
        Socket server = cut ? null : new Socket(InetAddress.getByName("127.0.0.1"), target)) {
      if (server == null) {
        return;
      }
      sockets.add(server);
      Thread.ofVirtual().start(() -> pass(server, client));
      pass(client, server);
      sockets.remove(server);
    } catch (IOException e) {
      // One side has gone.
    } finally {
      sockets.remove(client);
    }
  }

  private void pass(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[16 << 10];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        while (silent && !from.isClosed()) {
          LockSupport.parkNanos(5_000_000);
        }
        out.write(bytes, 0, read);
      }
    } catch (IOException e) {
      // One side has gone, or the line was cut.
    } finally {
      end(from);
      end(to);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Closed is closed.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    cut();
  }
}
