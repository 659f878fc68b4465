package dev.dxwww.examples.tasks.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import dev.dxwww.app.Component;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.PasswordHasher;
import dev.dxwww.runtime.security.SessionStore;

/** Makes accounts and manages them. */
@Component
public final class Members {
  private final AccountRepository accounts;
  private final PasswordHasher hasher;
  private final SessionStore sessions;
  private final Database database;
  private final Clock clock;

  Members(
      AccountRepository accounts,
      PasswordHasher hasher,
      SessionStore sessions,
      Database database,
      Clock clock) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.sessions = sessions;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Adds an account.
   *
   * @param password one that {@link PasswordRules} lets pass
   * @return empty when the name is taken, in any case of its letters
   */
  public Optional<Owner> add(String name, String password) {
    String hash = hasher.hash(password);
    return accounts.add(name.strip(), hash, Role.USER, clock.instant()).map(Owner::new);
  }

  /** The account of a user. */
  public Optional<Member> find(Owner owner) {
    return accounts.member(owner.id());
  }

  /** The first 200 in alphabetical order. */
  public List<Member> all() {
    return accounts.members();
  }

  /**
   * Changes the password of whoever knows the one of now, and ends the user's other sessions:
   * whoever knew the old one may be signed in elsewhere.
   *
   * @param token of the session that goes on
   * @param wanted one that {@link PasswordRules} lets pass
   * @return how many sessions ended; empty when it was not the password of now
   */
  public OptionalInt changePassword(AuthToken token, String current, String wanted) {
    long id = Owner.of(token).id();
    boolean known =
        accounts.credentialsOf(id)
            .filter(found -> hasher.verify(found.passwordHash(), current))
            .isPresent();
    if (!known) {
      return OptionalInt.empty();
    }
    String hash = hasher.hash(wanted);
    return OptionalInt.of(
        database.inTransaction(
            () -> {
              accounts.changeHash(id, hash);
              return sessions.endOthers(token.subject(), token.sessionId());
            }));
  }

  /** Changes what an account may do. Roles are in tokens, so its sessions end. */
  public void changeRole(Owner owner, Role role) {
    database.runInTransaction(
        () -> {
          accounts.changeRole(owner.id(), role);
          sessions.endAll(owner.subject());
        });
  }

  /** Gives an account this password, if it has none: one that was changed stays as it is. */
  void giveFirstPassword(Owner owner, String password) {
    Credentials found = accounts.credentialsOf(owner.id()).orElseThrow();
    if (found.passwordHash().isEmpty()) {
      accounts.changeHash(owner.id(), hasher.hash(password));
    }
  }
}
