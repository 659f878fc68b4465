package dev.dxwww.examples.tasks.accounts;

import java.util.Optional;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

/**
 * The account called admin, which is there from the start.
 *
 * @param password its first password; while it has none, nobody can sign in as admin
 * @param shown whether the page to sign in tells it to everybody: for demos
 */
@ConfigProperties("tasks.admin")
public record AdminConfig(Optional<String> password, @DefaultValue("false") boolean shown) {
  /** What it signs in with. */
  public static final String NAME = "admin";

  public AdminConfig {
    password
        .flatMap(text -> PasswordRules.mistake(NAME, text))
        .ifPresent(
            mistake -> {
              throw new IllegalArgumentException("tasks.admin.password: " + mistake);
            });
  }

  /** The password, where everybody may know it. */
  public Optional<String> shownPassword() {
    return shown ? password : Optional.empty();
  }

  /** No password. */
  @Override
  public String toString() {
    return "AdminConfig[shown=" + shown + "]";
  }
}
