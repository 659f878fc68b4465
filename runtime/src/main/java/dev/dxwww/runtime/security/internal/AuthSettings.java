package dev.dxwww.runtime.security.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.AuthConfig;
import dev.dxwww.runtime.config.PasswordConfig;
import dev.dxwww.runtime.config.RevocationConfig;
import dev.dxwww.runtime.config.RevocationConfig.WhenStale;
import dev.dxwww.runtime.config.TokenConfig;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.query.Database;
import dev.dxwww.runtime.security.CredentialStore;
import dev.dxwww.runtime.security.PasswordHasher;
import dev.dxwww.runtime.security.SecurityListener;
import dev.dxwww.runtime.security.SessionStore;
import dev.dxwww.runtime.security.TokenGenerator;

import org.jspecify.annotations.Nullable;

/**
 * From configuration to authentication.
 *
 * @param auth keys, names and pages
 * @param tokens how long tokens last
 * @param revocations what is known of revoked ones
 * @param profile where the application runs
 * @param application its name
 * @param clock says what time it is
 */
public record AuthSettings(
    AuthConfig auth,
    TokenConfig tokens,
    RevocationConfig revocations,
    Profile profile,
    String application,
    Clock clock) {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.security");
  private static final int WAITING_PER_THREAD = 2;

  /**
   * What an application has, and what is to be made for it.
   *
   * @param credentials knows the users
   * @param hasher knows passwords
   * @param sessions keeps sessions
   * @param tokens the application's own maker of tokens; null for the framework's
   * @param listeners are told what happens
   */
  public record Components(
      CredentialStore credentials,
      PasswordHasher hasher,
      SessionStore sessions,
      @Nullable TokenGenerator tokens,
      List<SecurityListener> listeners) {
    public Components {
      listeners = List.copyOf(listeners);
    }
  }

  /** The hasher of the framework; to be closed. */
  public static PasswordHasher hasher(PasswordConfig config) {
    int threads =
        config.threads().orElseGet(
            () -> PasswordRules.defaultThreads(
                Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory()));
    PasswordRules rules =
        new PasswordRules(
            Math.toIntExact(config.memory().bytes() >> 10),
            config.iterations(),
            config.parallelism(),
            threads,
            config.queue().orElse(WAITING_PER_THREAD * threads),
            config.maxWait());
    return new Argon2Hasher(rules, new SecureRandom());
  }

  /** The sessions of an application with a database. */
  public static SessionStore sessions(Database database) {
    return new PostgresSessions(database);
  }

  /** The sessions of an application without. */
  public static SessionStore sessions(Clock clock) {
    return new MemorySessions(clock);
  }

  /**
   * Authentication by these parts; to be closed.
   *
   * @throws DxException code 5001 without a key in the profile prod, or with one that cannot be
   *     read
   */
  public Authentication authentication(Components components) {
    TokenGenerator own = components.tokens();
    TokenGenerator generator = own == null ? generator() : own;
    SessionStore store = components.sessions();
    VerifiedTokens verified = new VerifiedTokens(tokens.cached());
    boolean refuses = revocations.whenStale() == WhenStale.REFUSE;
    Revocations revoked =
        new Revocations(
            store,
            new Revocations.Rules(revocations.max(), revocations.maxAge(), refuses),
            System::nanoTime,
            verified::drop);
    EventCounts events = new EventCounts(components.listeners());
    Logins logins =
        new Logins(
            new Logins.Parts(components.credentials(), components.hasher(), generator, store),
            rules(),
            new Ids(new SecureRandom()),
            clock,
            events);
    TokenCheck check = new TokenCheck(generator, verified, revoked, clock);
    Authentication made =
        new Authentication(
            new Authentication.Parts(store, revoked, verified, check, logins, events),
            new Authentication.Pages(
                auth.loginPage().orElse(null), auth.afterLogin(), auth.afterLogout()),
            clock,
            tokens.refreshGrace());
    Challenges.of(ErrorCode.TOKEN_INVALID);
    made.sweep();
    return made;
  }

  private Logins.Rules rules() {
    Rotation.Times times =
        new Rotation.Times(
            tokens.accessTtl(), tokens.refreshTtl(), tokens.absoluteTtl(), tokens.rotationGrace());
    return new Logins.Rules(times, tokens.sessionsPerUser());
  }

  private TokenGenerator generator() {
    String issuer = auth.issuer().orElse(application);
    TokenRules rules =
        new TokenRules(
            issuer, auth.audience().orElse(issuer), tokens.clockSkew(), tokens.refreshGrace());
    JwsTokens generator = new JwsTokens(new KeySet(signingKey(), otherKey()), rules);
    generator.touch(new Ids(new SecureRandom()).next(), clock.instant());
    return generator;
  }

  private TokenKey signingKey() {
    String text = auth.key().orElse(null);
    if (text != null) {
      return KeyText.seed("dx.auth.key", text);
    }
    Path file = auth.keyFile().orElse(null);
    if (file != null) {
      TokenKey key = KeyText.file("dx.auth.key-file", file);
      if (key.privateKey() == null) {
        throw new DxException(
            ErrorCode.CONFIGURATION,
            "dx.auth.key-file names a public key, which cannot sign",
            "Name the file with the PRIVATE KEY.",
            null);
      }
      return key;
    }
    if (profile == Profile.PROD) {
      throw new DxException(
          ErrorCode.CONFIGURATION,
          "dx.auth.key is not set: in the profile prod tokens are signed with a key that all nodes"
              + " share and that outlives a start",
          "Make one: openssl rand -base64 32. Set DX_AUTH_KEY to it; or name a PEM file in"
              + " DX_AUTH_KEY_FILE: openssl genpkey -algorithm ed25519 -out token-key.pem",
          null);
    }
    LOG.log(
        System.Logger.Level.INFO,
        "dx.auth.key is not set: tokens are signed with a key of this start alone, and everybody"
            + " is signed out by the next");
    return TokenKey.random(new SecureRandom());
  }

  private @Nullable TokenKey otherKey() {
    String text = auth.otherKey().orElse(null);
    if (text != null) {
      return KeyText.seed("dx.auth.other-key", text);
    }
    Path file = auth.otherKeyFile().orElse(null);
    return file == null ? null : KeyText.file("dx.auth.other-key-file", file);
  }
}
