package dev.dxwww.runtime.http;

import java.time.Duration;

/** Stub. */
public final class CorsPolicy {
  public static CorsPolicy of(String... origins) {
    return new CorsPolicy();
  }

  public CorsPolicy methods(String... names) {
    return this;
  }

  public CorsPolicy headers(String... names) {
    return this;
  }

  public CorsPolicy exposed(String... names) {
    return this;
  }

  public CorsPolicy withCredentials() {
    return this;
  }

  public CorsPolicy maxAge(Duration age) {
    return this;
  }
}
