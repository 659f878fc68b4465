package ${package};

import dev.dxwww.http.Controller;
import dev.dxwww.http.FormParam;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.runtime.http.Redirect;
import dev.dxwww.security.CsrfProtected;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Greetings for people. */
@Controller
@PermitAll
final class HomePages {
  private final Greetings greetings;

  HomePages(Greetings greetings) {
    this.greetings = greetings;
  }

  @Get("/")
  HomePage home() {
    return new HomePage(greetings.given());
  }

  @Post("/")
  @CsrfProtected
  Redirect greet(@FormParam @NotBlank @Size(max = 60) String name) {
    greetings.greet(name);
    return Redirect.seeOther("/");
  }
}
