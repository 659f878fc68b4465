package dev.dxwww.runtime.generated;

import java.util.Objects;
import java.util.Optional;

/**
 * One key of a configuration record.
 *
 * @param name the key in full, {@code mail.smtp.port}; {@code *} stands for the name of a map's
 *     entry ({@code mail.servers.*.host}) and {@code []} for the index in a list of records
 * @param type what its text must be, in the words of the reference page: {@code int}, {@code
 *     Duration}, {@code debug | info | warn}
 * @param required whether the start fails where it is set nowhere
 * @param defaultValue text that stands in where it is set nowhere
 * @param description one or two sentences, from the record's Javadoc; may be empty
 */
public record ConfigKey(
    String name,
    String type,
    boolean required,
    Optional<String> defaultValue,
    String description) {

  public ConfigKey {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    Objects.requireNonNull(defaultValue);
    Objects.requireNonNull(description);
    if (required && defaultValue.isPresent()) {
      throw new IllegalArgumentException(name + " is required and has a default");
    }
  }

  /** A key that must be set. */
  public static ConfigKey required(String name, String type) {
    return new ConfigKey(name, type, true, Optional.empty(), "");
  }

  /** A key that may be set; lists, sets and maps are empty where it is not. */
  public static ConfigKey optional(String name, String type) {
    return new ConfigKey(name, type, false, Optional.empty(), "");
  }

  /** This key, not required, with the text that stands in for it. */
  public ConfigKey orElse(String text) {
    return new ConfigKey(name, type, false, Optional.of(text), description);
  }

  /** This key with its description. */
  public ConfigKey describedAs(String text) {
    return new ConfigKey(name, type, required, defaultValue, text);
  }
}
