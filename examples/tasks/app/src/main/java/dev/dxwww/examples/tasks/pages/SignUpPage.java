package dev.dxwww.examples.tasks.pages;

import dev.dxwww.examples.tasks.accounts.PasswordRules;
import dev.dxwww.runtime.http.Form;
import dev.dxwww.template.Page;
import dev.dxwww.template.Template;

/**
 * The form to sign up by.
 *
 * @param title of the page
 * @param name what was typed, and what is wrong with it
 * @param password what is wrong with it
 */
@Page(layout = SiteLayout.class)
@Template("""
    <h1>Sign up</h1>
    <form class="form" method="post" action={@EntryPages.signUp()} novalidate>
      <FormField name="name" label="Name" hint="what you sign in with" error={name.error}>
        <input id="name" name="name" required value={name.text} maxlength="40"
            autocomplete="username" autocapitalize="none" spellcheck="false"
            aria-invalid={name.invalid} aria-describedby={name.describedBy}>
      </FormField>
      <PasswordField typed={password} label="Password" hint={passwordHint}
          autocomplete="new-password"/>
      <p class="buttons">
        <button class="button" type="submit">Sign up</button>
        <a class="button button--quiet" href={@EntryPages.login()}>Sign in</a>
      </p>
    </form>
    """)
record SignUpPage(String title, Typed name, Typed password) {

  /** What was said, and what is wrong with it. */
  static SignUpPage of(Form<SignUpForm> form) {
    return new SignUpPage(
        form.errors().isEmpty() ? "Sign up" : "Please check the form · Sign up",
        Typed.of(form, "name"),
        Typed.secret(form, "password"));
  }

  Audience audience() {
    return Audience.VISITORS;
  }

  String passwordHint() {
    return PasswordRules.LEAST + " characters or more; a few words are fine";
  }
}
