package dev.dxwww.runtime.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps sessions and revocations, for all nodes that share it. Injected where an application lists
 * or ends sessions; one that provides a component of this type replaces the framework's, which is
 * PostgreSQL for applications with a database, and memory for others.
 *
 * <p>A method that cannot do its work throws; nothing is then taken for done. Sign-ins and
 * refreshes fail with it (503).
 */
public interface SessionStore {

  /** Keeps a new session. */
  void add(Session session);

  /** The session of an id, if it was not ended. */
  Optional<Session> find(String id);

  /** The sessions of a user that can still be refreshed, newest first. */
  List<Session> ofSubject(String subject);

  /**
   * Puts {@code next} in the place of {@code expected}, if that one still has the same current
   * refresh token: of those who try at once, one succeeds.
   */
  boolean replace(Session expected, Session next);

  /**
   * Ends a session and revokes its tokens: on this node when it returns, on others within a second.
   * Inside a transaction, with its commit.
   *
   * @return whether there was one
   */
  boolean end(String id);

  /**
   * The same for all sessions of a user, such as after a change of the password.
   *
   * @return how many there were
   */
  int endAll(String subject);

  /**
   * Ends a session if it is this user's: what a page does with an id that a request brings.
   *
   * @return whether the user had such a session
   */
  default boolean endOf(String subject, String id) {
    return find(id).filter(session -> session.subject().equals(subject)).isPresent() && end(id);
  }

  /**
   * Ends all sessions of a user but one, such as that of the request that asks for it.
   *
   * @param kept id of the one that goes on
   * @return how many there were
   */
  default int endOthers(String subject, String kept) {
    int count = 0;
    for (Session session : ofSubject(subject)) {
      count += !session.id().equals(kept) && end(session.id()) ? 1 : 0;
    }
    return count;
  }

  /** Revokes tokens, as {@link #end} does. */
  void revoke(Revocation revocation);

  /** Whether this is revoked; asked only where there are too many to be remembered by the node. */
  boolean isRevoked(String id);

  /**
   * Forgets what is over; called every now and then.
   *
   * @param sessions those that ended before
   * @param revocations those whose tokens ended before
   */
  void purge(Instant sessions, Instant revocations);

  /**
   * Tells the listener all that is revoked and not over, then what is revoked later, until the
   * result is closed. What this node revokes is told before {@link #end} and {@link #revoke}
   * return. The first part has been told when this returns.
   *
   * @param most so many the listener remembers; of those there are, one more may be told
   */
  Following follow(RevocationListener listener, int most);

  /** Ends the telling when it is closed. */
  interface Following extends AutoCloseable {
    /**
     * Whether the store may be silent though something was revoked, as one that other nodes share.
     * If not, what the node knows is believed however long it hears nothing.
     */
    default boolean mayMiss() {
      return true;
    }

    @Override
    void close();
  }
}
