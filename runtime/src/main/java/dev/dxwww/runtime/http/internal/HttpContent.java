package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.http.CorsPolicy;
import dev.dxwww.runtime.http.content.internal.StaticFiles;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the server does about content by itself.
 *
 * @param files the files that it serves
 * @param compression which responses it compresses
 * @param cors which other sites may call routes that do not say it themselves
 */
public record HttpContent(
    StaticFiles files, Compression compression, Optional<CorsPolicy> cors) {
  /** No files, no other sites; compression as when nothing is configured. */
  public static final HttpContent DEFAULT =
      new HttpContent(
          StaticFiles.NONE, new Compression(true, 2 << 10, 4, Compression.TYPES), Optional.empty());

  public HttpContent {
    Objects.requireNonNull(files, "files");
    Objects.requireNonNull(compression, "compression");
    Objects.requireNonNull(cors, "cors");
  }

  /**
   * Which responses are compressed.
   *
   * @param on whether any is
   * @param minSize shortest content that is compressed, in bytes
   * @param level how hard it tries, 1 (fast) to 9 (small)
   * @param types media types that are compressed, in lower case, without parameters
   */
  public record Compression(boolean on, long minSize, int level, List<String> types) {
    /** Text in its many forms; not {@code text/event-stream}, whose parts are small and urgent. */
    public static final List<String> TYPES =
        List.of(
            "text/html", "text/css", "text/plain", "text/csv", "text/javascript", "text/markdown",
            "text/xml", "text/calendar", "application/json", "application/problem+json",
            "application/ld+json", "application/manifest+json", "application/xml",
            "application/xhtml+xml", "application/rss+xml", "application/atom+xml",
            "application/x-ndjson", "application/wasm", "application/vnd.htip", "image/svg+xml");

    /** @throws IllegalArgumentException for a level that there is not */
    public Compression {
      types = List.copyOf(types);
      if (level < 1 || level > 9) {
        throw new IllegalArgumentException("level must be from 1 to 9");
      }
    }
  }
}
