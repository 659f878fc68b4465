package dev.dxwww.runtime.security.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.dxwww.runtime.security.Session;

/** What becomes of a session when one of its refresh tokens is shown. */
sealed interface Rotation {
  /** The current one was shown: this is the session after it. */
  record Next(Session session) implements Rotation {}

  /** The one before was shown, by another tab or again: the current tokens are the answer. */
  record Same() implements Rotation {}

  /** One was shown that had been used up: somebody has a copy. */
  record Reuse() implements Rotation {}

  /** The session has come to its end. */
  record Over() implements Rotation {}

  /**
   * How long things last.
   *
   * @param access an access token
   * @param refresh a session that is not refreshed
   * @param absolute a session
   * @param overlap a refresh token after it was used
   */
  record Times(Duration access, Duration refresh, Duration absolute, Duration overlap) {}

  /** The tokens that are made at an instant; in whole seconds, as tokens can say. */
  static Session.Tokens tokens(
      String refreshId, long generation, Instant now, Instant absoluteUntil, Times times) {
    Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
    Instant idle = issued.plus(times.refresh());
    return new Session.Tokens(
        refreshId,
        generation,
        issued,
        idle.isBefore(absoluteUntil) ? idle : absoluteUntil,
        issued.plus(times.access()));
  }

  /**
   * A login.
   *
   * @param id of the session
   * @param refreshId of its first refresh token
   * @param subject the user
   * @param client what the client calls itself
   * @param address where it is
   */
  record Begin(
      String id, String refreshId, String subject, String client, String address) {}

  /** The session of a login. */
  static Session begun(Begin login, Instant now, Times times) {
    // As fine as stores keep it: of the logins of one second the newest is known.
    Instant created = now.truncatedTo(ChronoUnit.MICROS);
    Instant absolute = now.truncatedTo(ChronoUnit.SECONDS).plus(times.absolute());
    Session.Tokens tokens = tokens(login.refreshId(), 0, now, absolute, times);
    return new Session(
        login.id(), login.subject(), tokens, "", tokens.issuedAt(), created, absolute,
        login.client(), login.address());
  }

  /** What follows when {@code shown} is the id of a refresh token of this session. */
  static Rotation of(Session session, String shown, String nextId, Instant now, Times times) {
    if (!now.plusSeconds(1).isBefore(session.absoluteUntil())) {
      return new Over();
    }
    Session.Tokens current = session.current();
    if (shown.equals(current.refreshId())) {
      Session.Tokens next =
          tokens(nextId, current.generation() + 1, now, session.absoluteUntil(), times);
      return new Next(
          new Session(
              session.id(),
              session.subject(),
              next,
              shown,
              now.plus(times.overlap()).truncatedTo(ChronoUnit.MILLIS),
              session.createdAt(),
              session.absoluteUntil(),
              session.client(),
              session.address()));
    }
    boolean inTime = now.isBefore(session.previousUntil());
    return shown.equals(session.previousId()) && inTime ? new Same() : new Reuse();
  }
}
