package dev.dxwww.examples.it.pages;

import dev.dxwww.template.Page;
import dev.dxwww.template.Render;
import dev.dxwww.template.Template;

/** One note, without a layout. */
@Page(render = Render.SSR)
@Template("<p>{text}</p><a href={@BoardPages.board()}>Back</a>")
record NotePage(String title, String text) {}
