package dev.dxwww.runtime.security;

import java.time.Instant;
import java.util.Objects;

/**
 * A login and all refreshes since, on one device: what a store keeps. Of the refresh tokens that it
 * had, the current one is good, and the one before it for a few seconds more.
 *
 * @param id names it; the {@code sid} of its tokens
 * @param subject whose it is
 * @param current its newest tokens
 * @param previousId the {@code jti} of the refresh token before; empty before the first refresh
 * @param previousUntil how long that one is taken for the current one
 * @param createdAt when the login was
 * @param absoluteUntil when it ends however often it is refreshed
 * @param client what the login's client called itself, at most 200 characters; for people
 * @param address the address that the login came from, at most 45 characters; for people
 */
public record Session(
    String id,
    String subject,
    Tokens current,
    String previousId,
    Instant previousUntil,
    Instant createdAt,
    Instant absoluteUntil,
    String client,
    String address) {
  /** Longest name of a client, in characters. */
  public static final int MAX_CLIENT = 200;
  /** Longest address, in characters: that of an IPv4 address written as IPv6. */
  public static final int MAX_ADDRESS = 45;

  /**
   * The newest tokens of a session.
   *
   * @param refreshId the {@code jti} of the refresh token
   * @param generation how many there were before
   * @param issuedAt when they were made
   * @param expiresAt the end of the refresh token
   * @param accessUntil the end of the access tokens
   */
  public record Tokens(
      String refreshId,
      long generation,
      Instant issuedAt,
      Instant expiresAt,
      Instant accessUntil) {}

  public Session {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(current, "current");
    Objects.requireNonNull(previousId, "previousId");
    Objects.requireNonNull(previousUntil, "previousUntil");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(absoluteUntil, "absoluteUntil");
    client = cut(client, MAX_CLIENT);
    address = cut(address, MAX_ADDRESS);
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }

  /** When it was last refreshed, or began. */
  public Instant lastUsedAt() {
    return current.issuedAt();
  }

  /** Whose it is, and none of its ids. */
  @Override
  public String toString() {
    return "Session of " + subject;
  }
}
