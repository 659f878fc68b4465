package dev.dxwww.processor.policy;

import java.util.List;

/** Who may call a route. */
public sealed interface Access {

  /** Everybody. */
  record PermitAll() implements Access {}

  /** Nobody. */
  record DenyAll() implements Access {}

  /** Every user that is signed in. */
  record Authenticated() implements Access {}

  /** Users with one of the roles. */
  record Roles(List<String> names) implements Access {
    public Roles {
      names = List.copyOf(names);
    }
  }

  /** Whether the user is known of requests that are let through; none is where all is denied. */
  default boolean needsIdentity() {
    return switch (this) {
      case PermitAll p -> false;
      case DenyAll d -> false;
      case Authenticated a -> true;
      case Roles r -> true;
    };
  }
}
