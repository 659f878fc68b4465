package dev.dxwww.examples.tasks.pages;

import java.util.Optional;

import dev.dxwww.examples.tasks.accounts.AdminConfig;
import dev.dxwww.examples.tasks.accounts.Members;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.http.QueryParam;
import dev.dxwww.runtime.http.Form;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.security.CsrfProtected;
import dev.dxwww.security.RateLimited;

import jakarta.annotation.security.PermitAll;

/** The pages for everybody: what this is, and ways in. Signing in itself is the framework's. */
@Controller
@PermitAll
final class EntryPages {
  private final Members members;
  private final AdminConfig admin;

  EntryPages(Members members, AdminConfig admin) {
    this.members = members;
    this.admin = admin;
  }

  @Get("/")
  Response<HomePage> home(Request request) {
    return isSignedIn(request)
        ? to(Links.LIST)
        : Response.ok(new HomePage(Demo.of(admin), site(request)));
  }

  /** What this server is called, by whoever asks: it is shown to them and to nobody else. */
  private static String site(Request request) {
    return (request.secure() ? "https://" : "http://") + request.header("Host").orElse("");
  }

  @Get("/login")
  Response<LoginPage> login(
      Request request, @QueryParam Optional<String> next, @QueryParam Optional<String> error) {
    return isSignedIn(request)
        ? to(Links.LIST)
        : Flash.shown(
            request,
            news ->
                new LoginPage(
                    news, next.orElse(Links.LIST), error.isPresent(), Demo.of(admin)));
  }

  @Get("/sign-up")
  Response<SignUpPage> blank(Request request) {
    return isSignedIn(request) ? to(Links.LIST) : Response.ok(SignUpPage.of(Form.blank()));
  }

  @Post("/sign-up")
  @CsrfProtected
  @RateLimited("auth")
  Response<SignUpPage> signUp(Form<SignUpForm> said) {
    Form<SignUpForm> form = SignUpForm.checked(said);
    if (!form.isValid()) {
      return refused(form);
    }
    SignUpForm wanted = form.value();
    Optional<Owner> added = members.add(wanted.name(), wanted.password());
    if (added.isEmpty()) {
      return refused(form.withError("name", "This name is taken; choose another."));
    }
    return new Flash(Flash.Event.SIGNED_UP, wanted.name().strip()).leadTo(Links.LOGIN);
  }

  private static Response<SignUpPage> refused(Form<SignUpForm> form) {
    return Response.of(400, SignUpPage.of(form));
  }

  private static boolean isSignedIn(Request request) {
    return request.attribute(AuthToken.class).isPresent();
  }

  private static <P> Response<P> to(String path) {
    return Response.<P>empty(303).header("Location", path);
  }
}
