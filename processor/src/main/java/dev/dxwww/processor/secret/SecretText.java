package dev.dxwww.processor.secret;

import dev.dxwww.processor.diagnostic.Place;

/**
 * A text in a source or a file that may be a secret.
 *
 * @param place where
 * @param kind what holds it
 * @param name what the value is called, in full
 * @param value the text
 */
record SecretText(Place place, Kind kind, String name, String value) {

  /** What holds a text. */
  enum Kind {
    /** A constant: {@code static final String}. */
    CONSTANT,
    /** A default of a parameter or a component: {@code @DefaultValue}. */
    DEFAULT,
    /** Another attribute of an annotation. */
    ATTRIBUTE,
    /** A key of a configuration file. */
    KEY
  }

  /** The value is kept out of whatever prints this. */
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
