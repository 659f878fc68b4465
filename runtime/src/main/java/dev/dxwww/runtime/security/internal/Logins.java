package dev.dxwww.runtime.security.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.security.Account;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.CredentialStore;
import dev.dxwww.runtime.security.PasswordHasher;
import dev.dxwww.runtime.security.SecurityEvent;
import dev.dxwww.runtime.security.SecurityEvent.Caller;
import dev.dxwww.runtime.security.Session;
import dev.dxwww.runtime.security.SessionStore;
import dev.dxwww.runtime.security.TokenGenerator;
import dev.dxwww.runtime.security.TokenReading;
import dev.dxwww.runtime.security.TokenType;

/** Begins sessions, refreshes them and ends them. */
final class Logins {
  private static final SignIn REVOKED = new SignIn.Denied(ErrorCode.TOKEN_REVOKED);

  /**
   * What it works with.
   *
   * @param credentials knows the users
   * @param hasher knows passwords
   * @param tokens makes tokens and reads them
   * @param sessions keeps sessions
   */
  record Parts(
      CredentialStore credentials,
      PasswordHasher hasher,
      TokenGenerator tokens,
      SessionStore sessions) {}

  /**
   * How long sessions last, and how many there are.
   *
   * @param times how long
   * @param sessionsPerUser how many one user has at most
   */
  record Rules(Rotation.Times times, int sessionsPerUser) {}

  private static final int LONGEST_NAME = 1_024;

  private final Parts parts;
  private final Rules rules;
  private final Ids ids;
  private final Clock clock;
  private final EventCounts events;

  Logins(Parts parts, Rules rules, Ids ids, Clock clock, EventCounts events) {
    this.parts = parts;
    this.rules = rules;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /**
   * A session for whoever knows the password. An unknown name takes as long as a wrong password.
   *
   * @param client what the client calls itself
   */
  SignIn login(String name, String password, String client, Caller caller) {
    Account account = isName(name) ? parts.credentials().find(name).orElse(null) : null;
    if (account == null) {
      parts.hasher().verifyNothing(password);
      return failed(caller, "");
    }
    if (!parts.hasher().verify(account.passwordHash(), password)) {
      return failed(caller, account.subject());
    }
    rehash(account, password);
    Session session =
        Rotation.begun(
            new Rotation.Begin(
                ids.next(), ids.next(), account.subject(), client, caller.address()),
            clock.instant(),
            rules.times());
    TokenPair pair = pair(session, account.roles());
    parts.sessions().add(session);
    endOldest(session, caller);
    events.tell(new SecurityEvent.SignedIn(caller, account.subject(), session.id()));
    return new SignIn.Granted(pair);
  }

  /** What nobody can be called: stores choke on a zero, and no index holds a megabyte. */
  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.codePoints()
            .noneMatch(c -> Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF);
  }

  /** Without an end to them, logins would fill the store; whoever forgets to sign out is many. */
  private void endOldest(Session begun, Caller caller) {
    List<Session> others =
        parts.sessions().ofSubject(begun.subject()).stream()
            .filter(each -> !each.id().equals(begun.id()))
            .toList();
    for (int i = rules.sessionsPerUser() - 1; i < others.size(); i++) {
      String id = others.get(i).id();
      if (parts.sessions().end(id)) {
        events.tell(new SecurityEvent.SignedOut(caller, begun.subject(), id));
      }
    }
  }

  private SignIn failed(Caller caller, String subject) {
    events.tell(new SecurityEvent.SignInFailed(caller, subject));
    return new SignIn.Denied(ErrorCode.INVALID_CREDENTIALS);
  }

  /** The parameters have changed, and now the password is known; the login goes on anyway. */
  private void rehash(Account account, String password) {
    if (parts.hasher().isOutdated(account.passwordHash())) {
      try {
        parts.credentials().updateHash(account.subject(), parts.hasher().hash(password));
      } catch (DxException busy) {
        // The next login will do.
        System.getLogger("dev.dxwww.security")
            .log(System.Logger.Level.DEBUG, "a password is hashed anew at the next login", busy);
      }
    }
  }

  /** The next pair for a refresh token. All who try at once with the same get the same. */
  SignIn refresh(String text, Caller caller) {
    Instant now = clock.instant();
    TokenReading reading = parts.tokens().read(text, TokenType.REFRESH, now);
    return switch (reading) {
      case TokenReading.Refused refused -> {
        if (refused.reason() == TokenReading.Reason.BAD_SIGNATURE) {
          events.tell(new SecurityEvent.BadSignature(caller));
        }
        yield new SignIn.Denied(refused.code());
      }
      case TokenReading.Valid valid -> refresh(valid.token(), now, caller);
    };
  }

  private SignIn refresh(AuthToken token, Instant now, Caller caller) {
    while (true) {
      Session session = parts.sessions().find(token.sessionId()).orElse(null);
      if (session == null || !session.subject().equals(token.subject())) {
        return REVOKED;
      }
      switch (Rotation.of(session, token.id(), ids.next(), now, rules.times())) {
        case Rotation.Next next -> {
          if (parts.sessions().replace(session, next.session())) {
            events.tell(new SecurityEvent.Refreshed(caller, token.subject(), session.id()));
            return granted(next.session(), caller);
          }
          // Another was faster: what it made is found in the next turn.
        }
        case Rotation.Same _ -> {
          return granted(session, caller);
        }
        case Rotation.Over _ -> {
          return new SignIn.Denied(ErrorCode.TOKEN_EXPIRED);
        }
        case Rotation.Reuse _ -> {
          parts.sessions().end(session.id());
          events.tell(
              new SecurityEvent.ReuseDetected(caller, token.subject(), session.id()));
          return REVOKED;
        }
      }
    }
  }

  /** With the roles that the user has now; the sessions of one who is gone end. */
  private SignIn granted(Session session, Caller caller) {
    Account account = parts.credentials().findBySubject(session.subject()).orElse(null);
    if (account == null) {
      parts.sessions().end(session.id());
      events.tell(new SecurityEvent.SignedOut(caller, session.subject(), session.id()));
      return REVOKED;
    }
    return new SignIn.Granted(pair(session, account.roles()));
  }

  /** The tokens of a session's current generation: the refresh token is the same each time. */
  private TokenPair pair(Session session, Set<String> roles) {
    Session.Tokens current = session.current();
    AuthToken refresh =
        new AuthToken(
            TokenType.REFRESH, session.subject(), current.refreshId(), session.id(),
            current.generation(), current.issuedAt(), current.expiresAt(), Set.of());
    AuthToken access =
        new AuthToken(
            TokenType.ACCESS, session.subject(), ids.next(), session.id(),
            current.generation(), current.issuedAt(), current.accessUntil(), roles);
    return new TokenPair(
        parts.tokens().generate(access), parts.tokens().generate(refresh), access, refresh);
  }

  /** Ends the session of a token that was read; whether there was one. */
  boolean logout(AuthToken token, Caller caller) {
    boolean ended = parts.sessions().end(token.sessionId());
    if (ended) {
      events.tell(new SecurityEvent.SignedOut(caller, token.subject(), token.sessionId()));
    }
    return ended;
  }

  /** What a token says that may be over: whoever signs out need not refresh first. */
  Optional<AuthToken> readForLogout(String text, TokenType type) {
    TokenReading reading = parts.tokens().read(text, type, clock.instant());
    return reading instanceof TokenReading.Valid valid
        ? Optional.of(valid.token())
        : Optional.empty();
  }
}
