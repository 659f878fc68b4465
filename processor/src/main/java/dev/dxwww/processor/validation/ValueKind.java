package dev.dxwww.processor.validation;

/** The families of types that constraints tell apart. */
enum ValueKind {
  /** {@code boolean}, boxed or not. */
  BOOLEAN,
  /** {@code byte}, {@code short}, {@code int} or {@code long}, boxed or not. */
  WHOLE,
  /** {@code float} or {@code double}, boxed or not. */
  FLOATING,
  BIG_DECIMAL,
  BIG_INTEGER,
  /** A {@code CharSequence}. */
  TEXT,
  COLLECTION,
  MAP,
  ARRAY,
  /** A type that {@code @Past} and {@code @Future} apply to. */
  TIME,
  OPTIONAL,
  /** {@code OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}. */
  PRIMITIVE_OPTIONAL,
  OTHER;

  boolean isNumber() {
    return this == WHOLE || this == FLOATING || this == BIG_DECIMAL || this == BIG_INTEGER;
  }

  boolean isSized() {
    return this == TEXT || this == COLLECTION || this == MAP || this == ARRAY;
  }
}
