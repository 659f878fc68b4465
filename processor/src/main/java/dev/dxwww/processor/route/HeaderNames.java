package dev.dxwww.processor.route;

/** Names of header fields that follow from names of parameters. */
public final class HeaderNames {
  private HeaderNames() {}

  /** {@code ifMatch} is {@code If-Match}; digits and further capitals of a run stay together. */
  public static String of(String parameter) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < parameter.length(); i++) {
      char c = parameter.charAt(i);
      boolean begins =
          Character.isUpperCase(c) && i > 0 && !Character.isUpperCase(parameter.charAt(i - 1));
      if (begins && name.charAt(name.length() - 1) != '-') {
        name.append('-');
      }
      boolean first = i == 0 || name.charAt(name.length() - 1) == '-';
      name.append(c == '_' ? '-' : first ? Character.toUpperCase(c) : c);
    }
    return name.toString();
  }
}
