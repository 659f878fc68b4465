package dev.dxwww.runtime.http.internal;

import dev.dxwww.htip.DeltaFrame;
import dev.dxwww.htip.EventType;
import dev.dxwww.htip.Frames;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.UpstreamEvent;
import dev.dxwww.htip.Value;
import dev.dxwww.htip.mock.MockHost;
import dev.dxwww.htip.mock.MockNode;
import dev.dxwww.htip.mock.ReferenceApply;

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
import java.util.concurrent.atomic.AtomicInteger;

/** A client of HTIP: keeps cookies, the token and what it shows, as the one in browsers does. */
final class PageClient {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final int port;
  private final Map<String, String> cookies = new TreeMap<>();
  private MockHost host = new MockHost();
  private ReferenceApply client = new ReferenceApply(host);
  private String token = "";
  private String shown = "";
  private byte[] kept = {};

  PageClient(int port) {
    this.port = port;
    client.load(TaskPageView.BUNDLE);
  }

  HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Asks for a page and shows it. */
  HttpResponse<byte[]> visit(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path, "Accept", Htip.FRAME_TYPE);
    show(answer);
    return answer;
  }

  /** Asks again, naming what it keeps. */
  HttpResponse<byte[]> again(String path) throws Exception {
    return get(path, "Accept", Htip.FRAME_TYPE, Htip.BASE_HEADER, shown);
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (!cookies.isEmpty()) {
      List<String> pairs = new ArrayList<>();
      cookies.forEach((name, value) -> pairs.add(name + "=" + value));
      request.header("Cookie", String.join("; ", pairs));
    }
    return request;
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String pair = cookie.split(";", 2)[0];
      int equals = pair.indexOf('=');
      cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    answer.headers().firstValue("X-CSRF-Token").ifPresent(value -> token = value);
    return answer;
  }

  /** An event as the client sends it, with all that proves where it comes from. */
  HttpRequest.Builder event(String path, byte[] body) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", Htip.EVENT_TYPE)
            .header("Accept", Htip.FRAME_TYPE)
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofByteArray(body));
    if (!token.isEmpty()) {
      request.header("X-CSRF-Token", token);
    }
    return shown.isEmpty() ? request : request.header(Htip.BASE_HEADER, shown);
  }

  /** An event as it stands on the wire, each byte a character. */
  String wire(String path, byte[] body) {
    StringBuilder head = new StringBuilder("POST ").append(path).append(" HTTP/1.1\r\n");
    event(path, body).build().headers().map()
        .forEach((name, values) -> head.append(name).append(": ").append(values.getFirst())
            .append("\r\n"));
    return head.append("Host: 127.0.0.1\r\nContent-Length: ").append(body.length)
        .append("\r\n\r\n").append(new String(body, StandardCharsets.ISO_8859_1)).toString();
  }

  /** Sends an event and shows the answer. */
  HttpResponse<byte[]> fire(String path, String handler, boolean checked) throws Exception {
    return fire(path, body(handler, checked));
  }

  HttpResponse<byte[]> fire(String path, byte[] body) throws Exception {
    HttpResponse<byte[]> answer = send(event(path, body));
    show(answer);
    return answer;
  }

  /** An event with a number of its own. */
  static byte[] body(String handler, boolean checked) {
    return body(NUMBERS.incrementAndGet(), handler, checked);
  }

  static byte[] body(int number, String handler, boolean checked) {
    return new UpstreamEvent(
        0, number, 1, new Value.Text(handler), EventType.CHANGE, false,
        new UpstreamEvent.Fields(
            Optional.empty(), Optional.of(checked), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty()))
        .encode();
  }

  private void show(HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (!type.equals(Htip.FRAME_TYPE)) {
      return;
    }
    byte[] bytes = answer.body();
    boolean isDelta = (bytes[5] & Htip.DELTA) != 0;
    byte[] whole = isDelta ? DeltaFrame.resolve(kept, bytes) : bytes;
    for (byte[] frame : Frames.split(whole)) {
      client.applyOrThrow(frame);
    }
    if ((whole[5] & Htip.FULL) != 0) {
      kept = whole;
    }
    String tag = answer.headers().firstValue("ETag").orElse("").replace("\"", "");
    shown = isDelta ? tag.replace("-d", "") : tag;
  }

  byte[] kept() {
    return kept;
  }

  String shown() {
    return shown;
  }

  void shown(String name) {
    shown = name;
  }

  void cookie(String name, String value) {
    cookies.put(name, value);
  }

  String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  String token() {
    return token;
  }

  void token(String value) {
    token = value;
  }

  String title() {
    return host.title();
  }

  MockNode mount() {
    return host.mount();
  }

  /** The rows, as {@code [x] title}. */
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (MockNode row : list().children()) {
      String checked = row.children().get(0).properties().getOrDefault("checked", "");
      boolean on = !checked.isEmpty() && !checked.equals("0");
      rows.add((on ? "[x] " : "[ ] ") + row.children().get(1).children().get(0).text());
    }
    return rows;
  }

  /** The handler of a row. */
  String handler(int row) {
    return list().children().get(row).children().get(0).handlers().get("change");
  }

  private MockNode list() {
    return mount().children().get(0).children().get(1).children().get(0);
  }
}
