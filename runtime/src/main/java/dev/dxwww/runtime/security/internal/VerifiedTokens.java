package dev.dxwww.runtime.security.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import dev.dxwww.runtime.security.TokenReading;

import org.jspecify.annotations.Nullable;

/**
 * Access tokens whose signature has been found good, so that it need not be checked with each
 * request. The key is the token's {@code jti}, in the spelling of the token: our payloads begin
 * with it, and {@code {"jti":"} with its 22 characters are 30 bytes, which are 40 characters of
 * base64url, no bit more or less. The whole text is compared after that. Tokens that begin
 * otherwise are not kept.
 *
 * <p>Bounded by two generations: when the younger is full, the older is dropped.
 */
final class VerifiedTokens {
  /** Of {@code {"jti":"}, which is eight bytes: ten characters, and four bits of the eleventh. */
  private static final String BEGIN = "eyJqdGkiOi";
  private static final int KEY_LENGTH = 40;

  /** A token that was found good. */
  record Kept(String text, TokenReading.Valid reading) {
    /** Whose it is, never the text. */
    @Override
    public String toString() {
      return reading.toString();
    }
  }

  /** Two maps that together hold all. */
  private record Generations(Map<String, Kept> young, Map<String, Kept> old) {
    static Generations empty() {
      return new Generations(new ConcurrentHashMap<>(), Map.of());
    }
  }

  private final AtomicReference<Generations> kept =
      new AtomicReference<>(Generations.empty());
  private final int half;

  /** At most so many are kept; 0 for none. */
  VerifiedTokens(int most) {
    this.half = most / 2;
  }

  TokenReading.@Nullable Valid find(String text) {
    String key = half == 0 ? null : key(text);
    if (key == null) {
      return null;
    }
    Generations all = kept.get();
    Kept young = all.young().get(key);
    Kept found = young == null ? all.old().get(key) : young;
    if (found == null || !isSame(found.text(), text)) {
      return null;
    }
    if (young == null) {
      keep(key, found);
    }
    return found.reading();
  }

  /**
   * Takes as long wherever the texts differ: whoever knew all but the signature of a token could
   * find that character by character.
   */
  private static boolean isSame(String kept, String text) {
    int length = kept.length();
    if (length != text.length()) {
      return false;
    }
    int differences = 0;
    for (int i = 0; i < length; i++) {
      differences |= kept.charAt(i) ^ text.charAt(i);
    }
    return differences == 0;
  }

  void keep(String text, TokenReading.Valid reading) {
    String key = half == 0 ? null : key(text);
    if (key != null) {
      keep(key, new Kept(text, reading));
    }
  }

  private void keep(String key, Kept token) {
    Generations all = kept.get();
    if (all.young().size() >= half && !all.young().containsKey(key)) {
      Generations next = new Generations(new ConcurrentHashMap<>(), all.young());
      // Whoever comes second finds the generation that the first has made.
      all = kept.compareAndSet(all, next) ? next : kept.get();
    }
    all.young().put(key, token);
  }

  /** Drops the token of this id, and all of the session of this id. */
  void drop(String id) {
    Generations all = kept.get();
    drop(all.young(), id);
    if (!all.old().isEmpty()) {
      drop(all.old(), id);
    }
  }

  private static void drop(Map<String, Kept> tokens, String id) {
    tokens.values().removeIf(
        each -> each.reading().token().id().equals(id)
            || each.reading().token().sessionId().equals(id));
  }

  int size() {
    Generations all = kept.get();
    return all.young().size() + all.old().size();
  }

  private static @Nullable String key(String text) {
    int payload = text.indexOf('.') + 1;
    boolean usual = payload > 0
        && text.length() > payload + KEY_LENGTH
        && text.startsWith(BEGIN, payload);
    return usual ? text.substring(payload, payload + KEY_LENGTH) : null;
  }
}
