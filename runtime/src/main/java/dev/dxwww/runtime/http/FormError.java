package dev.dxwww.runtime.http;

import java.util.Objects;

/**
 * One thing that is wrong with a form.
 *
 * @param field name of the field it belongs to; empty for the form as a whole
 * @param path the field, or the place in its values such as {@code labels[1]}
 * @param message what is wrong or what was expected, for the person who filled the form in
 */
public record FormError(String field, String path, String message) {
  public FormError {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }

  /** Whether it concerns no field in particular. */
  public boolean isOfWhole() {
    return field.isEmpty();
  }
}
