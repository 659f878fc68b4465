package dev.dxwww.examples.tasks.pages;

import dev.dxwww.runtime.http.Form;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into a field.
 *
 * @param name of the field
 * @param text that was typed; empty where it does not go back
 * @param error what to do about it; null where it is right
 * @param focused whether people go on here
 */
record Typed(String name, String text, @Nullable String error, boolean focused) {

  /** As a form has it. */
  static Typed of(Form<?> form, String name) {
    return new Typed(name, form.text(name), form.error(name).orElse(null), false);
  }

  /** As a form has it; what was typed does not go back over the wire. */
  static Typed secret(Form<?> form, String name) {
    return new Typed(name, "", form.error(name).orElse(null), false);
  }

  /** What tells that it is wrong. */
  @Nullable String invalid() {
    return error == null ? null : "true";
  }

  /** The id of what tells why. */
  @Nullable String describedBy() {
    return error == null ? null : name + "-error";
  }
}
