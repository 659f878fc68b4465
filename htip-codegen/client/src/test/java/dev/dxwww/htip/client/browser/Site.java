package dev.dxwww.htip.client.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** A small server on the loopback address: what the build has made, and what a test says. */
public final class Site implements AutoCloseable {
  private static final Map<String, String> TYPES = Map.of(
      "js", "text/javascript", "wasm", "application/wasm", "html", "text/html;charset=utf-8",
      "htip", "application/vnd.htip");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();

  public Site() {
    this(0);
  }

  /** On a port, as one that comes back. */
  public Site(int port) {
    try {
      server = HttpServer.create(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(threads);
    file("/favicon.ico", new byte[0]);
    server.createContext("/", this::handle);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url(String path) {
    return "http://localhost:" + port() + path;
  }

  /** Answers a path; the query is not looked at. */
  public Site on(String path, HttpHandler handler) {
    handlers.put(path, handler);
    return this;
  }

  /** Answers a path with bytes, of the type that its ending says. */
  public Site file(String path, byte[] content) {
    return on(path, exchange -> answer(exchange, 200, type(path), content));
  }

  /** Answers a path with what stands on the class path. */
  public Site resource(String path, String resource) {
    return file(path, read(resource));
  }

  /** Everything the build has made, under a path. */
  public Site client(String folder) {
    for (String name : new String[] {"htip.wasm", "htip.js", "delta.js", "boot.js", "live.js"}) {
      resource(folder + name, "/META-INF/dxwww/htip/" + name);
    }
    return this;
  }

  public static byte[] read(String resource) {
    try (InputStream in = Site.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String type(String path) {
    return TYPES.getOrDefault(
        path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
  }

  public static void answer(HttpExchange exchange, int status, String type, byte[] content)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    HttpHandler handler = handlers.get(exchange.getRequestURI().getPath());
    if (handler == null) {
      answer(exchange, 404, "text/plain", "nothing here".getBytes());
    } else {
      handler.handle(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
