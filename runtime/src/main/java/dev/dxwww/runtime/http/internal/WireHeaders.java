package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ErrorHeaders;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;

import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/** The header fields of a request. */
record WireHeaders(Headers headers) implements ErrorHeaders {

  /** The first value, or null. */
  static @Nullable String first(Headers headers, HeaderName name) {
    return headers.contains(name) ? headers.get(name).get() : null;
  }

  /** All values joined by commas (RFC 9110, 5.3), or null. */
  static @Nullable String joined(Headers headers, HeaderName name) {
    if (!headers.contains(name)) {
      return null;
    }
    Header header = headers.get(name);
    return header.valueCount() == 1 ? header.get() : header.values();
  }

  /** All values, one for each line. */
  static List<String> all(Headers headers, HeaderName name) {
    return headers.contains(name) ? List.copyOf(headers.get(name).allValues()) : List.of();
  }

  @Override
  public String first(String name) {
    String value = first(headers, HeaderNames.create(name));
    return value == null ? "" : value;
  }

  @Override
  public String joined(String name) {
    String values = joined(headers, HeaderNames.create(name));
    return values == null ? "" : values;
  }

  @Override
  public void forEach(BiConsumer<String, String> action) {
    for (Header header : headers) {
      for (String value : header.allValues()) {
        action.accept(header.name(), value);
      }
    }
  }
}
