package dev.dxwww.htip.client.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import dev.dxwww.htip.FrameHash;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.UpstreamEvent;

/** A page as a server of HTIP gives it: a shell for browsers, frames for their scripts. */
final class PageServer {
  static final String STRICT =
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; "
          + "require-trusted-types-for 'script'; trusted-types htip";
  static final String NO_WASM = STRICT.replace(" 'wasm-unsafe-eval'", "");

  private static final String SHELL = """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"><title>shell</title>
      <script type="module" src="/_htip/boot.js"></script></head>
      <body><main data-htip %s></main></body></html>
      """;

  private final List<UpstreamEvent> events = new CopyOnWriteArrayList<>();
  private final List<String> bases = new CopyOnWriteArrayList<>();
  private final List<String> posts = new CopyOnWriteArrayList<>();
  private final Frames get;
  private final Answer post;
  private String policy = STRICT;
  private String attributes = "";
  private boolean keepsShell;

  /** What a GET is answered with. */
  interface Frames {
    byte[] of(HttpExchange exchange) throws IOException;
  }

  /** What an event is answered with. */
  interface Answer {
    byte[] of(UpstreamEvent event) throws IOException;
  }

  PageServer(Frames get) {
    this(get, _ -> new byte[0]);
  }

  PageServer(Frames get, Answer post) {
    this.get = get;
    this.post = post;
  }

  PageServer policy(String value) {
    policy = value;
    return this;
  }

  PageServer attributes(String value) {
    attributes = value;
    return this;
  }

  /** As behind a cache that looks at the path alone: there is no HTML to go to. */
  PageServer keepsShell() {
    keepsShell = true;
    return this;
  }

  List<UpstreamEvent> events() {
    return events;
  }

  /** The versions that requests have named, "-" where none. */
  List<String> bases() {
    return bases;
  }

  /** Bodies of forms. */
  List<String> posts() {
    return posts;
  }

  void handle(HttpExchange exchange) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (Htip.EVENT_TYPE.equals(type)) {
      UpstreamEvent event = UpstreamEvent.decode(exchange.getRequestBody().readAllBytes());
      events.add(event);
      send(exchange, post.of(event));
    } else if (isForFrames(exchange)) {
      if (exchange.getRequestMethod().equals("POST")) {
        posts.add(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      }
      String base = exchange.getRequestHeaders().getFirst(Htip.BASE_HEADER);
      bases.add(base == null ? "-" : base);
      send(exchange, get.of(exchange));
    } else {
      exchange.getResponseHeaders().set("Content-Security-Policy", policy);
      String query = exchange.getRequestURI().getQuery();
      boolean html = !keepsShell && query != null && query.contains("_render=html");
      cached(exchange);
      Site.answer(
          exchange, 200, "text/html;charset=utf-8",
          (html ? "<!DOCTYPE html><title>full html</title>" : SHELL.formatted(attributes))
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean isForFrames(HttpExchange exchange) {
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    return accept != null && accept.startsWith(Htip.FRAME_TYPE);
  }

  /** Kept, and asked about each time, each form of the page apart. */
  private static void cached(HttpExchange exchange) {
    exchange.getResponseHeaders().set("Vary", "Accept, HTIP-Base");
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
  }

  private static void send(HttpExchange exchange, byte[] frames) throws IOException {
    cached(exchange);
    if (frames == null) {
      return;
    }
    if (frames.length == 0) {
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
      return;
    }
    if ((frames[5] & Htip.DELTA) == 0) {
      exchange.getResponseHeaders().set("ETag", FrameHash.etag(FrameHash.of(frames)));
    }
    Site.answer(exchange, 200, Htip.FRAME_TYPE, frames);
  }
}
