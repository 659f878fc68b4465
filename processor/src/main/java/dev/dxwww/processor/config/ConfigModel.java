package dev.dxwww.processor.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.dxwww.common.ConfigNames;
import dev.dxwww.processor.lang.Origin;

/**
 * A {@code @ConfigProperties} record.
 *
 * @param prefix of its keys
 * @param record the record
 * @param description the first words of its Javadoc; empty without
 */
record ConfigModel(String prefix, ConfigRecord record, String description) {

  /**
   * A key of the model.
   *
   * @param name in full, with {@code *} and {@code []} where entries of maps and lists stand
   * @param component the component it is read into
   */
  record Key(String name, ConfigComponent component) {

    /** Its environment variable, {@code *} for an entry's name; empty where there can be none. */
    Optional<String> variable() {
      if (name.indexOf('[') >= 0) {
        return Optional.empty();
      }
      return Optional.of(
          Arrays.stream(name.split("\\*", -1))
              .map(ConfigNames::environment)
              .collect(Collectors.joining("*")));
    }

    /** Whether the start fails where it is set nowhere. */
    boolean required() {
      return component.shape() == ConfigComponent.Shape.ONE && component.defaultText().isEmpty();
    }

    /** The record's component, {@code MailConfig.host}. */
    String display() {
      Origin origin = component.origin();
      return origin.display() + "." + origin.parameter();
    }
  }

  /** All keys, nested ones included, in the order of the source. */
  List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    collect(prefix, record, keys);
    return keys;
  }

  private static void collect(String upper, ConfigRecord record, List<Key> keys) {
    for (ConfigComponent component : record.components()) {
      String name = name(upper, component);
      switch (component.content()) {
        case ConfigComponent.Text text -> keys.add(new Key(name, component));
        case ConfigComponent.Nested nested -> collect(name, nested.record(), keys);
        case ConfigComponent.Unreadable unreadable -> {}
      }
    }
  }

  /** The name of a component's key, or of what its nested records' keys begin with. */
  static String name(String upper, ConfigComponent component) {
    String plain = upper + "." + component.word();
    boolean nested = component.content() instanceof ConfigComponent.Nested;
    return switch (component.shape()) {
      case ONE, OPTIONAL, NULLABLE -> plain;
      case LIST, SET -> nested ? plain + "[]" : plain;
      case MAP -> plain + ".*";
    };
  }
}
