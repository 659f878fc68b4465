package dev.dxwww.runtime.app;

import java.util.List;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.AuthConfig;
import dev.dxwww.runtime.config.PasswordConfig;
import dev.dxwww.runtime.config.RevocationConfig;
import dev.dxwww.runtime.config.TokenConfig;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.security.CredentialStore;
import dev.dxwww.runtime.security.PasswordHasher;
import dev.dxwww.runtime.security.SecurityListener;
import dev.dxwww.runtime.security.SessionStore;
import dev.dxwww.runtime.security.TokenGenerator;
import dev.dxwww.runtime.security.internal.AuthSettings;
import dev.dxwww.runtime.security.internal.Authentication;

import org.jspecify.annotations.Nullable;

/** Makes what an application with users needs; others load none of it. */
final class AuthStart {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.security");

  private AuthStart() {}

  /** Authentication of an application that knows its users; null for others. */
  static @Nullable Authentication of(
      Components components, Profile profile, String application) {
    CredentialStore credentials = components.only(CredentialStore.class);
    if (credentials == null) {
      return null;
    }
    try {
      return made(components, credentials, profile, application);
    } catch (NoClassDefFoundError e) {
      throw missing();
    }
  }

  private static Authentication made(
      Components components, CredentialStore credentials, Profile profile, String application) {
    PasswordHasher hasher = components.only(PasswordHasher.class);
    SessionStore sessions = components.only(SessionStore.class);
    if (sessions == null && profile == Profile.PROD && components.all(Database.class).isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the application has no database: sessions are kept in memory, and end with the process");
    }
    AuthSettings settings =
        new AuthSettings(
            components.config(AuthConfig.class),
            components.config(TokenConfig.class),
            components.config(RevocationConfig.class),
            profile,
            application,
            components.clock());
    return settings.authentication(
        new AuthSettings.Components(
            credentials,
            hasher == null ? components.closed("PasswordHasher", hasher(components)) : hasher,
            sessions == null ? sessions(components) : sessions,
            components.only(TokenGenerator.class),
            components.all(SecurityListener.class)));
  }

  /** The hasher of the framework. */
  static PasswordHasher hasher(Components components) {
    try {
      return AuthSettings.hasher(components.config(PasswordConfig.class));
    } catch (NoClassDefFoundError e) {
      throw missing();
    }
  }

  /** The sessions of the framework: in the database where there is one. */
  static SessionStore sessions(Components components) {
    List<Database> databases = components.all(Database.class);
    return databases.isEmpty()
        ? AuthSettings.sessions(components.clock())
        : AuthSettings.sessions(databases.getFirst());
  }

  private static DxException missing() {
    return new DxException(
        ErrorCode.CONFIGURATION,
        "what signs tokens and hashes passwords is not on the class path",
        "Add the dependency dev.dxwww:dxwww-auth.",
        null);
  }
}
