package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.http.content.internal.Acceptance;
import dev.dxwww.runtime.http.content.internal.MediaType;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;

import java.util.List;

/** The media types that a route can answer with, best first, and their header fields. */
final class Offers {
  private static final String UTF_8 = ";charset=utf-8";

  private final MediaType[] types;
  private final Header[] headers;

  Offers(List<String> mediaTypes) {
    this.types = new MediaType[mediaTypes.size()];
    this.headers = new Header[mediaTypes.size()];
    for (int i = 0; i < types.length; i++) {
      types[i] = MediaType.of(mediaTypes.get(i));
      headers[i] = header(mediaTypes.get(i));
    }
  }

  /** The content type field of a media type; text is always UTF-8. */
  static Header header(String mediaType) {
    boolean says = !mediaType.startsWith("text/") || mediaType.contains("charset=");
    return HeaderValues.createCached(
        HeaderNames.CONTENT_TYPE, says ? mediaType : mediaType + UTF_8);
  }

  boolean isEmpty() {
    return types.length == 0;
  }

  /** Whether the response depends on what the client accepts. */
  boolean areSeveral() {
    return types.length > 1;
  }

  /** The place of the best one for an Accept field, or -1. */
  int best(String accept) {
    return Acceptance.best(accept, types);
  }

  Header header(int place) {
    return headers[place];
  }

  /** The media types in words. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (MediaType type : types) {
      text.append(text.isEmpty() ? "" : ", ").append(type.name());
    }
    return text.toString();
  }
}
