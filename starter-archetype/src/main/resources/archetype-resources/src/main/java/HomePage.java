package ${package};

import dev.dxwww.http.Controller;
import dev.dxwww.http.FormParam;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.runtime.http.Html;
import dev.dxwww.runtime.http.Redirect;
import dev.dxwww.security.CsrfProtected;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Greetings for people. */
@Controller
@PermitAll
final class HomePage {
  private static final String PAGE = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Greetings</title>
      </head>
      <body>
      <main>
      <h1>Greetings</h1>
      <form method="post" action="/">
      <label for="name">Whom shall I greet?</label>
      <input id="name" name="name" required maxlength="60" autofocus>
      <button type="submit">Greet</button>
      </form>
      <ul>
      %s</ul>
      </main>
      </body>
      </html>
      """;

  private final Greetings greetings;

  HomePage(Greetings greetings) {
    this.greetings = greetings;
  }

  @Get("/")
  Html page() {
    StringBuilder items = new StringBuilder();
    for (Greeting greeting : greetings.given()) {
      items.append("<li>").append(Html.escape(greeting.text())).append("</li>\n");
    }
    return Html.of(PAGE.formatted(items));
  }

  @Post("/")
  @CsrfProtected
  Redirect greet(@FormParam @NotBlank @Size(max = 60) String name) {
    greetings.greet(name);
    return Redirect.seeOther("/");
  }
}
