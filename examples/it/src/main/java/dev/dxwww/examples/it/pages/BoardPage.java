package dev.dxwww.examples.it.pages;

import java.util.List;

import dev.dxwww.template.Page;
import dev.dxwww.template.Template;

/** All notes. */
@Page(layout = SiteLayout.class)
@Template("""
    <ul>
      {#each notes as note (note.id)}
        <NoteRow id={note.id} text={note.text} done={note.done}/>
      {:else}
        <li>Nothing yet.</li>
      {/each}
    </ul>
    <form method="post" action={@BoardPages.add()}>
      <input name="text"><button>Add</button>
    </form>
    """)
record BoardPage(String title, List<Note> notes) {}
