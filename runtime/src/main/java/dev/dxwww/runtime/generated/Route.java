package dev.dxwww.runtime.generated;

import dev.dxwww.runtime.http.CorsPolicy;
import dev.dxwww.runtime.http.RoutePolicy;
import dev.dxwww.runtime.http.RoutePolicy.Access;
import dev.dxwww.runtime.http.RoutePolicy.Csrf;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a route before any request.
 *
 * @param method the method in capitals
 * @param template the full path template, such as {@code /api/tasks/{id}}
 * @param handler the handler, such as {@code com.example.TaskController.find}
 * @param policy who may call it; closed until something is said
 * @param status status of successful responses; 0 for the default of what is sent
 * @param produces media types of the responses, best first; empty for the default of what is sent
 * @param consumes media types that bodies may have; empty for the default of what is read
 * @param body what bodies it takes
 */
public record Route(
    String method,
    String template,
    String handler,
    RoutePolicy policy,
    int status,
    List<String> produces,
    List<String> consumes,
    BodyRule body) {

  public Route {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(handler, "handler");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(body, "body");
    produces = List.copyOf(produces);
    consumes = List.copyOf(consumes);
  }

  public static Route get(String template, String handler) {
    return of("GET", template, handler);
  }

  public static Route post(String template, String handler) {
    return of("POST", template, handler);
  }

  public static Route put(String template, String handler) {
    return of("PUT", template, handler);
  }

  public static Route patch(String template, String handler) {
    return of("PATCH", template, handler);
  }

  public static Route delete(String template, String handler) {
    return of("DELETE", template, handler);
  }

  public static Route head(String template, String handler) {
    return of("HEAD", template, handler);
  }

  public static Route options(String template, String handler) {
    return of("OPTIONS", template, handler);
  }

  private static Route of(String method, String template, String handler) {
    return new Route(method, template, handler, RoutePolicy.CLOSED, 0, List.of(), List.of(),
        BodyRule.DEFAULT);
  }

  /** Everybody may call it. */
  public Route permitAll() {
    return policy(policy.access(new Access.PermitAll()));
  }

  /** Nobody may call it. */
  public Route denyAll() {
    return policy(policy.access(new Access.DenyAll()));
  }

  /** Signed-in users may call it. */
  public Route authenticated() {
    return policy(policy.access(new Access.Authenticated()));
  }

  /** Users with one of these roles may call it. */
  public Route roles(String... roles) {
    return policy(policy.access(new Access.Roles(Set.of(roles))));
  }

  /** Requests that other sites cause are refused. */
  public Route csrfProtected() {
    return policy(policy.csrf(Csrf.PROTECTED));
  }

  /** Requests that other sites cause are let through. */
  public Route csrfExempt() {
    return policy(policy.csrf(Csrf.EXEMPT));
  }

  /** Scripts of these other sites may call it. */
  public Route cors(CorsPolicy sites) {
    return policy(policy.cors(sites));
  }

  /** One client may call it as often as a category of the configuration allows. */
  public Route rateLimited(String category, boolean perUser) {
    return policy(
        policy.limit(new RoutePolicy.Limit(category, 0, Optional.empty(), perUser)));
  }

  /** One client may call it this often in a window; {@code category} may be empty. */
  public Route rateLimited(String category, int requests, Duration window, boolean perUser) {
    return policy(
        policy.limit(new RoutePolicy.Limit(category, requests, Optional.of(window), perUser)));
  }

  /** Successful responses have this status. */
  public Route status(int code) {
    return new Route(method, template, handler, policy, code, produces, consumes, body);
  }

  /** Responses have one of these media types, best first. */
  public Route produces(String... types) {
    return new Route(
        method, template, handler, policy, status, List.of(types), consumes, body);
  }

  /** Bodies may have these media types. */
  public Route consumes(String... types) {
    return new Route(
        method, template, handler, policy, status, produces, List.of(types), body);
  }

  /** Bodies may be that long; 0 leaves a limit to the configuration. */
  public Route maxBody(long bytes, long perFile, int parts) {
    return body(new BodyRule(bytes, perFile, parts, body.takesUploads()));
  }

  /** Bodies are forms with files. */
  public Route uploads() {
    return body(
        new BodyRule(body.most(), body.mostPerFile(), body.mostParts(), true));
  }

  private Route body(BodyRule changed) {
    return new Route(
        method, template, handler, policy, status, produces, consumes, changed);
  }

  private Route policy(RoutePolicy changed) {
    return new Route(method, template, handler, changed, status, produces, consumes, body);
  }

  /** What generated code throws for a number that none of its routes has. */
  public static IllegalArgumentException unknown(int route) {
    return new IllegalArgumentException("no route " + route);
  }
}
