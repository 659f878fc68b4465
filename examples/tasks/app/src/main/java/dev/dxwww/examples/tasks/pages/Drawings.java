package dev.dxwww.examples.tasks.pages;

import dev.dxwww.template.Template;

/** Drawings; all of them stand beside words, so screen readers skip them. */
final class Drawings {
  private static final String ICON =
      "<svg class=\"icon\" viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\">"
          + "<path d=\"";

  private static final String END = "\"/></svg>";

  private Drawings() {}

  /** What the application is known by. */
  @Template("""
      <svg class="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="9"/><path d="M9 16.6l4.6 4.6L23 11.4"/>
      </svg>
      """)
  record Logo() {}

  /** Done. */
  @Template(ICON + "M4 10.5l4 4 8-9" + END)
  record CheckIcon() {}

  /** To look for something. */
  @Template(ICON + "M13 13l4 4M14.5 9a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z" + END)
  record SearchIcon() {}

  /** A day. */
  @Template(ICON + "M4 5.5h12v11H4zM4 9h12M7.5 3.5v3M12.5 3.5v3" + END)
  record CalendarIcon() {}

  /** How much it matters. */
  @Template(ICON + "M5 17V4M5 4.5h9.5l-2 3.5 2 3.5H5" + END)
  record FlagIcon() {}

  /** To change it. */
  @Template(ICON + "M4 16l.8-3.4L13 4.4l2.6 2.6-8.2 8.2z" + END)
  record PencilIcon() {}

  /** To delete it. */
  @Template(ICON + "M4 6h12M8 6V4h4v2M6 6l.7 10.5h6.6L14 6M8.6 9v5M11.4 9v5" + END)
  record BinIcon() {}

  /** Into the list. */
  @Template(ICON + "M10 13V3.5M6 7.5l4-4 4 4M4 13v3.5h12V13" + END)
  record UpIcon() {}

  /** Out of the list. */
  @Template(ICON + "M10 3.5V13M6 9l4 4 4-4M4 13v3.5h12V13" + END)
  record DownIcon() {}

  /** A list. */
  @Template(ICON + "M7.5 5.5h9M7.5 10h9M7.5 14.5h9M3.5 5.5h.5M3.5 10h.5M3.5 14.5h.5" + END)
  record ListIcon() {}

  /** Somebody. */
  @Template(ICON + "M13 7a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM4 16.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5" + END)
  record PersonIcon() {}

  /** To take it away. */
  @Template(ICON + "M6 6l8 8M14 6l-8 8" + END)
  record CrossIcon() {}
}
