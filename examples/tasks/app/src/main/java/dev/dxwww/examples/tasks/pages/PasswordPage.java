package dev.dxwww.examples.tasks.pages;

import dev.dxwww.examples.tasks.accounts.PasswordRules;
import dev.dxwww.runtime.http.Form;
import dev.dxwww.template.Page;
import dev.dxwww.template.Template;

/**
 * The form to change a password by.
 *
 * @param title of the page
 * @param current what is wrong with the one of now
 * @param password what is wrong with the new one
 */
@Page(layout = SiteLayout.class)
@Template("""
    <h1>Change password</h1>
    <form class="form" method="post" action={@PasswordPages.change()} novalidate>
      <PasswordField typed={current} label="Current password" hint=""
          autocomplete="current-password"/>
      <PasswordField typed={password} label="New password" hint={passwordHint}
          autocomplete="new-password"/>
      <p class="buttons">
        <button class="button" type="submit">Change</button>
        <a class="button button--quiet" href={@SessionPages.list()}>Cancel</a>
      </p>
    </form>
    """)
record PasswordPage(String title, Typed current, Typed password) {

  /** What is wrong with what was said; passwords do not go back over the wire. */
  static PasswordPage of(Form<PasswordForm> form) {
    return new PasswordPage(
        form.errors().isEmpty() ? "Change password" : "Please check the form · Change password",
        Typed.secret(form, "current"),
        Typed.secret(form, "password"));
  }

  String passwordHint() {
    return PasswordRules.LEAST + " characters or more; all other sessions end";
  }
}
