package dev.dxwww.benchmarks.secure;

import dev.dxwww.benchmarks.common.User;
import dev.dxwww.http.Controller;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.runtime.security.csrf.CsrfToken;
import dev.dxwww.security.Authenticated;
import dev.dxwww.security.CsrfExempt;
import dev.dxwww.security.CsrfProtected;
import dev.dxwww.security.RateLimited;
import jakarta.annotation.security.PermitAll;

/** One answer: by routes that everybody may call as often as they like, and by guarded ones. */
@Controller
@PermitAll
public final class Routes {
  /** So many that none is refused while it is measured. */
  private static final int MANY = 500_000_000;

  /** Has no state. */
  public Routes() {}

  @Get("/plaintext")
  String plaintext() {
    return "Hello, World!";
  }

  @Get("/json")
  User json() {
    return User.sample();
  }

  @Post("/json")
  @CsrfExempt("what a route costs without any guard")
  User post() {
    return User.sample();
  }

  @Get("/limited/json")
  @RateLimited(limit = MANY, window = "1m")
  User limited() {
    return User.sample();
  }

  @Post("/limited/json")
  @RateLimited(limit = MANY, window = "1m")
  @CsrfProtected
  User postLimited() {
    return User.sample();
  }

  @Get("/users/json")
  @Authenticated
  @RateLimited(limit = MANY, window = "1m")
  User users() {
    return User.sample();
  }

  @Post("/users/json")
  @Authenticated
  @RateLimited(limit = MANY, window = "1m")
  @CsrfProtected
  User postUsers() {
    return User.sample();
  }

  /** A token for forms of the session that the cookies are of. */
  @Get("/users/token")
  @Authenticated
  String token(CsrfToken token) {
    return token.value();
  }
}
