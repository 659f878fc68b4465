package dev.dxwww.runtime.config;

import java.nio.file.Path;
import java.util.Optional;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

/**
 * Authentication, for applications that have a component of type CredentialStore.
 *
 * @param issuer Who makes the tokens; where it is not set, the application's simple name.
 * @param audience Whom they are for; where it is not set, the issuer.
 * @param key The key that signs tokens: 32 bytes in base64url. Where neither this nor key-file is
 *     set, the profiles dev and test make one at each start; in prod that is an error.
 * @param keyFile File with that key: PEM, PRIVATE KEY of Ed25519, unencrypted.
 * @param otherKey A second key whose tokens are taken, while keys are being changed.
 * @param otherKeyFile File with that second key; a PUBLIC KEY will do.
 * @param loginPage Path of the page on which people sign in, such as /login: browsers that ask for
 *     a page without being signed in are sent there. Where it is not set, they get 401.
 * @param afterLogin Path to which browsers go from there, unless the form says next.
 * @param afterLogout Path to which browsers go when they have signed out.
 */
@ConfigProperties("dx.auth")
public record AuthConfig(
    Optional<String> issuer,
    Optional<String> audience,
    Optional<String> key,
    Optional<Path> keyFile,
    Optional<String> otherKey,
    Optional<Path> otherKeyFile,
    Optional<String> loginPage,
    @DefaultValue("/") String afterLogin,
    @DefaultValue("/") String afterLogout) {

  public AuthConfig {
    one("key", key, "key-file", keyFile);
    one("other-key", otherKey, "other-key-file", otherKeyFile);
    loginPage.ifPresent(page -> path("login-page", page));
    path("after-login", afterLogin);
    path("after-logout", afterLogout);
  }

  private static void one(String name, Optional<?> value, String otherName, Optional<?> other) {
    if (value.isPresent() && other.isPresent()) {
      throw new IllegalArgumentException(name + " and " + otherName + " are both set");
    }
  }

  private static void path(String name, String path) {
    if (!path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
      throw new IllegalArgumentException(name + " must be a path of this site, such as /login");
    }
  }

  /** No key. */
  @Override
  public String toString() {
    return "AuthConfig";
  }
}
