package dev.dxwww.processor.query;

import java.util.Locale;

/** From names of components to names of columns. */
final class ColumnNames {
  private ColumnNames() {}

  /** {@code due_at} for {@code dueAt}; {@code html_url} for {@code htmlURL}. */
  static String of(String component) {
    StringBuilder column = new StringBuilder();
    for (int i = 0; i < component.length(); i++) {
      char c = component.charAt(i);
      boolean before = i > 0 && !Character.isUpperCase(component.charAt(i - 1));
      boolean after =
          i > 0 && i + 1 < component.length() && Character.isLowerCase(component.charAt(i + 1));
      if (Character.isUpperCase(c) && (before || after) && component.charAt(i - 1) != '_') {
        column.append('_');
      }
      column.append(c);
    }
    return column.toString().toLowerCase(Locale.ROOT);
  }

  /** {@code dueAt} for {@code due_at}. */
  static String component(String column) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (char c : column.toCharArray()) {
      if (c == '_') {
        upper = !name.isEmpty();
      } else {
        name.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return name.toString();
  }
}
