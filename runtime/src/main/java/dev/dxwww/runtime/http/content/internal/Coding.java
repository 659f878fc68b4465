package dev.dxwww.runtime.http.content.internal;

/** A content coding, best first (RFC 9110, 8.4.1). */
public enum Coding {
  /** Brotli, RFC 7932. */
  BROTLI("br", ".br"),
  /** Zstandard, RFC 8878. */
  ZSTANDARD("zstd", ".zst"),
  /** Gzip, RFC 1952. */
  GZIP("gzip", ".gz");

  private final String token;
  private final String suffix;

  Coding(String token, String suffix) {
    this.token = token;
    this.suffix = suffix;
  }

  /** The name in {@code Content-Encoding}. */
  public String token() {
    return token;
  }

  /** What the name of a file with this coding ends in. */
  public String suffix() {
    return suffix;
  }
}
