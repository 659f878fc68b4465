package dev.dxwww.runtime.security;

import java.security.Principal;

/** Stub. */
public final class AuthToken implements Principal {
  private AuthToken() {}

  @Override
  public String getName() {
    return "";
  }
}
