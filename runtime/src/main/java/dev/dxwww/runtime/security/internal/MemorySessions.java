package dev.dxwww.runtime.security.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.dxwww.runtime.security.Revocation;
import dev.dxwww.runtime.security.RevocationListener;
import dev.dxwww.runtime.security.Session;
import dev.dxwww.runtime.security.SessionStore;

/** Sessions of one process, gone with it. */
final class MemorySessions implements SessionStore {
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final Map<String, Revocation> revoked = new ConcurrentHashMap<>();
  private final List<RevocationListener> listeners = new CopyOnWriteArrayList<>();
  private final Clock clock;

  MemorySessions(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void add(Session session) {
    sessions.put(session.id(), session);
  }

  @Override
  public Optional<Session> find(String id) {
    return Optional.ofNullable(sessions.get(id));
  }

  @Override
  public List<Session> ofSubject(String subject) {
    return sessions.values().stream()
        .filter(session -> session.subject().equals(subject) && isLive(session))
        .sorted(Comparator.comparing(Session::createdAt).reversed().thenComparing(Session::id))
        .toList();
  }

  private boolean isLive(Session session) {
    return session.current().expiresAt().isAfter(clock.instant());
  }

  @Override
  public boolean replace(Session expected, Session next) {
    Session result =
        sessions.computeIfPresent(
            expected.id(),
            (id, found) ->
                found.current().refreshId().equals(expected.current().refreshId())
                    ? next
                    : found);
    return result == next;
  }

  @Override
  public boolean end(String id) {
    Session gone = sessions.remove(id);
    if (gone == null) {
      return false;
    }
    revoke(new Revocation(id, gone.current().accessUntil()));
    return true;
  }

  @Override
  public int endAll(String subject) {
    // No session has this id.
    return endOthers(subject, "");
  }

  /** Also those that only a grace lets be refreshed. */
  @Override
  public int endOthers(String subject, String kept) {
    int count = 0;
    for (Session session : sessions.values()) {
      boolean other = session.subject().equals(subject) && !session.id().equals(kept);
      count += other && end(session.id()) ? 1 : 0;
    }
    return count;
  }

  @Override
  public void revoke(Revocation revocation) {
    revoked.merge(revocation.id(), revocation, Revocations::later);
    listeners.forEach(listener -> listener.revoked(revocation));
  }

  @Override
  public boolean isRevoked(String id) {
    return revoked.containsKey(id);
  }

  @Override
  public void purge(Instant sessionsBefore, Instant revocationsBefore) {
    sessions.values().removeIf(each -> each.current().expiresAt().isBefore(sessionsBefore));
    revoked.values().removeIf(each -> each.until().isBefore(revocationsBefore));
    listeners.forEach(RevocationListener::heard);
  }

  @Override
  public Following follow(RevocationListener listener, int most) {
    listeners.add(listener);
    revoked.values().stream().limit(most + 1L).forEach(listener::revoked);
    listener.heard();
    return new Following() {
      @Override
      public boolean mayMiss() {
        return false;
      }

      @Override
      public void close() {
        listeners.remove(listener);
      }
    };
  }
}
