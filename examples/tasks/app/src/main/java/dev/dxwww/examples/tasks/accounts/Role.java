package dev.dxwww.examples.tasks.accounts;

import java.util.Set;

/** What an account may do. */
public enum Role {
  /** Has tasks. */
  USER("user"),
  /** Manages accounts as well. */
  ADMIN("user", "admin");

  private final Set<String> words;

  Role(String... words) {
    this.words = Set.of(words);
  }

  /** The roles of {@code @RolesAllowed} that it stands for. */
  public Set<String> words() {
    return words;
  }
}
