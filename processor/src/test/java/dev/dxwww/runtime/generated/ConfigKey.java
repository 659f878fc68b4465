package dev.dxwww.runtime.generated;

/** Stub. */
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
  }
}
