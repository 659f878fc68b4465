package dev.dxwww.processor.secret;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms of text that nothing but a secret has, whatever it is called. Prefixes and lengths as the
 * issuers document them; nothing is guessed from how random a text looks.
 */
enum SecretForm {
  PRIVATE_KEY("a private key", false,
      "-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----\\s*(?:[A-Za-z-]+: [^\\n]*\\n\\s*)*+"
          + "[A-Za-z0-9+/=]{16}"),
  AWS("an AWS access key", true,
      "(?<![A-Z0-9])(?:AKIA|ASIA)(?![A-Z0-9]*EXAMPLE)[A-Z0-9]{16}(?![A-Z0-9])"),
  GITHUB("a GitHub token", true,
      "\\bgh[opsur]_[A-Za-z0-9]{36,}\\b|\\bgithub_pat_[A-Za-z0-9_]{60,}"),
  GITLAB("a GitLab token", true, "\\bglpat-[A-Za-z0-9_-]{20,}"),
  SLACK("a Slack token", true,
      "\\bxox[abeprs]-[A-Za-z0-9-]{10,}|hooks\\.slack\\.com/services/T\\w+/B\\w+/\\w{8,}"),
  STRIPE("a Stripe key", true, "\\b[rs]k_live_[A-Za-z0-9]{16,}"),
  GOOGLE("a Google API key", true, "\\bAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])"),
  SENDGRID("a SendGrid key", true, "\\bSG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}"),
  NPM("an npm token", true, "\\bnpm_[A-Za-z0-9]{36}\\b"),
  JWT("a signed token (JWT)", false,
      "\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{16,}"),
  URL("an address with a password", false,
      "\\b[a-z][a-z0-9+.-]*://[^\\s/:@?#\"']*:(?<password>[^\\s/@\"']+)"
          + "@(?!(?:localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(?:[:/?#]|$))[^\\s/\"']+"),
  URL_PARAMETER("an address with a password", false,
      "\\b[a-z][a-z0-9+.:-]*://(?!(?:localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])[:/?#])"
          + "[^\\s\"']+[?&;](?:password|passwd|pwd)=(?<password>[^&;\\s\"']+)");

  private final String title;
  private final boolean issued;
  private final Pattern pattern;

  SecretForm(String title, boolean issued, String pattern) {
    this.title = title;
    this.issued = issued;
    this.pattern = Pattern.compile(pattern);
  }

  /** What it is, for a message. */
  String title() {
    return title;
  }

  /** Whether a service elsewhere issues it, so that it is none of a machine's own. */
  boolean isIssued() {
    return issued;
  }

  /** The first form that a text has somewhere in it. */
  static Optional<SecretForm> of(String text) {
    for (SecretForm form : values()) {
      if (form.isIn(text)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  private boolean isIn(String text) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      boolean password = pattern.namedGroups().containsKey("password");
      if (!password || !SecretNames.isStandIn(found.group("password"))) {
        return true;
      }
    }
    return false;
  }
}
