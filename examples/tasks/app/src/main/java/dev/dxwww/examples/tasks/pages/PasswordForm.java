package dev.dxwww.examples.tasks.pages;

import dev.dxwww.convert.DefaultValue;

/**
 * A password in the place of another.
 *
 * @param current the one of now, which whoever found an open browser does not know
 * @param password the new one
 */
record PasswordForm(@DefaultValue("") String current, @DefaultValue("") String password) {

  /** No password. */
  @Override
  public String toString() {
    return "PasswordForm";
  }
}
