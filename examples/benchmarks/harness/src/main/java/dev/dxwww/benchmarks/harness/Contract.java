package dev.dxwww.benchmarks.harness;

import dev.dxwww.benchmarks.common.Fields;
import dev.dxwww.benchmarks.common.Options;
import dev.dxwww.benchmarks.common.Orders;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.json.JsonMapper;

/** What every server must do before it is measured: the same answers, the same refusals. */
final class Contract implements AutoCloseable {
  private static final long LOG_LIMIT_NANOS = 3_000_000_000L;
  private static final String BAD_NUMBER =
      "/search/x42?page=2&size=20&sort=name&desc=true";

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Suite suite;

  Contract(Suite suite) {
    this.suite = suite;
  }

  /** What a server does wrong; nothing if all is well. */
  List<String> breaches(ServerProcess server, boolean many)
      throws IOException, InterruptedException {
    List<String> breaches = new ArrayList<>();
    for (Endpoint endpoint : Endpoint.of(suite)) {
      String id = "probe-" + endpoint.id();
      HttpResponse<byte[]> response = ask(server, endpoint, endpoint.target(), id);
      answered(endpoint, response, breaches);
      if (server.spec().hasHeaders()) {
        headers(endpoint, response, id, breaches);
      }
      if (server.spec().hasLog() && !isLogged(server, id)) {
        breaches.add("no line in the access log for " + endpoint.target());
      }
    }
    if (suite == Suite.QUERIES) {
      writes(server, breaches);
      refusesWords(server, Endpoint.ROW, "/rows/x7", breaches);
    } else {
      refusesWords(server, Endpoint.PARAM, BAD_NUMBER, breaches);
      refusals(server, breaches);
    }
    if (many) {
      String path = Options.filler(100) + "7";
      HttpResponse<byte[]> response = ask(server, Endpoint.PLAINTEXT, path, "probe-many");
      if (!text(response).equals("r100 7")) {
        breaches.add(path + " answers " + response.statusCode() + " " + text(response));
      }
    }
    return breaches;
  }

  private static void answered(
      Endpoint endpoint, HttpResponse<byte[]> response, List<String> breaches) {
    String where = endpoint.target() + ": ";
    if (response.statusCode() != 200) {
      breaches.add(where + "status " + response.statusCode());
    }
    if (!isSame(endpoint, text(response))) {
      breaches.add(where + "answers " + text(response));
    }
    String type = response.headers().firstValue("Content-Type").orElse("none");
    if (!type.toLowerCase(Locale.ROOT).startsWith(endpoint.type())) {
      breaches.add(where + "content type " + type);
    }
  }

  /** Byte for byte; members of JSON objects may stand in another order. */
  private static boolean isSame(Endpoint endpoint, String answer) {
    if (!endpoint.type().equals("application/json")
        || answer.length() != endpoint.answer().length()) {
      return answer.equals(endpoint.answer());
    }
    return JSON.readTree(answer).equals(JSON.readTree(endpoint.answer()));
  }

  private static void headers(
      Endpoint endpoint, HttpResponse<byte[]> response, String id, List<String> breaches) {
    List<Fields.Field> expected = new ArrayList<>(Fields.SECURITY);
    expected.add(new Fields.Field(Fields.REQUEST_ID, id));
    for (Fields.Field field : expected) {
      List<String> values = response.headers().allValues(field.name());
      if (!values.equals(List.of(field.value()))) {
        breaches.add(endpoint.target() + ": " + field.name() + " is " + values);
      }
    }
    if (response.headers().firstValue("Date").isEmpty()) {
      breaches.add(endpoint.target() + ": no Date");
    }
  }

  /** The updates that were answered are really in the database. */
  private void writes(ServerProcess server, List<String> breaches)
      throws IOException, InterruptedException {
    Endpoint read = Endpoint.SEVERAL;
    String rows = text(ask(server, read, read.target(), "probe-written"));
    if (!rows.equals(Endpoint.UPDATES.answer())) {
      breaches.add("after an update the rows are " + rows);
    }
  }

  /** Parameters are really bound: JAX-RS answers bad ones by 404. */
  private void refusesWords(
      ServerProcess server, Endpoint endpoint, String target, List<String> breaches)
      throws IOException, InterruptedException {
    int status = ask(server, endpoint, target, "probe-bad").statusCode();
    if (status != 400 && status != 404) {
      breaches.add("a path variable that is no number gives " + status);
    }
  }

  /** Bodies are really checked. */
  private void refusals(ServerProcess server, List<String> breaches)
      throws IOException, InterruptedException {
    List<String> bad = List.of(
        Orders.TEXT.replace("\"quantity\":12", "\"quantity\":0"),
        Orders.TEXT.replace("A-2026-000471", "  "),
        Orders.TEXT.replaceFirst("\\[.*]", "[]"),
        Orders.TEXT.substring(0, 200));
    for (String body : bad) {
      int answer = post(server, body, "probe-invalid").statusCode();
      if (answer != 400 && answer != 422) {
        breaches.add("an order that is not valid gives " + answer + ": " + body);
      }
    }
  }

  private static boolean isLogged(ServerProcess server, String id)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LOG_LIMIT_NANOS;
    while (!server.logText().contains(id)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      // The other process writes its log when it likes, and tells nobody.
      Thread.sleep(20);
    }
    return true;
  }

  private HttpResponse<byte[]> ask(
      ServerProcess server, Endpoint endpoint, String target, String id)
      throws IOException, InterruptedException {
    if (endpoint.hasBody()) {
      return post(server, Orders.TEXT, id);
    }
    HttpRequest.Builder request = request(server, target, id);
    if (endpoint.isPost()) {
      request.POST(HttpRequest.BodyPublishers.noBody());
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> post(ServerProcess server, String body, String id)
      throws IOException, InterruptedException {
    HttpRequest request = request(server, Endpoint.POST.target(), id)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static HttpRequest.Builder request(ServerProcess server, String target, String id) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + target))
        .header(Fields.REQUEST_ID, id);
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
