package dev.dxwww.test;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import dev.dxwww.runtime.json.JsonValue;

/** A response, and what a test says of it; each {@code expect} returns this or throws. */
public final class TestResponse {
  /** Longest part of a body that a failing assertion shows, in characters. */
  private static final int SHOWN = 2_000;

  private final String method;
  private final HttpResponse<byte[]> response;

  TestResponse(String method, HttpResponse<byte[]> response) {
    this.method = method;
    this.response = response;
  }

  /** The status, 100 to 599. */
  public int status() {
    return response.statusCode();
  }

  /** Where the response comes from; another place than asked for after redirects. */
  public URI uri() {
    return response.uri();
  }

  /** The first header field of a name, whatever its case. */
  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** All header fields of a name. */
  public List<String> headers(String name) {
    return response.headers().allValues(name);
  }

  /** The body as it came. */
  public byte[] bytes() {
    return response.body();
  }

  /** The body as UTF-8. */
  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** The body as JSON. */
  public JsonValue json() {
    try {
      return JsonPaths.parse(response.body());
    } catch (RuntimeException e) {
      throw failure("the body is not JSON (" + e.getMessage() + ")");
    }
  }

  /** The value at a place in the JSON body, {@code tasks[0].title}; empty when there is none. */
  public Optional<JsonValue> json(String path) {
    return JsonPaths.find(json(), path);
  }

  /** Checks the status. */
  public TestResponse expectStatus(int expected) {
    if (status() != expected) {
      throw failure("expected status " + expected);
    }
    return this;
  }

  /** Checks that there is a header field with exactly this value. */
  public TestResponse expectHeader(String name, String expected) {
    if (!headers(name).contains(expected)) {
      throw failure("expected header " + name + ": " + expected + ", found " + headers(name));
    }
    return this;
  }

  /** Checks that there is no header field of this name. */
  public TestResponse expectNoHeader(String name) {
    if (!headers(name).isEmpty()) {
      throw failure("expected no header " + name + ", found " + headers(name));
    }
    return this;
  }

  /** Checks the media type, leaving its parameters aside. */
  public TestResponse expectContentType(String expected) {
    String found = header("Content-Type").orElse("none").split(";", 2)[0].strip();
    if (!found.equalsIgnoreCase(expected)) {
      throw failure("expected content type " + expected + ", found " + found);
    }
    return this;
  }

  /** Checks that the body has this text in it. */
  public TestResponse expectText(String part) {
    if (!text().contains(part)) {
      throw failure("expected the text \"" + part + "\" in the body");
    }
    return this;
  }

  /** Checks that the body does not have this text in it. */
  public TestResponse expectNoText(String part) {
    if (text().contains(part)) {
      throw failure("expected no text \"" + part + "\" in the body");
    }
    return this;
  }

  /**
   * Checks the value at a place in the JSON body.
   *
   * @param path {@code tasks[0].title}; {@code [0]} for an element of an array that is the whole
   *     body, empty for the body itself
   * @param expected a string, number, boolean or {@link JsonValue}; numbers are compared by value
   */
  public TestResponse expectJson(String path, Object expected) {
    Optional<JsonValue> found = json(path);
    if (found.isEmpty() || !JsonPaths.isEqual(found.get(), expected)) {
      throw failure(
          "expected JSON "
              + (path.isEmpty() ? "body" : path)
              + " to be "
              + expected
              + ", found "
              + found.map(JsonPaths::text).orElse("nothing"));
    }
    return this;
  }

  /** Checks that the JSON body has nothing at a place. */
  public TestResponse expectNoJson(String path) {
    json(path)
        .ifPresent(
            found -> {
              throw failure("expected no JSON " + path + ", found " + JsonPaths.text(found));
            });
    return this;
  }

  /** Checks how many elements an array, or members an object, has in the JSON body. */
  public TestResponse expectJsonSize(String path, int expected) {
    int found =
        switch (json(path).orElseThrow(() -> failure("expected JSON " + path))) {
          case JsonValue.Arr array -> array.elements().size();
          case JsonValue.Obj object -> object.members().size();
          default -> throw failure("expected an array or object at " + path);
        };
    if (found != expected) {
      throw failure("expected " + expected + " elements at \"" + path + "\", found " + found);
    }
    return this;
  }

  private AssertionError failure(String what) {
    String body = text().length() <= SHOWN ? text() : text().substring(0, SHOWN) + "...";
    return new AssertionError(
        what + "\n" + method + " " + uri() + " -> " + status() + " "
            + response.headers().map() + "\n" + body);
  }

  @Override
  public String toString() {
    return method + " " + uri() + " -> " + status();
  }
}
