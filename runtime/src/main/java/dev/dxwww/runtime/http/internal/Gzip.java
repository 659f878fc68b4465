package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.http.RoutePolicy.Access;
import dev.dxwww.runtime.http.content.internal.AcceptedCodings;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Compresses content for clients that take it.
 *
 * <p>The length of compressed text tells whether a guess, reflected in it, equals a secret in it
 * (the BREACH attack). So content is compressed only when it is the same for everybody: when the
 * request carries nothing by which a browser proves who the user is, or the response calls itself
 * {@code public}.
 */
final class Gzip {
  private static final Header CONTENT_ENCODING =
      HeaderValues.createCached(HeaderNames.CONTENT_ENCODING, "gzip");
  private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Accept-Encoding");

  private final HttpContent.Compression settings;
  private final Set<String> types;

  Gzip(HttpContent.Compression settings) {
    this.settings = settings;
    this.types = Set.copyOf(settings.types());
  }

  /** Whether content of that length may be compressed; less than 0 stands for an unknown one. */
  boolean concerns(long length) {
    return settings.on() && (length < 0 || length >= settings.minSize());
  }

  /**
   * Whether the content of a response is to be compressed. Its fields then say so; and where only
   * the client's word was missing, they say that it depends on that.
   *
   * @param access who may call the route; null for what everybody may call
   */
  boolean applies(WireRequest request, ServerResponseHeaders headers, @Nullable Access access) {
    if (!isCompressible(headers) || !isForEverybody(request, headers, access)) {
      return false;
    }
    addVary(headers);
    String accepted = WireHeaders.joined(request.headers(), HeaderNames.ACCEPT_ENCODING);
    if (accepted == null || !AcceptedCodings.of(accepted).takesGzip()) {
      return false;
    }
    headers.set(CONTENT_ENCODING);
    markTag(headers);
    return true;
  }

  /** Content goes out as it is which another request would get compressed. */
  void varies(WireRequest request, ServerResponseHeaders headers, @Nullable Access access) {
    if (isCompressible(headers) && isForEverybody(request, headers, access)) {
      addVary(headers);
    }
  }

  /** The fields of a 304: those that the response with content would have (RFC 9110, 15.4.5). */
  void notModified(WireRequest request, ServerResponseHeaders headers, @Nullable Access access) {
    if (!settings.on() || !isCompressible(headers)
        || !isForEverybody(request, headers, access)) {
      return;
    }
    addVary(headers);
    String known = WireHeaders.joined(request.headers(), HeaderNames.IF_NONE_MATCH);
    String tag = WireHeaders.first(headers, HeaderNames.ETAG);
    if (known != null && tag != null && !known.contains(tag) && known.contains(marked(tag))) {
      markTag(headers);
    }
  }

  private static void addVary(ServerResponseHeaders headers) {
    String vary = WireHeaders.joined(headers, HeaderNames.VARY);
    if (vary == null || !vary.contains("Accept-Encoding")) {
      headers.add(VARY);
    }
  }

  private boolean isCompressible(ServerResponseHeaders headers) {
    if (!headers.contains(HeaderNames.CONTENT_TYPE)
        || headers.contains(HeaderNames.CONTENT_ENCODING)
        || headers.contains(HeaderNames.CONTENT_RANGE)) {
      return false;
    }
    String type = headers.get(HeaderNames.CONTENT_TYPE).get();
    int semicolon = type.indexOf(';');
    return types.contains(semicolon < 0 ? type : type.substring(0, semicolon).stripTrailing());
  }

  private static boolean isForEverybody(
      WireRequest request, ServerResponseHeaders headers, @Nullable Access access) {
    if (headers.contains(HeaderNames.SET_COOKIE)) {
      return false;
    }
    String said = WireHeaders.joined(headers, HeaderNames.CACHE_CONTROL);
    if (said != null) {
      String caching = said.toLowerCase(Locale.ROOT);
      if (caching.contains("private") || caching.contains("no-store")
          || caching.contains("no-transform")) {
        return false;
      }
      if (caching.contains("public")) {
        return true;
      }
    }
    boolean open = access == null || access instanceof Access.PermitAll;
    return open
        && !request.headers().contains(HeaderNames.COOKIE)
        && !request.headers().contains(HeaderNames.AUTHORIZATION);
  }

  /** Other bytes are another strong version (RFC 9110, 8.8.3.3). */
  private static void markTag(ServerResponseHeaders headers) {
    String tag = WireHeaders.first(headers, HeaderNames.ETAG);
    if (tag != null && tag.startsWith("\"") && tag.endsWith("\"")) {
      headers.set(HeaderValues.create(HeaderNames.ETAG, marked(tag)));
    }
  }

  private static String marked(String tag) {
    return tag.substring(0, tag.length() - 1) + "-gzip\"";
  }

  /** Compressed bytes that are all there. */
  byte[] compressed(byte[] bytes, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(64, length / 3));
    try (OutputStream gzip = new Stream(out, settings.level(), false)) {
      gzip.write(bytes, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A stream that compresses what is written; flushing it lets all of it go out. */
  Stream stream(OutputStream out) {
    try {
      return new Stream(out, settings.level(), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JDK's stream at a level of our own. */
  static final class Stream extends GZIPOutputStream {
    private static final int BUFFER = 4 << 10;

    private Stream(OutputStream out, int level, boolean flushes) throws IOException {
      super(out, BUFFER, flushes);
      def.setLevel(level);
    }

    /** Frees what it holds outside of the heap; a closed one holds nothing. */
    void release() {
      def.end();
    }
  }
}
