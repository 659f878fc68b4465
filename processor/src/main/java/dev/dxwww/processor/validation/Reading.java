package dev.dxwww.processor.validation;

/** What came of reading one constraint. */
sealed interface Reading {

  /** It can be checked. */
  record Checked(Condition condition) implements Reading {}

  /** It holds of every value of the type: nothing to check. */
  record Always() implements Reading {}

  /**
   * It cannot be checked.
   *
   * @param why to follow "cannot be checked:"
   * @param fix code to paste; empty for the general one
   */
  record Misfit(String why, String fix) implements Reading {}

  static Reading of(Condition condition) {
    return new Checked(condition);
  }

  static Reading misfit(String why, String fix) {
    return new Misfit(why, fix);
  }
}
