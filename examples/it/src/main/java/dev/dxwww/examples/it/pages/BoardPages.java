package dev.dxwww.examples.it.pages;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.dxwww.http.Controller;
import dev.dxwww.http.FormParam;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.runtime.http.Redirect;
import dev.dxwww.security.CsrfProtected;
import dev.dxwww.template.On;

import jakarta.annotation.security.PermitAll;

/** A board of notes: pages, a form for browsers without scripts, and an event. */
@Controller("/board")
@PermitAll
final class BoardPages {
  private final List<Note> notes =
      new CopyOnWriteArrayList<>(
          List.of(new Note(1, "Milk <3", false), new Note(2, "Bread", true)));

  @Get
  BoardPage board() {
    return new BoardPage("Notes", List.copyOf(notes));
  }

  @Get("/{id}")
  Optional<NotePage> note(long id) {
    return notes.stream()
        .filter(note -> note.id() == id)
        .findFirst()
        .map(note -> new NotePage("Note " + id, note.text()));
  }

  @Post
  @CsrfProtected
  Redirect add(@FormParam String text) {
    notes.add(new Note(notes.size() + 1, text, false));
    return Redirect.seeOther("/board");
  }

  @On
  void mark(long id) {
    notes.replaceAll(note -> note.id() == id ? note.marked() : note);
  }
}
