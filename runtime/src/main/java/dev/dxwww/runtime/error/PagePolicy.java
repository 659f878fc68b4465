package dev.dxwww.runtime.error;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * Content security policies (CSP level 3) for error pages: inline styles and scripts of a template
 * are allowed by the SHA-256 of their text, which placeholders cannot change.
 */
final class PagePolicy {
  private PagePolicy() {}

  /** Nothing but the page's own inline styles. */
  static String strict(String html) {
    return "default-src 'none'; style-src" + hashes(html, "style")
        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  /** The application's own files, and the page's inline styles and scripts. */
  static String lenient(String html) {
    return "default-src 'self'; img-src 'self' data:"
        + "; style-src 'self'" + hashes(html, "style")
        + "; script-src 'self'" + hashes(html, "script")
        + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  }

  private static String hashes(String html, String element) {
    StringBuilder out = new StringBuilder();
    String lower = html.toLowerCase(Locale.ROOT);
    int from = 0;
    for (int tag = open(lower, element, 0); tag >= 0; tag = open(lower, element, from)) {
      int start = lower.indexOf('>', tag) + 1;
      int end = lower.indexOf("</" + element, start);
      if (start == 0 || end < 0) {
        break;
      }
      if (end > start) {
        out.append(" 'sha256-").append(sha256(html.substring(start, end))).append('\'');
      }
      from = end;
    }
    return out.toString();
  }

  private static int open(String lower, String element, int from) {
    for (int at = lower.indexOf("<" + element, from); at >= 0;
        at = lower.indexOf("<" + element, at + 1)) {
      int next = at + 1 + element.length();
      if (next < lower.length() && (lower.charAt(next) == '>' || lower.charAt(next) <= ' ')) {
        return at;
      }
    }
    return -1;
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new DxException(ErrorCode.CONFIGURATION, "this JVM lacks SHA-256", e);
    }
  }
}
