package dev.dxwww.htip.compiler.expression;

/** An expression that is none of the language; ends the reading of this one expression. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int at;
  private final String fix;

  Refused(int at, String what, String fix) {
    super(what, null, false, false);
    this.at = at;
    this.fix = fix;
  }

  int at() {
    return at;
  }

  String what() {
    return String.valueOf(getMessage());
  }

  String fix() {
    return fix;
  }
}
