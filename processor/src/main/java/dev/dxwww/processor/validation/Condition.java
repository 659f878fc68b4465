package dev.dxwww.processor.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.lang.TypeRef;

/** What must hold of a value. Null satisfies all but those that say otherwise. */
public sealed interface Condition {

  /** Is not null. */
  record Present() implements Condition {}

  /** Is null. */
  record Absent() implements Condition {}

  /** Is that truth value. */
  record Truth(boolean value) implements Condition {}

  /** Text with a visible character; not null. */
  record NotBlank() implements Condition {}

  /**
   * Has at least one character, element or entry; not null.
   *
   * @param array whether the value is an array
   */
  record NotEmpty(boolean array) implements Condition {}

  /**
   * Has so many characters, elements or entries.
   *
   * @param length how the number is got: {@code length()}, {@code size()} or {@code length}
   */
  record Size(String length, int min, int max) implements Condition {}

  /** A whole primitive or boxed number in a range; the ends belong to it. */
  record WholeRange(BigInteger least, BigInteger greatest) implements Condition {}

  /** A number (of the kinds that are not whole and primitive or boxed) beyond a bound. */
  record Bound(ValueKind kind, boolean lower, BigDecimal bound, boolean inclusive)
      implements Condition {}

  /** A number with at most so many digits before and after the decimal point. */
  record Digits(ValueKind kind, int integer, int fraction) implements Condition {}

  /** A well-formed e-mail address. */
  record Email() implements Condition {}

  /**
   * Matches a regular expression as a whole.
   *
   * @param flags of {@link java.util.regex.Pattern}
   */
  record Regex(String regexp, int flags) implements Condition {}

  /**
   * Lies so to the present.
   *
   * @param past whether before it, else after
   * @param orPresent whether the present itself is allowed
   */
  record Time(boolean past, boolean orPresent) implements Condition {}

  /**
   * Accepted by a validator of the application; null is passed to it.
   *
   * @param validator its class
   * @param constraint told to the validator; empty when it does not ask
   */
  record Custom(TypeRef.Declared validator, Optional<AnnotationLiteral> constraint)
      implements Condition {}

  /** All of them hold; one message for all. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }
  }
}
