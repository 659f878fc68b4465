package dev.dxwww.examples.tasks.pages;

import dev.dxwww.template.Page;
import dev.dxwww.template.Template;

/**
 * A page that says one thing: what went wrong.
 *
 * @param title of the page
 * @param heading what it is
 * @param explanation what can be done, or why
 */
@Page(layout = SiteLayout.class)
@Template("""
    <section class="message">
      <h1>{heading}</h1>
      <p>{explanation}</p>
      <p class="buttons"><a class="button" href={@TaskPages.list()}>Back to the list</a></p>
    </section>
    """)
record MessagePage(String title, String heading, String explanation) {}
