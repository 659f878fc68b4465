package dev.dxwww.runtime.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

import dev.dxwww.runtime.security.Account;
import dev.dxwww.runtime.security.CredentialStore;
import dev.dxwww.runtime.security.PasswordHasher;
import dev.dxwww.runtime.security.SecurityEvent;
import dev.dxwww.runtime.security.SecurityEvent.Caller;
import dev.dxwww.runtime.security.SessionStore;
import dev.dxwww.runtime.security.TokenReading;

/** All that one node has for authentication, without a server. */
final class Node implements AutoCloseable {
  static final Caller CALLER = new Caller("request-1", "192.0.2.7");
  static final Rotation.Times TIMES =
      new Rotation.Times(
          Duration.ofMinutes(15), Duration.ofDays(7), Duration.ofDays(30),
          Duration.ofSeconds(10));
  /** Most sessions of a user: more than a test that counts others makes. */
  static final int SESSIONS = 200;
  static final Revocations.Rules RULES =
      new Revocations.Rules(100, Duration.ofSeconds(60), true);
  private static final TokenKey KEY = TokenKey.random(new SecureRandom());

  /** A line for each of thousands of sign-ins would bury all others. */
  private static final Logger QUIET = Logger.getLogger("dev.dxwww.security");

  static {
    QUIET.setLevel(Level.WARNING);
  }

  final List<SecurityEvent> events = Collections.synchronizedList(new ArrayList<>());
  final AtomicLong nanos = new AtomicLong();
  final Users users;
  final SessionStore store;
  final Revocations revocations;
  final VerifiedTokens verified = new VerifiedTokens(1_000);
  final TokenCheck check;
  final Logins logins;

  Node(SessionStore store, Clock clock, TokenRules rules, Users users) {
    this.store = store;
    this.users = users;
    JwsTokens tokens = new JwsTokens(new KeySet(KEY, null), rules);
    this.revocations = new Revocations(store, RULES, nanos::get, verified::drop);
    this.check = new TokenCheck(tokens, verified, revocations, clock);
    this.logins =
        new Logins(
            new Logins.Parts(users, users, tokens, store), new Logins.Rules(TIMES, SESSIONS),
            new Ids(new SecureRandom()), clock, new EventCounts(List.of(events::add)));
  }

  static Node inMemory(Clock clock) {
    return new Node(new MemorySessions(clock), clock, Forge.RULES, new Users());
  }

  /** Users and their passwords, which are stored as {@code hash of ...}. */
  static final class Users implements CredentialStore, PasswordHasher {
    final Map<String, Account> accounts = new ConcurrentHashMap<>();
    final AtomicLong hashed = new AtomicLong();
    volatile String prefix = "hash of ";

    Users() {
      accounts.put("ada", new Account("ada", "hash of secret", Set.of("user")));
    }

    @Override
    public Optional<Account> find(String name) {
      return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public Optional<Account> findBySubject(String subject) {
      return find(subject);
    }

    @Override
    public void updateHash(String subject, String passwordHash) {
      accounts.computeIfPresent(
          subject, (name, old) -> new Account(name, passwordHash, old.roles()));
    }

    @Override
    public String hash(String password) {
      hashed.incrementAndGet();
      return prefix + password;
    }

    @Override
    public boolean verify(String hash, String password) {
      hashed.incrementAndGet();
      return hash.endsWith("of " + password);
    }

    @Override
    public void verifyNothing(String password) {
      hashed.incrementAndGet();
    }

    @Override
    public boolean isOutdated(String hash) {
      return !hash.startsWith(prefix);
    }
  }

  TokenPair login() {
    return pair(logins.login("ada", "secret", "test", CALLER));
  }

  SignIn refresh(TokenPair pair) {
    return logins.refresh(pair.refresh(), CALLER);
  }

  static TokenPair pair(SignIn result) {
    assertThat(result).isInstanceOf(SignIn.Granted.class);
    return ((SignIn.Granted) result).pair();
  }

  boolean accepts(TokenPair pair) {
    return check.check(pair.access()) instanceof TokenReading.Valid;
  }

  <E extends SecurityEvent> List<E> told(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Override
  public void close() {
    revocations.close();
  }
}
