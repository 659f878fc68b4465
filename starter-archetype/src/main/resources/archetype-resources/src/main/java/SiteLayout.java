package ${package};

import dev.dxwww.template.Layout;
import dev.dxwww.template.Template;

/**
 * What stands around all pages.
 *
 * @param title of the page
 */
@Layout
@Template("""
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {body}
        </main>
      </body>
    </html>
    """)
record SiteLayout(String title) {}
