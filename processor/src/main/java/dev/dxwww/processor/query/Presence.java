package dev.dxwww.processor.query;

/** How Java says that a value may be missing. */
enum Presence {
  /** It cannot be. */
  REQUIRED,
  /** By null. */
  NULLABLE,
  /** By an empty Optional. */
  OPTIONAL
}
