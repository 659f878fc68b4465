package dev.dxwww.examples.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** What nobody should write: pages that show texts as if they were markup. */
final class RawSite implements AutoCloseable {
  private final HttpServer server;
  private final String policy;
  private final List<String> texts;
  private final byte[] provoke;

  /** Pages of texts with a policy on content; empty for none. */
  RawSite(String policy, List<String> texts) throws IOException {
    this.policy = policy;
    this.texts = List.copyOf(texts);
    this.provoke =
        ("addEventListener('load', () => {"
                + Files.readString(Path.of("src/test/resources/browser/provoke.js")) + "});")
            .getBytes(UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, "text/html;charset=utf-8", frames()));
    server.createContext("/raw", this::raw);
    server.createContext(
        "/provoke.js", exchange -> answer(exchange, "text/javascript", provoke));
    server.createContext(
        "/payload.js", exchange -> answer(exchange, "text/javascript", "xss()".getBytes(UTF_8)));
    server.start();
  }

  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  int size() {
    return texts.size();
  }

  private byte[] frames() {
    StringBuilder page = new StringBuilder("<!doctype html><title>raw</title><body>");
    for (int at = 0; at < texts.size(); at++) {
      page.append("<iframe src=\"/raw?").append(at).append("\"></iframe>");
    }
    return page.toString().getBytes(UTF_8);
  }

  private void raw(HttpExchange exchange) throws IOException {
    int at = Integer.parseInt(exchange.getRequestURI().getQuery());
    String text = texts.get(at);
    String page =
        "<!doctype html><head><script src=\"/provoke.js\"></script></head><body><p title=\""
            + text + "\">x</p><a href=\"" + text + "\">x</a><p>" + text + "</p>";
    if (!policy.isEmpty()) {
      exchange.getResponseHeaders().set("Content-Security-Policy", policy);
    }
    answer(exchange, "text/html;charset=utf-8", page.getBytes(UTF_8));
  }

  private static void answer(HttpExchange exchange, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
