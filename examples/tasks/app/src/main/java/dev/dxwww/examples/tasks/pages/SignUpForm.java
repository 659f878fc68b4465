package dev.dxwww.examples.tasks.pages;

import java.util.Optional;

import dev.dxwww.convert.DefaultValue;
import dev.dxwww.examples.tasks.accounts.PasswordRules;
import dev.dxwww.runtime.http.Form;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What somebody says who wants an account.
 *
 * @param name what they will sign in with
 * @param password what they will know
 */
record SignUpForm(
    @DefaultValue("")
        @NotBlank(message = "Enter a name.")
        @Size(max = 40, message = "The name may have {max} characters.")
        @Pattern(regexp = "\\P{Cntrl}*", message = "The name may not have such characters.")
        String name,
    @DefaultValue("") String password) {

  /** The form with what is wrong with its password, too. */
  static Form<SignUpForm> checked(Form<SignUpForm> form) {
    Optional<String> mistake =
        PasswordRules.mistake(form.text("name"), form.text("password"));
    return mistake.map(text -> form.withError("password", text)).orElse(form);
  }

  /** No password. */
  @Override
  public String toString() {
    return "SignUpForm[" + name + "]";
  }
}
