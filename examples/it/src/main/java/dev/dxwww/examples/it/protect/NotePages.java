package dev.dxwww.examples.it.protect;

import dev.dxwww.http.Controller;
import dev.dxwww.http.FormParam;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.runtime.http.Html;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.security.csrf.CsrfToken;
import dev.dxwww.runtime.security.headers.ContentSecurityPolicy;
import dev.dxwww.security.CsrfProtected;
import dev.dxwww.security.RateLimited;
import jakarta.annotation.security.PermitAll;

/** A page with a form, one for scripts, and one that caches keep. */
@Controller("/notes")
@PermitAll
final class NotePages {
  private static final String SCRIPT = "document.title = 'Notes';";
  private static final String POLICY =
      ContentSecurityPolicy.DEFAULT
          .adding("script-src", ContentSecurityPolicy.hash(SCRIPT))
          .text();

  @Get("/new")
  Html blank() {
    return Html.of(
        """
        <form method="post" action="/notes">
        <input name="text"><button>Add</button>
        </form>
        """);
  }

  @Post
  @CsrfProtected
  @RateLimited(limit = 3, window = "1m")
  Html add(@FormParam String text) {
    return Html.of("<p>" + Html.escape(text) + "</p>");
  }

  @Get("/editor")
  Html editor(CsrfToken token, Request request) {
    return Html.of(
        """
        <meta name="csrf-token" content="%s">
        <script nonce="%s">
        const token = document.querySelector("meta[name=csrf-token]").content;
        const save = text => fetch("/notes", {
          method: "POST", headers: {"X-CSRF-Token": token}, body: new URLSearchParams({text})});
        </script>
        """
            .formatted(token.value(), request.cspNonce()));
  }

  @Get("/about")
  Response<Html> about() {
    return Response.ok(Html.of("<script>" + SCRIPT + "</script>"))
        .header("Cache-Control", "public, max-age=3600")
        .header("Content-Security-Policy", POLICY);
  }
}
