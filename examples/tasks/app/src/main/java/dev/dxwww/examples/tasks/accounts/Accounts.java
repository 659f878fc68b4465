package dev.dxwww.examples.tasks.accounts;

import java.util.Optional;

import dev.dxwww.app.Component;
import dev.dxwww.runtime.security.Account;
import dev.dxwww.runtime.security.CredentialStore;

/** Tells the framework who can sign in. The id of an account is what tokens call it. */
@Component
final class Accounts implements CredentialStore {
  private final AccountRepository accounts;

  Accounts(AccountRepository accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<Account> find(String name) {
    // PostgreSQL has no text with the character 0.
    return name.indexOf('\0') >= 0
        ? Optional.empty()
        : accounts.credentials(name.strip()).map(Accounts::account);
  }

  @Override
  public Optional<Account> findBySubject(String subject) {
    return accounts.credentialsOf(Long.parseLong(subject)).map(Accounts::account);
  }

  @Override
  public void updateHash(String subject, String passwordHash) {
    accounts.changeHash(Long.parseLong(subject), passwordHash);
  }

  private static Account account(Credentials found) {
    return new Account(
        Long.toString(found.id()), found.passwordHash(), found.role().words());
  }
}
