package dev.dxwww.runtime.generated;

import java.net.URI;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.UUID;

/** Strict conversions of strings; each throws IllegalArgumentException for any other text. */
final class JsonTexts {
  static final String UUID_EXPECTED = "a UUID such as 123e4567-e89b-12d3-a456-426614174000";

  private JsonTexts() {}

  /** A UUID in its canonical form of 36 characters; the JDK's own parser takes shorter groups. */
  static UUID uuid(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("not canonical");
    }
    return uuid;
  }

  /** A URI reference (RFC 2396, as {@link URI} has it). */
  static URI uri(String text) {
    return URI.create(text);
  }

  /** The language tag (BCP 47) of a locale; empty for the root. */
  static String languageTag(Locale locale) {
    return locale.equals(Locale.ROOT) ? "" : locale.toLanguageTag();
  }

  /** The locale of a language tag (BCP 47); empty for the root. */
  static Locale locale(String text) {
    if (text.isEmpty() || text.equals("und")) {
      return Locale.ROOT;
    }
    try {
      return new Locale.Builder().setLanguageTag(text).build();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
