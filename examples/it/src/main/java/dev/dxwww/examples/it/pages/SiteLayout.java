package dev.dxwww.examples.it.pages;

import dev.dxwww.template.Layout;
import dev.dxwww.template.Template;

/** What stands around all pages. */
@Layout
@Template("""
    <!doctype html>
    <html lang="en">
      <head><meta charset="utf-8"><title>{title} - Board</title></head>
      <body><h1>{title}</h1><main>{body}</main></body>
    </html>
    """)
record SiteLayout(String title) {}
