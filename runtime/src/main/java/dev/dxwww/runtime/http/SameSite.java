package dev.dxwww.runtime.http;

/** Whether a browser sends a cookie with requests that other sites cause (RFC 6265bis, 5.4.7). */
public enum SameSite {
  /** Never with a request from another site. */
  STRICT("Strict"),
  /** With links from other sites, not with their forms, frames and scripts. */
  LAX("Lax"),
  /** Always; browsers then want {@code Secure}. */
  NONE("None");

  private final String text;

  SameSite(String text) {
    this.text = text;
  }

  /** The word used in {@code Set-Cookie}. */
  public String text() {
    return text;
  }
}
