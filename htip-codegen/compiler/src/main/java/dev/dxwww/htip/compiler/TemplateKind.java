package dev.dxwww.htip.compiler;

/** What a template is for. */
public enum TemplateKind {
  /** The content of a page, shown where its layout says. */
  PAGE,
  /** A piece of pages, used as a tag or sent by itself. */
  COMPONENT,
  /** What stands around pages; it says {@code {body}} once. */
  LAYOUT
}
