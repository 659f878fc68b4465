package dev.dxwww.runtime.config;

import java.util.Optional;

/**
 * One thing that is wrong with the configuration. Its texts hold no value of a key that looks like
 * a secret.
 *
 * @param key the key in full; empty when the problem is not about one, such as a malformed file
 * @param value the text found, where it may be shown
 * @param place where it stands; empty for a key that is set nowhere
 * @param message what is wrong or was expected
 * @param hint what to do about it
 */
public record ConfigProblem(
    String key,
    Optional<String> value,
    Optional<Place> place,
    String message,
    Optional<String> hint) {

  static ConfigProblem at(Place place, String key, String message) {
    return new ConfigProblem(
        key, Optional.empty(), Optional.of(place), message, Optional.empty());
  }

  ConfigProblem withHint(String text) {
    return new ConfigProblem(key, value, place, message, Optional.of(text));
  }

  /** Two or three lines for a terminal, indented by two characters. */
  String display() {
    StringBuilder text = new StringBuilder("  ");
    text.append(key);
    value.ifPresent(shown -> text.append(" = \"").append(shown).append('"'));
    place.ifPresent(
        where -> text.append(key.isEmpty() ? "" : "  (").append(where.display())
            .append(key.isEmpty() ? "" : ")"));
    text.append("\n    ").append(message);
    hint.ifPresent(advice -> text.append("\n    ").append(advice));
    return text.toString();
  }
}
