package dev.dxwww.runtime.http;

import java.time.Duration;

/** Stub. */
public final class CorsPolicy {
  private CorsPolicy() {}

  public static CorsPolicy of(String... origins) {
    return new CorsPolicy();
  }

  public CorsPolicy withMethods(String... names) {
    return this;
  }

  public CorsPolicy withHeaders(String... names) {
    return this;
  }

  public CorsPolicy withExposed(String... names) {
    return this;
  }

  public CorsPolicy withCredentials() {
    return this;
  }

  public CorsPolicy withMaxAge(Duration age) {
    return this;
  }
}
