package dev.dxwww.processor.route;

import java.util.Locale;

/** A part of a request that holds named texts. */
public enum ParamSource {
  PATH,
  QUERY,
  HEADER,
  COOKIE,
  FORM;

  /** Qualified name of the annotation. */
  public String annotation() {
    return "dev.dxwww.http." + simpleName();
  }

  /** {@code PathParam}. */
  String simpleName() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT) + "Param";
  }

  /** The runtime's factory method for such parameters: {@code path}. */
  String factory() {
    return name().toLowerCase(Locale.ROOT);
  }
}
