package dev.dxwww.runtime.security;

/** Hears from a {@link SessionStore} what has been revoked, by whichever node. */
public interface RevocationListener {
  /** This is revoked; may be told more than once. */
  void revoked(Revocation revocation);

  /** All that was revoked up to now has been told: the store answers. */
  void heard();
}
