package ${package};

import java.util.List;

import dev.dxwww.template.Page;
import dev.dxwww.template.Template;

/**
 * The page with all greetings.
 *
 * @param greetings the oldest first
 */
@Page(layout = SiteLayout.class)
@Template("""
    <form method="post" action={@HomePages.greet()}>
      <label for="name">Whom shall I greet?</label>
      <input id="name" name="name" required maxlength="60" autofocus>
      <button type="submit">Greet</button>
    </form>
    <ul>
      {#each greetings as greeting, place (place)}
        <li>{greeting.text}</li>
      {/each}
    </ul>
    """)
record HomePage(List<Greeting> greetings) {
  String title() {
    return "Greetings";
  }
}
