package dev.dxwww.runtime.security;

/** What a token is good for; none is taken for the other. */
public enum TokenType {
  /** Calls handlers. */
  ACCESS("at+jwt"),
  /** Gets the next pair of tokens, once. */
  REFRESH("rt+jwt");

  private final String mediaType;

  TokenType(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The {@code typ} of its header (RFC 9068, 2.1), such as {@code at+jwt}. */
  public String mediaType() {
    return mediaType;
  }
}
