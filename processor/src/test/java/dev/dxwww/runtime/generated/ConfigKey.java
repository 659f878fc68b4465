package dev.dxwww.runtime.generated;

import java.util.Objects;
import java.util.Optional;

/** Stub. */
<<<<<<< HEAD
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

  public static ConfigKey required(String name, String type) {
    return new ConfigKey(name, type, true, Optional.empty(), "");
  }

  public static ConfigKey optional(String name, String type) {
    return new ConfigKey(name, type, false, Optional.empty(), "");
  }

  public ConfigKey orElse(String text) {
    return new ConfigKey(name, type, false, Optional.of(text), description);
  }

  public ConfigKey describedAs(String text) {
    return new ConfigKey(name, type, required, defaultValue, text);
=======
public record ConfigKey(String name) {
  public static ConfigKey required(String name, String type) {
    return new ConfigKey(name);
  }

  public static ConfigKey optional(String name, String type) {
    return new ConfigKey(name);
  }

  public ConfigKey orElse(String text) {
    return this;
  }

  public ConfigKey describedAs(String text) {
    return this;
>>>>>>> config
  }
}
