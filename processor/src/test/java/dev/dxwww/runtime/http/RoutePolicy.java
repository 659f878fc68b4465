package dev.dxwww.runtime.http;

import java.util.Set;

/** Stub. */
public final class RoutePolicy {
  private RoutePolicy() {}

  /** Stub. */
  public sealed interface Access {
    /** Stub. */
    record PermitAll() implements Access {}

    /** Stub. */
    record DenyAll() implements Access {}

    /** Stub. */
    record Authenticated() implements Access {}

    /** Stub. */
    record Roles(Set<String> roles) implements Access {}
  }
}
