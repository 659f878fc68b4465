package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.error.ErrorCode;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;

/** What a request line asks for (RFC 9112, 3.2). */
sealed interface RequestTarget {
  /** A path in canonical form. */
  record Path(String canonical) implements RequestTarget {}

  /** The server itself, written as an asterisk. */
  record Server() implements RequestTarget {}

  /** Nothing that can be served. */
  record Refused(ErrorCode code) implements RequestTarget {}

  /** The target of a request. */
  static RequestTarget of(HttpPrologue prologue, Headers headers) {
    String raw = prologue.uriPath().rawPath();
    if (hasOddCoding(headers)
        || !HostField.hasGoodPort(WireHeaders.first(headers, HeaderNames.HOST))
        || prologue.fragment().hasValue()
        || prologue.hasQuery() && !isPrintable(prologue.query().rawValue())) {
      return new Refused(ErrorCode.BAD_REQUEST);
    }
    if (raw.equals("*")) {
      return new Server();
    }
    String path = CanonicalPath.of(raw.startsWith("/") ? raw : withoutAuthority(raw));
    return path == null ? new Refused(ErrorCode.INVALID_PATH) : new Path(path);
  }

  /**
   * The parser takes a list with nothing before or behind its comma for the one coding it knows.
   * Not all do, and who reads it otherwise sees other requests.
   */
  private static boolean hasOddCoding(Headers headers) {
    return headers.contains(HeaderNames.TRANSFER_ENCODING)
        && !headers.get(HeaderNames.TRANSFER_ENCODING).get().strip().equalsIgnoreCase("chunked");
  }

  /** The path of an absolute URL, as clients of proxies send it; empty for what is none. */
  private static String withoutAuthority(String raw) {
    int start;
    if (raw.regionMatches(true, 0, "http://", 0, 7)) {
      start = 7;
    } else if (raw.regionMatches(true, 0, "https://", 0, 8)) {
      start = 8;
    } else {
      return "";
    }
    int slash = raw.indexOf('/', start);
    return slash < 0 ? "/" : raw.substring(slash);
  }

  /** Visible ASCII: browsers send more than RFC 3986 allows, but no controls and no spaces. */
  private static boolean isPrintable(String query) {
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c <= ' ' || c >= 0x7F) {
        return false;
      }
    }
    return true;
  }
}
