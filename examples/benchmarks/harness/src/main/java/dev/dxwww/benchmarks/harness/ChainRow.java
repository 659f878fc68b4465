package dev.dxwww.benchmarks.harness;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** A request for the JSON answer, with less or more that it passes on its way. */
enum ChainRow {
  HAND(null, "GET", "/json", "Helidon by hand: no log, no request id, no header fields"),
  PLAIN(HAND, "GET", "/json", "`GET`, the bare route"),
  LIMITED(PLAIN, "GET", "/limited/json", "`GET`, limiter; no token"),
  KNOWN(PLAIN, "GET", "/users/json", "`GET`, limiter, bearer token that was verified before"),
  NEW(PLAIN, "GET", "/users/json", "`GET`, limiter, bearer token, a new one each time"),
  POST(HAND, "POST", "/json", "`POST`, the bare route"),
  POST_LIMITED(POST, "POST", "/limited/json", "`POST`, limiter, CSRF; no token"),
  POST_KNOWN(POST, "POST", "/users/json",
      "`POST`, limiter, CSRF, bearer token that was verified before"),
  POST_NEW(POST, "POST", "/users/json", "`POST`, limiter, CSRF, bearer token, a new one each time"),
  POST_FORM(POST, "POST", "/users/json",
      "`POST` of a browser: limiter, session cookie that was verified before, CSRF token");

  private final @Nullable ChainRow bare;
  private final String method;
  private final String path;
  private final String label;

  ChainRow(@Nullable ChainRow bare, String method, String path, String label) {
    this.bare = bare;
    this.method = method;
    this.path = path;
    this.label = label;
  }

  /** What it is compared to; null for the first. */
  @Nullable ChainRow bare() {
    return bare;
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  String label() {
    return label;
  }

  /** Whether another server answers it. */
  boolean isByHand() {
    return this == HAND;
  }

  boolean hasToken() {
    return path.equals("/users/json");
  }

  /** Whether no token is sent twice as long as it may be remembered. */
  boolean isNew() {
    return this == NEW || this == POST_NEW;
  }

  boolean isLimited() {
    return !path.equals("/json");
  }

  /** The fields of a request but for the token itself. */
  Map<String, String> fields(String csrf) {
    Map<String, String> fields = new TreeMap<>();
    if (method.equals("POST")) {
      fields.put("Content-Type", "application/json");
    }
    if (this == POST_FORM) {
      fields.put("Sec-Fetch-Site", "same-origin");
      fields.put("X-CSRF-Token", csrf);
    }
    return fields;
  }

  /** The field that the token is sent in. */
  Map.Entry<String, String> carrier(String token) {
    return this == POST_FORM
        ? Map.entry("Cookie", SecureServer.ACCESS_COOKIE + "=" + token)
        : Map.entry("Authorization", "Bearer " + token);
  }

  /** Those that the bar of 0.15 ms is for. */
  static List<ChainRow> withToken() {
    return List.of(KNOWN, POST_KNOWN, POST_FORM, NEW, POST_NEW);
  }

  /** Those that may cost 3% more than the bare route. */
  static List<ChainRow> withoutToken() {
    return List.of(LIMITED, POST_LIMITED);
  }
}
