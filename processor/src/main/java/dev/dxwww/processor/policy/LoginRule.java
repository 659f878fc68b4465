package dev.dxwww.processor.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.dxwww.common.Words;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/**
 * SEC-027: a handler that takes passwords or codes has a limit, else all of them can be tried. What
 * counts is what it takes and, where nobody need be signed in, what its path is called.
 */
public final class LoginRule {
  /** Words that name what is guessed, where they end a name. */
  private static final Set<String> GUESSED =
      Set.of("password", "passwd", "pwd", "passphrase", "passcode", "pin", "otp", "totp", "hotp");

  /** What makes a {@code code} or {@code token} one that is guessed. */
  private static final Set<String> OF_CODES =
      Set.of(
          "time", "verification", "verify", "confirmation", "sms", "mfa", "tfa", "2fa", "factor",
          "recovery", "backup", "reset", "login", "security", "auth", "otp", "totp", "pin");

  private static final Set<String> OF_TOKENS =
      Set.of("refresh", "reset", "login", "magic", "verification", "confirmation", "recovery");

  /** Last segments of paths that anybody may send guesses to. */
  private static final Set<String> PATHS =
      Set.of(
          "login", "signin", "logon", "session", "sessions", "token", "tokens", "register",
          "registration", "signup", "password", "passwords", "reset", "passwordreset",
          "resetpassword", "forgot", "forgotpassword", "passwordforgot", "verify", "verification",
          "otp", "totp", "mfa", "2fa", "twofactor", "authenticate", "pin", "refresh");

  private LoginRule() {}

  /** The warning about a handler, if there is one. */
  public static List<Diagnostic> check(LoginModel login) {
    PolicyModel policy = login.policy();
    boolean reached = policy.access().filter(a -> !(a instanceof Access.DenyAll)).isPresent();
    if (!policy.changesState() || !reached || policy.limit().isPresent() || login.accepted()) {
      return List.of();
    }
    return input(login)
        .or(() -> path(login))
        .map(
            sign ->
                Diagnostic.of(
                    DiagnosticCode.LOGIN_UNLIMITED,
                    Place.at(policy.origin()),
                    policy.origin().display(),
                    sign))
        .stream()
        .toList();
  }

  private static Optional<String> input(LoginModel login) {
    return login.inputs().stream()
        .filter(LoginRule::isGuessed)
        .findFirst()
        .map(name -> "it takes " + name);
  }

  private static boolean isGuessed(String name) {
    List<String> words = Words.of(name);
    if (words.isEmpty()) {
      return false;
    }
    String last = words.getLast();
    List<String> before = words.subList(0, words.size() - 1);
    return switch (last) {
      case "code" -> before.stream().anyMatch(OF_CODES::contains);
      case "token" -> before.stream().anyMatch(OF_TOKENS::contains);
      default -> GUESSED.contains(last);
    };
  }

  /** Who is signed in, or removes something, sends no guesses by the name of a path alone. */
  private static Optional<String> path(LoginModel login) {
    boolean anonymous =
        login.policy().access().filter(access -> access instanceof Access.PermitAll).isPresent();
    if (!anonymous || login.policy().verb().equals("DELETE") || login.path().isEmpty()) {
      return Optional.empty();
    }
    String last = login.path().getLast();
    return PATHS.contains(Words.joined(last))
        ? Optional.of("its path ends in " + last)
        : Optional.empty();
  }
}
