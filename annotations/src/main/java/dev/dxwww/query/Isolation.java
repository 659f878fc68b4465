package dev.dxwww.query;

/** How much a transaction sees of others that run at the same time. */
public enum Isolation {
  /** Each statement sees what was committed when it began: PostgreSQL's default. */
  READ_COMMITTED,
  /** All statements see what was committed when the first began; a conflict fails with 40001. */
  REPEATABLE_READ,
  /** As if transactions ran one after the other; a conflict fails with 40001. */
  SERIALIZABLE
}
