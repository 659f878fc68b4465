package dev.dxwww.test;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.dxwww.runtime.RunningApp;

/**
 * Sends requests to one application and keeps the cookies it sets, like one person's browser. Those
 * that tests get as parameters are closed after the test; others hold a thread until they are.
 */
public final class TestClient implements AutoCloseable {
  private static final String ACCESS_COOKIE = "__Host-dx-access";
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final URI base;
  private final CookieJar cookies = new CookieJar();
  private final Map<String, String> headers = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  private TestClient(URI base) {
    this.base = base;
  }

  /** A client of an application, without cookies. */
  public static TestClient of(RunningApp app) {
    return of(URI.create("http://127.0.0.1:" + app.port()));
  }

  /** A client of whatever listens at a URL such as {@code http://127.0.0.1:8080}. */
  public static TestClient of(URI base) {
    return new TestClient(base);
  }

  /** A GET request; the path may have a query. */
  public TestRequest get(String path) {
    return request("GET", path);
  }

  /** A HEAD request. */
  public TestRequest head(String path) {
    return request("HEAD", path);
  }

  /** A POST request. */
  public TestRequest post(String path) {
    return request("POST", path);
  }

  /** A PUT request. */
  public TestRequest put(String path) {
    return request("PUT", path);
  }

  /** A PATCH request. */
  public TestRequest patch(String path) {
    return request("PATCH", path);
  }

  /** A DELETE request. */
  public TestRequest delete(String path) {
    return request("DELETE", path);
  }

  /** An OPTIONS request. */
  public TestRequest options(String path) {
    return request("OPTIONS", path);
  }

  /** A request of any method. The path is sent as it stands: escape what must be escaped. */
  public TestRequest request(String method, String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with /: " + path);
    }
    return new TestRequest(this, method, path);
  }

  /**
   * Signs a user in as the form of a browser does, at {@code /auth/login}; the cookies of the new
   * session are sent from then on.
   *
   * @throws AssertionError when the application does not take them
   */
  public TestClient signIn(String username, String password) {
    TestResponse answer =
        post("/auth/login").form("username", username).form("password", password).send();
    if (answer.status() != 303 || cookie(ACCESS_COOKIE).isEmpty()) {
      throw new AssertionError(
          "nobody is signed in as " + username + ": the answer is " + answer.status() + " to "
              + answer.header("Location").orElse("nowhere"));
    }
    return this;
  }

  /** The value of a cookie that the application has set. */
  public Optional<String> cookie(String name) {
    return cookies.value(name);
  }

  /** Sets a cookie, for all paths. */
  public TestClient withCookie(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  /**
   * Sends a header field with each request from now on, such as {@code Authorization}, but for
   * those that have one of that name themselves.
   */
  public TestClient withHeader(String name, String value) {
    headers.put(name.toLowerCase(Locale.ROOT), value);
    return this;
  }

  /** Forgets all cookies. */
  public TestClient forgetCookies() {
    cookies.clear();
    return this;
  }

  /** Closes its connections. */
  @Override
  public void close() {
    http.shutdownNow();
  }

  /** The address of a path; also one that begins with two slashes is the application's. */
  URI uri(String path) {
    return URI.create(base.getScheme() + "://" + base.getRawAuthority() + path);
  }

  /** Whether an address is one of the application. */
  boolean isOwn(URI address) {
    return base.getScheme().equalsIgnoreCase(address.getScheme())
        && base.getRawAuthority().equalsIgnoreCase(address.getRawAuthority());
  }

  Map<String, String> headers() {
    return headers;
  }

  CookieJar cookies() {
    return cookies;
  }

  HttpClient http() {
    return http;
  }
}
