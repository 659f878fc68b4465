package dev.dxwww.examples.tasks.pages;

import java.util.Optional;

import dev.dxwww.examples.tasks.accounts.AdminConfig;
import dev.dxwww.examples.tasks.accounts.Members;
import dev.dxwww.examples.tasks.domain.Owner;
import dev.dxwww.http.Controller;
import dev.dxwww.http.CookieParam;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.http.QueryParam;
import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.Form;
import dev.dxwww.runtime.http.Html;
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
  private final Layout layout;

  EntryPages(Members members, AdminConfig admin, Layout layout) {
    this.members = members;
    this.admin = admin;
    this.layout = layout;
  }

  @Get("/")
  Response<Html> home(Request request) {
    return isSignedIn(request)
        ? to(Links.LIST)
        : Response.ok(
            layout.entry("What is to be done?", EntryView.home(admin, site(request))));
  }

  /** What this server is called, by whoever asks: it is shown to them and to nobody else. */
  private static String site(Request request) {
    return (request.secure() ? "https://" : "http://") + request.header("Host").orElse("");
  }

  @Get("/login")
  Response<Html> login(
      Request request,
      @QueryParam Optional<String> next,
      @QueryParam Optional<String> error,
      @CookieParam(Flash.COOKIE) Optional<String> news) {
    if (isSignedIn(request)) {
      return to(Links.LIST);
    }
    Markup view = EntryView.login(next.orElse(Links.LIST), error.isPresent(), admin);
    Html page = layout.entry("Sign in", view, news.flatMap(Flash::read));
    Response<Html> answer = Response.ok(page).header("Cache-Control", "no-store");
    return news.isPresent() ? answer.cookie(Cookie.removed(Flash.COOKIE)) : answer;
  }

  @Get("/sign-up")
  Html blank() {
    return layout.entry("Sign up", EntryView.signUp(Form.blank()));
  }

  @Post("/sign-up")
  @CsrfProtected
  @RateLimited("auth")
  Response<Html> signUp(Form<SignUpForm> said) {
    Form<SignUpForm> form = SignUpForm.checked(said);
    if (!form.isValid()) {
      return refused(form);
    }
    SignUpForm wanted = form.value();
    Optional<Owner> added = members.add(wanted.name(), wanted.password());
    if (added.isEmpty()) {
      return refused(form.withError("name", "This name is taken; choose another."));
    }
    Flash flash = new Flash(Flash.Event.SIGNED_UP, wanted.name().strip());
    return to(Links.LOGIN).cookie(flash.cookie());
  }

  private Response<Html> refused(Form<SignUpForm> form) {
    Html page = layout.entry("Please check the form · Sign up", EntryView.signUp(form));
    return Response.of(400, page);
  }

  private static boolean isSignedIn(Request request) {
    return request.attribute(AuthToken.class).isPresent();
  }

  private static Response<Html> to(String path) {
    return Response.<Html>empty(303).header("Location", path);
  }
}
