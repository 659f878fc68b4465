package dev.dxwww.examples.tasks.pages;

import java.util.Optional;
import java.util.OptionalInt;

import dev.dxwww.examples.tasks.accounts.Members;
import dev.dxwww.examples.tasks.accounts.PasswordRules;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.runtime.error.NotFoundException;
import dev.dxwww.runtime.http.Form;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.security.Authenticated;
import dev.dxwww.security.CsrfProtected;
import dev.dxwww.security.RateLimited;

/** Where people change their passwords. */
@Controller("/account/password")
@Authenticated
final class PasswordPages {
  private final Members members;

  PasswordPages(Members members) {
    this.members = members;
  }

  @Get
  PasswordPage blank() {
    return PasswordPage.of(Form.blank());
  }

  @Post
  @CsrfProtected
  @RateLimited(value = "auth", perUser = true)
  Response<PasswordPage> change(AuthToken token, Form<PasswordForm> said) {
    Owner owner = Owner.of(token);
    String name = members.find(owner).orElseThrow(NotFoundException::new).name();
    Optional<String> mistake = PasswordRules.mistake(name, said.text("password"));
    if (!said.isValid() || mistake.isPresent()) {
      return refused(mistake.map(text -> said.withError("password", text)).orElse(said));
    }
    PasswordForm form = said.value();
    OptionalInt ended = members.changePassword(token, form.current(), form.password());
    if (ended.isEmpty()) {
      return refused(said.withError("current", "This is not your password."));
    }
    int count = ended.getAsInt();
    String others = count == 1 ? "1 other session" : count + " other sessions";
    return new Flash(Flash.Event.PASSWORD_CHANGED, others).leadTo(Links.SESSIONS);
  }

  private static Response<PasswordPage> refused(Form<PasswordForm> form) {
    return Response.of(400, PasswordPage.of(form));
  }
}
