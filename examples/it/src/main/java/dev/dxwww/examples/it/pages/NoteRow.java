package dev.dxwww.examples.it.pages;

import dev.dxwww.template.Template;

/** One note of the board. */
@Template("""
    <li class:done={done}>
      <input type="checkbox" checked={done} on:change={mark(id)}>
      <a href={@BoardPages.note(id)}>{text}</a>
    </li>
    """)
record NoteRow(long id, String text, boolean done) {}
