package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.htip.Bundle;
import dev.dxwww.htip.DeltaFrame;
import dev.dxwww.htip.EventType;
import dev.dxwww.htip.Frames;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.HtipError;
import dev.dxwww.htip.UpstreamEvent;
import dev.dxwww.htip.UpstreamEvent.Fields;
import dev.dxwww.htip.Value;
import dev.dxwww.htip.mock.MockHost;
import dev.dxwww.htip.mock.MockNode;
import dev.dxwww.htip.mock.ReferenceApply;

/** A browser with the client of HTIP, as far as a server sees it. */
final class PageClient {
  static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0"
          + " Safari/537.36";
  private static final Pattern BUNDLE = Pattern.compile("/_htip/t/[0-9a-f]{16}\\.htip");

  private final HttpClient browser;
  private final MockHost host = new MockHost();
  private final ReferenceApply client = new ReferenceApply(host);
  private int port;
  private int count;
  private String token = "";
  private String shown = "";
  private byte[] kept = {};

  PageClient(int port) {
    this(
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build(),
        port);
  }

  private PageClient(HttpClient browser, int port) {
    this.browser = browser;
    this.port = port;
  }

  /** From now on the same addresses are answered by another server. */
  void moveTo(int other) {
    port = other;
  }

  HttpRequest.Builder to(String path, String accept) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Accept", accept)
        .header("User-Agent", BROWSER);
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    HttpResponse<byte[]> answer = browser.send(request.build(), BodyHandlers.ofByteArray());
    token = answer.headers().firstValue("X-CSRF-Token").orElse(token);
    return answer;
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** Types an address: the shell, its bundles, and the page. */
  HttpResponse<byte[]> visit(String path) throws Exception {
    load(path);
    return ask(path);
  }

  /** Loads the bundles that the shell of a page names; their addresses. */
  List<String> load(String path) throws Exception {
    List<String> addresses = new ArrayList<>();
    Matcher bundles = BUNDLE.matcher(text(send(to(path, "text/html"))));
    while (bundles.find()) {
      addresses.add(bundles.group());
      client.load(Bundle.read(send(to(bundles.group(), "*/*")).body()));
    }
    return addresses;
  }

  /** Asks for the page, and shows it. */
  HttpResponse<byte[]> ask(String path) throws Exception {
    return show(send(to(path, Htip.FRAME_TYPE)));
  }

  /** Asks again, naming what it keeps. */
  HttpResponse<byte[]> again(String path) throws Exception {
    return show(send(to(path, Htip.FRAME_TYPE).header(Htip.BASE_HEADER, shown)));
  }

  /** The event of the first control that has a handler whose text ends so. */
  HttpResponse<byte[]> fire(String path, EventType type, String handler, Fields fields)
      throws Exception {
    return show(send(event(path, type, handler(type, handler), fields)));
  }

  HttpRequest.Builder event(String path, EventType type, String handler, Fields fields) {
    byte[] event =
        new UpstreamEvent(0, ++count, 1, new Value.Text(handler), type, false, fields).encode();
    HttpRequest.Builder request =
        to(path, Htip.FRAME_TYPE)
            .header("Content-Type", Htip.EVENT_TYPE)
            .header("Origin", "http://127.0.0.1:" + port)
            .header("X-CSRF-Token", token)
            .POST(BodyPublishers.ofByteArray(event));
    return shown.isEmpty() ? request : request.header(Htip.BASE_HEADER, shown);
  }

  /** The text of the first handler of such an event that ends so, behind its tag. */
  String handler(EventType type, String end) {
    String name = type.domName();
    return nodes(host.mount()).stream()
        .map(node -> node.handlers().getOrDefault(name, ""))
        .filter(text -> text.length() > 11 && text.substring(11).equals(end))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " of " + end + " in " + html()));
  }

  private static List<MockNode> nodes(MockNode node) {
    List<MockNode> all = new ArrayList<>(List.of(node));
    node.children().forEach(child -> all.addAll(nodes(child)));
    return all;
  }

  /** Posts a form as the client does. */
  HttpResponse<byte[]> post(String path, String form) throws Exception {
    return show(
        send(
            to(path, Htip.FRAME_TYPE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://127.0.0.1:" + port)
                .header("X-CSRF-Token", token)
                .POST(BodyPublishers.ofString(form))));
  }

  private HttpResponse<byte[]> show(HttpResponse<byte[]> answer) throws Exception {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (!type.equals(Htip.FRAME_TYPE)) {
      return answer;
    }
    byte[] bytes = answer.body();
    byte[] whole = isDelta(answer) ? DeltaFrame.resolve(kept, bytes) : bytes;
    for (byte[] frame : Frames.split(whole)) {
      Optional<HtipError> error = client.apply(frame);
      if (error.equals(Optional.of(HtipError.E_BUNDLE))) {
        load(answer.request().uri().getPath());
        error = client.apply(frame);
      }
      assertThat(error).as(answer.request().uri().toString()).isEmpty();
    }
    if ((whole[5] & Htip.FULL) != 0) {
      kept = whole;
    }
    shown = answer.headers().firstValue("ETag").orElse("").replace("\"", "");
    return answer;
  }

  static boolean isFull(HttpResponse<byte[]> answer) {
    return (answer.body()[5] & Htip.FULL) != 0;
  }

  static boolean isDelta(HttpResponse<byte[]> answer) {
    return (answer.body()[5] & Htip.DELTA) != 0;
  }

  /** The calls that the last answer made of the document, since so many before. */
  List<String> log(int since) {
    return List.copyOf(host.log().subList(since, host.log().size()));
  }

  int calls() {
    return host.log().size();
  }

  String html() {
    return host.mount().html();
  }

  /** All that is shown: elements, attributes, properties and handlers. */
  String picture() {
    StringBuilder picture = new StringBuilder(title());
    draw(host.mount(), "\n", picture);
    return picture.toString();
  }

  private static void draw(MockNode node, String indent, StringBuilder picture) {
    picture.append(indent).append(node.kind()).append(' ').append(node.text());
    // A class that was taken away leaves an empty attribute.
    Map<String, String> attributes = new TreeMap<>(node.attributes());
    attributes.remove("class", "");
    picture.append(' ').append(attributes).append(node.properties());
    picture.append(node.handlers());
    node.children().forEach(child -> draw(child, indent + "  ", picture));
  }

  String title() {
    return host.title();
  }

  /** The same person in another window, who shows nothing yet. */
  PageClient window() {
    return new PageClient(browser, port);
  }

  static Fields value(String text) {
    return fields(Optional.of(text), Optional.empty(), Optional.empty(), List.of());
  }

  static Fields checked(boolean on) {
    return fields(Optional.empty(), Optional.of(on), Optional.empty(), List.of());
  }

  static Fields key(String name) {
    return fields(
        Optional.empty(), Optional.empty(), Optional.of(new UpstreamEvent.Key(name, 0)),
        List.of());
  }

  static Fields form(UpstreamEvent.Entry... entries) {
    return fields(Optional.empty(), Optional.empty(), Optional.empty(), List.of(entries));
  }

  private static Fields fields(
      Optional<String> value,
      Optional<Boolean> checked,
      Optional<UpstreamEvent.Key> key,
      List<UpstreamEvent.Entry> form) {
    return new Fields(
        value, checked, key, Optional.empty(),
        form.isEmpty() ? Optional.empty() : Optional.of(form), Optional.empty());
  }
}
