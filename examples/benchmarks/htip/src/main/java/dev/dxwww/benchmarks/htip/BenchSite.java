package dev.dxwww.benchmarks.htip;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.dxwww.benchmarks.htip.generated.EntriesTemplate;
import dev.dxwww.benchmarks.htipviews.EntryTable;
import dev.dxwww.htip.Htip;

/** What the browser loads, on the loopback address: all of it is made before it is asked for. */
final class BenchSite implements AutoCloseable {
  private static final String SCRIPT = "text/javascript";
  private static final String HTML = "text/html;charset=utf-8";

  private final Map<String, Content> contents = new HashMap<>();
  private final byte[] start = Steps.of(Change.CREATE).full();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  private record Content(String type, byte[] bytes) {}

  BenchSite() throws IOException {
    for (String name : new String[] {
      "bench.js", "vanilla.js", "html.js", "htip.js", "morphdom-2.7.8.min.js",
      "idiomorph-0.8.0.min.js"}) {
      contents.put('/' + name, new Content(SCRIPT, WireReport.read(browser(name))));
    }
    contents.put("/", new Content(HTML, WireReport.read(browser("bench.html"))));
    for (String name : new String[] {"boot.js", "live.js", "delta.js", "htip.js"}) {
      contents.put("/_htip/" + name, new Content(SCRIPT, client(name)));
    }
    contents.put("/_htip/htip.wasm", new Content("application/wasm", client("htip.wasm")));
    contents.put(EntriesTemplate.BUNDLE,
        new Content(Htip.FRAME_TYPE, WireReport.read(EntriesTemplate.BUNDLE)));
    for (Change change : Change.values()) {
      add(Steps.of(change));
    }
    server = HttpServer.create(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private static String browser(String name) {
    return "/dev/dxwww/benchmarks/htip/browser/" + name;
  }

  private static byte[] client(String name) throws IOException {
    return WireReport.read("/META-INF/dxwww/htip/" + name);
  }

  private void add(Steps step) {
    String folder = "/data/" + step.change() + '/';
    both(folder + "before", step.before());
    both(folder + "after", step.after());
    contents.put(folder + "change.json", new Content("application/json", step.json()));
    contents.put(folder + "full.htip", new Content(Htip.FRAME_TYPE, step.full()));
    contents.put(folder + "patch.htip", new Content(Htip.FRAME_TYPE, step.patch()));
  }

  private void both(String name, EntryTable table) {
    contents.put(name + ".html", new Content(HTML, Steps.html(table)));
    contents.put(name + ".json", new Content("application/json", Steps.json(table.rows())));
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  private void handle(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    // Isolated pages have a clock that is exact to 5 us; others to 100.
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Embedder-Policy", "require-corp");
    String path = exchange.getRequestURI().getPath();
    Content content = path.startsWith("/way/") ? way(exchange, path) : contents.get(path);
    if (content == null) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      headers.set("Content-Type", content.type());
      exchange.sendResponseHeaders(200, content.bytes().length);
      exchange.getResponseBody().write(content.bytes());
    }
    exchange.close();
  }

  private Content way(HttpExchange exchange, String path) {
    if (Htip.FRAME_TYPE.equals(exchange.getRequestHeaders().getFirst("Accept"))) {
      return new Content(Htip.FRAME_TYPE, start);
    }
    Way way = Way.valueOf(path.substring("/way/".length()).toUpperCase(Locale.ROOT));
    exchange.getResponseHeaders().set("Content-Security-Policy", way.policy());
    return new Content(HTML, way.page().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
