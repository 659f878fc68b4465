package dev.dxwww.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A request that is being put together; {@link #send} sends it. */
public final class TestRequest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int MOST_REDIRECTS = 10;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** A header field. */
  private record Field(String name, String value) {}

  private final TestClient client;
  private final String method;
  private final StringBuilder path;
  private final List<Field> headers = new ArrayList<>();
  private final List<MultipartBody.Part> parts = new ArrayList<>();
  private byte[] body = {};
  private boolean redirected;

  TestRequest(TestClient client, String method, String path) {
    this.client = client;
    this.method = method;
    this.path = new StringBuilder(path);
  }

  /** Adds a header field. */
  public TestRequest header(String name, String value) {
    headers.add(new Field(name, value));
    return this;
  }

  /** Says which media types are wanted. */
  public TestRequest accept(String types) {
    return header("Accept", types);
  }

  /** Adds a parameter to the query, escaped. */
  public TestRequest query(String name, Object value) {
    path.append(path.indexOf("?") < 0 ? '?' : '&').append(pair(name, value));
    return this;
  }

  /**
   * Adds a field to a form: {@code application/x-www-form-urlencoded}, or {@code
   * multipart/form-data} once it has a file.
   */
  public TestRequest form(String name, Object value) {
    byte[] text = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    return part(new MultipartBody.Part(name, null, text));
  }

  /**
   * Adds a file to a form, which is sent as {@code multipart/form-data}.
   *
   * @param name of the field
   * @param fileName as it is sent; empty, together with empty content, is what browsers send for a
   *     file input in which nothing was chosen
   */
  public TestRequest file(String name, String fileName, byte[] content) {
    return part(new MultipartBody.Part(name, fileName, content));
  }

  private TestRequest part(MultipartBody.Part part) {
    parts.add(part);
    headers.removeIf(field -> field.name().equalsIgnoreCase("Content-Type"));
    if (parts.stream().anyMatch(p -> p.fileName() != null)) {
      MultipartBody multipart = new MultipartBody();
      return body(multipart.contentType(), multipart.bytes(parts));
    }
    String pairs =
        parts.stream()
            .map(p -> pair(p.name(), new String(p.content(), StandardCharsets.UTF_8)))
            .collect(Collectors.joining("&"));
    return body(
        "application/x-www-form-urlencoded", pairs.getBytes(StandardCharsets.UTF_8));
  }

  private static String pair(String name, Object value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
  }

  /** Sends this text as {@code application/json}. */
  public TestRequest json(String text) {
    return body("application/json", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends this text as {@code text/plain} in UTF-8. */
  public TestRequest text(String text) {
    return body("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends these bytes as this type. */
  public TestRequest body(String contentType, byte[] bytes) {
    header("Content-Type", contentType);
    return body(bytes);
  }

  private TestRequest body(byte[] bytes) {
    body = bytes;
    return this;
  }

  /**
   * Follows redirects as a browser does: 307 and 308 repeat the request, 303 becomes GET, 301 and
   * 302 of a POST, too. A redirect away from the application is the response: neither cookies nor
   * header fields go elsewhere.
   */
  public TestRequest followRedirects() {
    redirected = true;
    return this;
  }

  /** Sends the request and waits for the response, at most 20 s. */
  public TestResponse send() {
    TestResponse response = exchange(client.uri(path.toString()), method, body);
    String verb = method;
    byte[] content = body;
    for (int i = 0; redirected && isRedirect(response); i++) {
      if (i == MOST_REDIRECTS) {
        throw new AssertionError("more than " + MOST_REDIRECTS + " redirects from " + path);
      }
      URI target = response.uri().resolve(response.header("Location").orElseThrow());
      if (!client.isOwn(target)) {
        return response;
      }
      if (becomesGet(response.status(), verb)) {
        verb = "GET";
        content = new byte[0];
        headers.removeIf(field -> field.name().equalsIgnoreCase("Content-Type"));
      }
      response = exchange(target, verb, content);
    }
    return response;
  }

  private static boolean isRedirect(TestResponse response) {
    return REDIRECTS.contains(response.status()) && response.header("Location").isPresent();
  }

  /** As the Fetch Standard has it (4.4, HTTP-redirect fetch). */
  private static boolean becomesGet(int status, String verb) {
    return status == 303 && !verb.equals("HEAD")
        || (status == 301 || status == 302) && verb.equals("POST");
  }

  private static void record(HttpRequest request, byte[] content) throws IOException {
    List<String> fields = new ArrayList<>();
    request
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> fields.add(name + ": " + value)));
    URI uri = request.uri();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    RecordedRequest.keep(request.method(), uri.getRawPath() + query, fields, content);
  }

  private TestResponse exchange(URI uri, String verb, byte[] content) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(TIMEOUT)
            .method(
                verb,
                content.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(content));
    client.headers().forEach(
        (name, value) -> {
          if (headers.stream().noneMatch(field -> field.name().equalsIgnoreCase(name))) {
            request.header(name, value);
          }
        });
    headers.forEach(field -> request.header(field.name(), field.value()));
    client.cookies().header(uri.getPath()).ifPresent(value -> request.header("Cookie", value));
    try {
      record(request.build(), content);
      HttpResponse<byte[]> response =
          client.http().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      client.cookies().take(response.headers(), uri.getPath());
      return new TestResponse(verb, response);
    } catch (IOException e) {
      throw new UncheckedIOException(verb + " " + uri + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted during " + verb + " " + uri, e);
    }
  }
}
