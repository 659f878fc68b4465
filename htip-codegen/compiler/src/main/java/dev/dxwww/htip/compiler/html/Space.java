package dev.dxwww.htip.compiler.html;

/** The languages that one document is made of. */
public enum Space {
  HTML,
  SVG,
  MATH;

  /** Where a start tag of that name opens another language. */
  public static Space opened(String name, Space around) {
    if (around == HTML) {
      return switch (name) {
        case "svg" -> SVG;
        case "math" -> MATH;
        default -> HTML;
      };
    }
    return around;
  }

  /** The language inside of an element (HTML, 13.2.6: HTML integration points). */
  public Space inside(String name) {
    boolean back =
        switch (this) {
          case HTML -> false;
          case SVG ->
              name.equals("foreignObject") || name.equals("desc") || name.equals("title");
          case MATH ->
              switch (name) {
                case "mi", "mo", "mn", "ms", "mtext" -> true;
                default -> false;
              };
        };
    return back ? HTML : this;
  }
}
