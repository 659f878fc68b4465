package dev.dxwww.runtime.http;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who may call a route, and under which conditions: data that the compiler wrote down and the
 * server turns into checks when it starts.
 *
 * @param access who may call it
 * @param csrf what is done about requests that other sites cause
 * @param limit how often one client may call it; empty for no limit of its own
 * @param cors which other sites may call it; empty for what the configuration says
 */
public record RoutePolicy(
    Access access, Csrf csrf, Optional<Limit> limit, Optional<CorsPolicy> cors) {
  /** Nobody has said anything: nobody may call the route. */
  public static final RoutePolicy CLOSED =
      new RoutePolicy(
          new Access.DenyAll(), Csrf.NONE, Optional.empty(), Optional.empty());

  public RoutePolicy {
    Objects.requireNonNull(access, "access");
    Objects.requireNonNull(csrf, "csrf");
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(cors, "cors");
  }

  /** The same policy for other callers. */
  public RoutePolicy access(Access newAccess) {
    return new RoutePolicy(newAccess, csrf, limit, cors);
  }

  /** The same policy with another rule for requests that other sites cause. */
  public RoutePolicy csrf(Csrf rule) {
    return new RoutePolicy(access, rule, limit, cors);
  }

  /** The same policy with a limit. */
  public RoutePolicy limit(Limit newLimit) {
    return new RoutePolicy(access, csrf, Optional.of(newLimit), cors);
  }

  /** The same policy for scripts of these other sites. */
  public RoutePolicy cors(CorsPolicy sites) {
    return new RoutePolicy(access, csrf, limit, Optional.of(sites));
  }

  /** Who may call a route. */
  public sealed interface Access {
    /** Everybody. */
    record PermitAll() implements Access {}

    /** Nobody. */
    record DenyAll() implements Access {}

    /** Every user that is signed in. */
    record Authenticated() implements Access {}

    /**
     * Users with at least one of these roles.
     *
     * @param roles at least one
     */
    record Roles(Set<String> roles) implements Access {
      public Roles {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
          throw new IllegalArgumentException("at least one role");
        }
      }
    }
  }

  /** What is done about requests that other sites cause. */
  public enum Csrf {
    /** They are refused: 403, code 1006. */
    PROTECTED,
    /** They are let through, for a reason given in the source. */
    EXEMPT,
    /** The route changes nothing. */
    NONE
  }

  /**
   * How often one client may call a route. A category of the configuration, or numbers, or both.
   *
   * @param category category of the configuration such as {@code api}; empty for none
   * @param requests requests in a window; 0 for the category's
   * @param window the window; empty for the category's
   * @param perUser counts by user in place of by client address
   */
  public record Limit(
      String category, int requests, Optional<Duration> window, boolean perUser) {
    public Limit {
      if (requests < 0) {
        throw new IllegalArgumentException("requests: " + requests);
      }
      Objects.requireNonNull(category, "category");
      Objects.requireNonNull(window, "window");
    }
  }
}
