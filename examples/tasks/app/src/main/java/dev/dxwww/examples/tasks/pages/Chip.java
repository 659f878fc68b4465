package dev.dxwww.examples.tasks.pages;

import dev.dxwww.template.Template;

/**
 * A filter that can be chosen, or taken away.
 *
 * @param kind what it narrows by
 * @param text what people call it
 * @param href where it leads
 * @param chosen whether it holds now
 */
record Chip(Kind kind, String text, String href, boolean chosen) {

  /** What a filter narrows by. */
  enum Kind {
    LIST,
    PERSON,
    PRIORITY,
    LABEL
  }

  /** What tells it from all others. */
  String key() {
    return kind + " " + text;
  }

  /** The link of a filter. */
  @Template("""
      <a class="chip" class:chip--list={chip.kind == 'LIST'} href={chip.href}
          aria-current={chip.chosen ? 'true' : null}>
        {#if chip.kind == 'LIST'}<ListIcon/>{:else if chip.kind == 'PERSON'}<PersonIcon/>{/if}
        {chip.text}
        {#if chip.chosen}<CrossIcon/><span class="hidden"> (remove this filter)</span>{/if}
      </a>
      """)
  record ChipLink(Chip chip) {}
}
