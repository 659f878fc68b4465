package dev.dxwww.examples.tasks.pages;

import static dev.dxwww.examples.tasks.pages.Markup.html;

/**
 * The list with what its script needs to keep it up to date, and ways to take tasks out and in.
 *
 * @param list the list
 * @param position where the feed was before the list was read
 */
record LiveView(ListView list, String position) {

  Markup render() {
    return html(
        """
        <div id="list" data-rows="{}" data-changes="{}">
        {}
        </div>
        <p class="transfer">
        <a class="button button--quiet button--small" href="{}">{} Import</a>
        <a class="button button--quiet button--small" href="{}" download>{} Export</a>
        </p>
        """,
        Links.rows(list.query(), list.place()),
        Links.changes(position),
        list.render(),
        Links.IMPORT,
        Icons.UP,
        Links.export(list.query()),
        Icons.DOWN);
  }
}
