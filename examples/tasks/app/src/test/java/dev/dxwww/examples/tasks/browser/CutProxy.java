package dev.dxwww.examples.tasks.browser;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes bytes on between browsers and an application, until the line is cut. */
final class CutProxy implements Closeable {
  private final ServerSocket listener;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile boolean cut;

  CutProxy(int target) throws IOException {
    this.target = target;
    listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofVirtual().start(this::listen);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** Ends all connections, and from now on each new one at once. */
  void cut() {
    cut = true;
    sockets.forEach(CutProxy::end);
  }

  /** Passes new connections on again. */
  void mend() {
    cut = false;
  }

  /** What was sent in one piece by browsers that contains this text, the first one first. */
  List<String> requests(String text) {
    return requests.stream().filter(request -> request.contains(text)).toList();
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
    try (client; Socket server = new Socket(InetAddress.getByName("127.0.0.1"), target)) {
      sockets.addAll(List.of(client, server));
      if (cut) {
        return;
      }
      Thread back = Thread.ofVirtual().start(() -> answers(server, client));
      pass(client, server, true);
      back.join();
    } catch (IOException e) {
      // One side has gone, or the line was cut.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sockets.remove(client);
    }
  }

  private void answers(Socket server, Socket client) {
    try {
      pass(server, client, false);
    } catch (IOException e) {
      // As above.
    } finally {
      end(client);
      end(server);
      sockets.remove(server);
    }
  }

  private void pass(Socket from, Socket to, boolean requesting) throws IOException {
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    byte[] bytes = new byte[16 << 10];
    for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
      if (requesting) {
        requests.add(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
      }
      out.write(bytes, 0, read);
      out.flush();
    }
    to.shutdownOutput();
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
