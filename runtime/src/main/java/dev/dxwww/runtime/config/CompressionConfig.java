package dev.dxwww.runtime.config;

import java.util.List;

import dev.dxwww.common.DataSize;
import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;
import dev.dxwww.runtime.http.internal.HttpContent;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Which responses are compressed by gzip, for clients that take it. Never those that may hold a
 * secret of one user.
 *
 * @param enabled Whether any response is compressed.
 * @param minSize Shortest content that is compressed.
 * @param level How hard the compressor tries: 1 is fast, 9 is small.
 * @param types Media types that are compressed; where it is not set, text, JSON, XML and SVG.
 */
@ConfigProperties("dx.http.compression")
public record CompressionConfig(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("2KiB") DataSize minSize,
    @DefaultValue("4") @Min(1) @Max(9) int level,
    List<String> types) {

  /** As the server takes it. */
  public HttpContent.Compression settings() {
    return new HttpContent.Compression(
        enabled, minSize.bytes(), level,
        types.isEmpty() ? HttpContent.Compression.TYPES : types);
  }
}
