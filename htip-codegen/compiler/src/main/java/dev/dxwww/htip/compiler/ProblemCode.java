package dev.dxwww.htip.compiler;

/** The kinds of mistakes in templates; ids are stable. */
public enum ProblemCode {
  /** A tag or a block that is not closed, crossed, or closed without having been opened. */
  TAG_NOT_CLOSED("HTIP-060"),
  /** A name that the type does not have. */
  NO_SUCH_ACCESSOR("HTIP-061"),
  /** A component of the record that the template does not show: a warning. */
  COMPONENT_UNUSED("HTIP-062"),
  /** An expression, or a text, where nothing can make it safe. */
  UNSAFE_PLACE("HTIP-063"),
  /** Two equal ids, or rows of a live list that cannot be told apart. */
  ID_OR_KEY("HTIP-064"),
  /** A handler of an event that does not exist or has another form. */
  EVENT_HANDLER("HTIP-065"),
  /** A link or a form action without a route, or with another verb. */
  LINK_WITHOUT_ROUTE("HTIP-066"),
  /** A condition that is not boolean, or a list that is none. */
  CONDITION_OR_LIST("HTIP-067"),
  /** A file of a template that does not exist. */
  FILE_MISSING("HTIP-068"),
  /** Nesting that a browser takes apart. */
  REARRANGED("HTIP-069"),
  /** A use of a component with a missing, unknown or unfitting attribute. */
  COMPONENT_USE("HTIP-070"),
  /** More than the protocol carries. */
  OVER_LIMIT("HTIP-071"),
  /** An expression outside of the language of templates. */
  EXPRESSION("HTIP-100"),
  /** Markup that is no HTML, or a block that does not exist. */
  MARKUP("HTIP-101"),
  /** An attribute twice, or attributes that exclude each other. */
  ATTRIBUTE_CONFLICT("HTIP-102"),
  /** A value that has no text to show. */
  NOT_TEXT("HTIP-103"),
  /** A step through a value that may be null. */
  MAY_BE_NULL("HTIP-104"),
  /** An element or a name that has no place here. */
  NOT_HERE("HTIP-105"),
  /** What the default policy on content refuses. */
  INLINE("HTIP-106");

  /** How who has another policy says so; the last part of a fix. */
  public static final String ALLOW_INLINE =
      "; where the application's own policy allows it: -Adxwww.inline=allow";

  private final String id;

  ProblemCode(String id) {
    this.id = id;
  }

  /** Stable id such as {@code HTIP-060}. */
  public String id() {
    return id;
  }

  /** Whether the program may still be right. */
  public boolean isWarning() {
    return this == COMPONENT_UNUSED;
  }
}
