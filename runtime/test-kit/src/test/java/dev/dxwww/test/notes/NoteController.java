package dev.dxwww.test.notes;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.dxwww.http.Body;
import dev.dxwww.http.Controller;
import dev.dxwww.http.CookieParam;
import dev.dxwww.http.FormParam;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.runtime.error.ConflictException;
import dev.dxwww.runtime.http.Cookie;
import dev.dxwww.runtime.http.Redirect;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.http.Upload;
import dev.dxwww.security.CsrfProtected;

import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Notes over HTTP. */
@Controller("/notes")
@PermitAll
final class NoteController {
  private final NoteStore store;

  NoteController(NoteStore store) {
    this.store = store;
  }

  @Get
  List<Note> list() {
    return store.all();
  }

  @Post
  @CsrfProtected
  void add(@Body NewNote note) {
    if (!store.add(note.text())) {
      throw new ConflictException("there is no room for another note");
    }
  }

  @Post("/form")
  @CsrfProtected
  Redirect addForm(@FormParam String text) {
    store.add(text);
    return Redirect.seeOther("/notes");
  }

  @Post("/attach")
  @CsrfProtected
  String attach(
      @FormParam String text, @FormParam Optional<Upload> file, @FormParam @Nullable String more)
      throws IOException {
    String name = file.map(Upload::rawFileName).orElse("none");
    byte[] content = file.isPresent() ? file.get().bytes() : new byte[0];
    return text + "|" + name + "|" + Arrays.toString(content) + "|" + (more == null ? "" : more);
  }

  @Get("/visit")
  Response<String> visit(@CookieParam @Nullable String seen) {
    return Response.ok(seen == null ? "hello" : "welcome back")
        .cookie(Cookie.of("seen", "yes"));
  }
}
