package dev.dxwww.runtime.generated;

import java.util.Optional;

import dev.dxwww.runtime.http.RoutePolicy.Access;

/** Stub. */
public record EventRoute(String signature, int fields, Optional<Access> access) {
  public EventRoute(String signature, int fields) {
    this(signature, fields, Optional.empty());
  }
}
