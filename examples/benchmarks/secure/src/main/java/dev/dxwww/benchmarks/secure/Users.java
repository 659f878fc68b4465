package dev.dxwww.benchmarks.secure;

import dev.dxwww.app.Component;
import dev.dxwww.runtime.security.Account;
import dev.dxwww.runtime.security.CredentialStore;
import dev.dxwww.runtime.security.PasswordHasher;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Users in memory, who all have one password. The hashes of {@code older-...} were made with two
 * passes in place of three, as hashes are that were made before a setting was raised.
 */
@Component
public final class Users implements CredentialStore {
  /** How many there are of each kind. */
  public static final int COUNT = 1_000;
  /** The password of all. */
  public static final String PASSWORD = "correct horse battery";

  private final Map<String, Account> accounts = new HashMap<>();

  Users(PasswordHasher hasher) {
    String hash = hasher.hash(PASSWORD);
    String older = hash.replace(",t=3,", ",t=2,");
    if (older.equals(hash)) {
      throw new IllegalStateException("hashes are made in three passes no longer");
    }
    for (int i = 0; i < COUNT; i++) {
      add("known-%04d".formatted(i), hash);
      add("older-%04d".formatted(i), older);
    }
  }

  private void add(String name, String hash) {
    accounts.put(name, new Account(name, hash, Set.of("user")));
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
    throw new IllegalStateException("nobody signs in with the password of an older hash");
  }
}
