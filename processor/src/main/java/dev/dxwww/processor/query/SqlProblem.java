package dev.dxwww.processor.query;

/** What is wrong with a text before PostgreSQL is asked. */
sealed interface SqlProblem {

  /** Where, in the annotation's text. */
  int offset();

  /** Our marks in it cannot be followed. */
  record Mark(int offset, String what, String fix) implements SqlProblem {}

  /** Another statement begins. */
  record SecondStatement(int offset) implements SqlProblem {}

  /** There is no statement. */
  record Empty(int offset) implements SqlProblem {}
}
