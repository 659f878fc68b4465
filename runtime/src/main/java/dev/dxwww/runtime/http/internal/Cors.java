package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.http.CorsPolicy;
import dev.dxwww.runtime.http.HeaderField;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A policy as the fields of responses (Fetch Standard, 3.2.3), made once at start. Origins that the
 * policy does not name get none of them; nothing is ever said about private networks, which
 * browsers take for no.
 */
final class Cors {
  private static final HeaderName REQUEST_METHOD =
      HeaderNames.create("Access-Control-Request-Method");
  private static final HeaderField VARY = new HeaderField("Vary", "Origin");
  private static final HeaderField VARY_PREFLIGHT =
      new HeaderField(
          "Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");

  private final CorsPolicy policy;
  private final List<HeaderField> forActual;
  private final List<HeaderField> forPreflight;

  Cors(CorsPolicy policy) {
    this.policy = policy;
    List<HeaderField> actual = new ArrayList<>();
    if (policy.credentials()) {
      actual.add(new HeaderField("Access-Control-Allow-Credentials", "true"));
    }
    List<HeaderField> preflight = new ArrayList<>(actual);
    add(actual, "Access-Control-Expose-Headers", policy.exposed());
    add(preflight, "Access-Control-Allow-Headers", policy.headers());
    String seconds = Long.toString(policy.maxAge().toSeconds());
    preflight.add(new HeaderField("Access-Control-Max-Age", seconds));
    this.forActual = List.copyOf(actual);
    this.forPreflight = List.copyOf(preflight);
  }

  private static void add(List<HeaderField> fields, String name, List<String> values) {
    if (!values.isEmpty()) {
      fields.add(new HeaderField(name, String.join(", ", values)));
    }
  }

  /** The method that a preflight asks about; null for any other request. */
  static @Nullable String preflightMethod(Headers headers) {
    return headers.contains(HeaderNames.ORIGIN) ? WireHeaders.first(headers, REQUEST_METHOD) : null;
  }

  /** The fields of a response that a handler makes. */
  List<HeaderField> fields(Headers headers) {
    List<HeaderField> fields = new ArrayList<>(4);
    if (!policy.isForAll()) {
      fields.add(VARY);
    }
    addOrigin(fields, WireHeaders.first(headers, HeaderNames.ORIGIN), forActual);
    return fields;
  }

  /**
   * The fields of the answer to a preflight.
   *
   * @param allow the methods of the path
   */
  List<HeaderField> preflightFields(Headers headers, String allow) {
    List<HeaderField> fields = new ArrayList<>(8);
    fields.add(VARY_PREFLIGHT);
    if (addOrigin(fields, WireHeaders.first(headers, HeaderNames.ORIGIN), forPreflight)) {
      boolean all = policy.methods().isEmpty();
      String methods = all ? allow : String.join(", ", policy.methods());
      fields.add(new HeaderField("Access-Control-Allow-Methods", methods));
    }
    return fields;
  }

  private boolean addOrigin(
      List<HeaderField> fields, @Nullable String origin, List<HeaderField> more) {
    if (origin == null || !(policy.isForAll() || policy.names(origin))) {
      return false;
    }
    String allowed = policy.isForAll() ? CorsPolicy.ANY : origin;
    fields.add(new HeaderField("Access-Control-Allow-Origin", allowed));
    fields.addAll(more);
    return true;
  }

  /**
   * Whether a request that changes something may come from another site: one that is named, and
   * whose requests may carry cookies, unless this one has none.
   */
  static boolean trusts(CorsPolicy policy, Headers headers) {
    String origin = WireHeaders.first(headers, HeaderNames.ORIGIN);
    return origin != null
        && policy.names(origin)
        && (policy.credentials() || !headers.contains(HeaderNames.COOKIE));
  }
}
