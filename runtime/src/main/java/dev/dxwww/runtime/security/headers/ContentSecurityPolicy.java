package dev.dxwww.runtime.security.headers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A policy on what a page may load and run (CSP Level 3). Inline scripts and styles are allowed one
 * by one, never all: by {@link dev.dxwww.runtime.http.Request#cspNonce} on pages that are made anew
 * for each request, by {@link #hash} on pages that caches keep.
 *
 * <pre>{@code
 * private static final String POLICY =
 *     ContentSecurityPolicy.DEFAULT
 *         .adding("script-src", ContentSecurityPolicy.hash(SCRIPT))
 *         .text();
 * }</pre>
 *
 * @param directives their sources by their names, in the order in which they are sent
 */
public record ContentSecurityPolicy(Map<String, String> directives) {
  /** All of a page's parts come from this site; nobody frames it; forms go to this site. */
  public static final ContentSecurityPolicy DEFAULT = parse(HeaderSettings.DEFAULT_POLICY);

  private static final String FALLBACK = "default-src";

  /** @throws IllegalArgumentException for names and sources that would end a directive */
  public ContentSecurityPolicy {
    directives.forEach((name, sources) -> {
      if (!name.matches("[a-z][a-z0-9-]*")) {
        throw new IllegalArgumentException("not the name of a directive: " + name);
      }
      if (!sources.chars().allMatch(c -> c >= ' ' && c <= '~' && c != ';' && c != ',')) {
        throw new IllegalArgumentException("sources of " + name + " hold what they must not");
      }
    });
    directives = Collections.unmodifiableMap(new LinkedHashMap<>(directives));
  }

  /** The policy of a text, as the field has it; of repeated directives the first counts. */
  public static ContentSecurityPolicy parse(String text) {
    Map<String, String> directives = new LinkedHashMap<>();
    for (String directive : text.split(";", -1)) {
      String[] words = directive.strip().split("\\s+", 2);
      if (!words[0].isEmpty()) {
        directives.putIfAbsent(
            words[0].toLowerCase(Locale.ROOT), words.length > 1 ? words[1].strip() : "");
      }
    }
    return new ContentSecurityPolicy(directives);
  }

  /** The same with these sources of a directive, and no others. */
  public ContentSecurityPolicy with(String directive, String sources) {
    Map<String, String> changed = new LinkedHashMap<>(directives);
    changed.put(directive, sources.strip());
    return new ContentSecurityPolicy(changed);
  }

  /** The same without a directive. */
  public ContentSecurityPolicy without(String directive) {
    Map<String, String> changed = new LinkedHashMap<>(directives);
    changed.remove(directive);
    return new ContentSecurityPolicy(changed);
  }

  /** The same with one more source; a directive that is missing begins as {@code default-src}. */
  public ContentSecurityPolicy adding(String directive, String source) {
    String before = directives.getOrDefault(directive, directives.getOrDefault(FALLBACK, ""));
    return with(directive, before.equals("'none'") ? source : before + " " + source);
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return directives.isEmpty();
  }

  /** The value of the field. */
  public String text() {
    StringBuilder text = new StringBuilder(160);
    directives.forEach((name, sources) -> {
      text.append(text.isEmpty() ? "" : "; ").append(name);
      text.append(sources.isEmpty() ? "" : " ").append(sources);
    });
    return text.toString();
  }

  /**
   * The source that allows one inline script or style: {@code 'sha256-...'}.
   *
   * @param inline what stands between its tags, to the last blank
   */
  public static String hash(String inline) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
