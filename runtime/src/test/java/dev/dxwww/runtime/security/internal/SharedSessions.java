package dev.dxwww.runtime.security.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.dxwww.runtime.security.Revocation;
import dev.dxwww.runtime.security.RevocationListener;
import dev.dxwww.runtime.security.Session;
import dev.dxwww.runtime.security.SessionStore;

/** Sessions in memory that are taken for those of a store that other nodes share. */
final class SharedSessions implements SessionStore {
  private final SessionStore sessions;

  SharedSessions(Clock clock) {
    sessions = new MemorySessions(clock);
  }

  @Override
  public void add(Session session) {
    sessions.add(session);
  }

  @Override
  public Optional<Session> find(String id) {
    return sessions.find(id);
  }

  @Override
  public List<Session> ofSubject(String subject) {
    return sessions.ofSubject(subject);
  }

  @Override
  public boolean replace(Session expected, Session next) {
    return sessions.replace(expected, next);
  }

  @Override
  public boolean end(String id) {
    return sessions.end(id);
  }

  @Override
  public int endAll(String subject) {
    return sessions.endAll(subject);
  }

  @Override
  public void revoke(Revocation revocation) {
    sessions.revoke(revocation);
  }

  @Override
  public boolean isRevoked(String id) {
    return sessions.isRevoked(id);
  }

  @Override
  public void purge(Instant sessionsBefore, Instant revocationsBefore) {
    sessions.purge(sessionsBefore, revocationsBefore);
  }

  @Override
  public Following follow(RevocationListener listener, int most) {
    Following following = sessions.follow(listener, most);
    return following::close;
  }
}
