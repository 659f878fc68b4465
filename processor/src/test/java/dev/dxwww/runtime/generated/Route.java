package dev.dxwww.runtime.generated;

import dev.dxwww.runtime.http.CorsPolicy;

import java.time.Duration;

/** Stub. */
public final class Route {
  public static Route get(String template, String handler) {
    return new Route();
  }

  public static Route post(String template, String handler) {
    return new Route();
  }

  public static Route put(String template, String handler) {
    return new Route();
  }

  public static Route patch(String template, String handler) {
    return new Route();
  }

  public static Route delete(String template, String handler) {
    return new Route();
  }

  public static Route head(String template, String handler) {
    return new Route();
  }

  public static Route options(String template, String handler) {
    return new Route();
  }

  public Route permitAll() {
    return this;
  }

  public Route denyAll() {
    return this;
  }

  public Route authenticated() {
    return this;
  }

  public Route roles(String... roles) {
    return this;
  }

  public Route csrfProtected() {
    return this;
  }

  public Route csrfExempt() {
    return this;
  }

  public Route cors(CorsPolicy sites) {
    return this;
  }

  public Route rateLimited(String category, boolean perUser) {
    return this;
  }

  public Route rateLimited(String category, int requests, Duration window, boolean perUser) {
    return this;
  }

  public Route status(int code) {
    return this;
  }

  public Route produces(String... types) {
    return this;
  }

  public Route maxBody(long bytes, long perFile, int parts) {
    return this;
  }

  public Route uploads() {
    return this;
  }

  public Route consumes(String... types) {
    return this;
  }

  public static IllegalArgumentException unknown(int route) {
    return new IllegalArgumentException("no route " + route);
  }
}
