package dev.dxwww.htip.compiler.syntax;

import java.util.List;

/**
 * An attribute as it is written.
 *
 * @param name as it is written
 * @param at offset of the name
 * @param value what stands behind the equals sign
 */
public record Attribute(String name, int at, Value value) {

  /** What stands behind the equals sign. */
  public sealed interface Value {}

  /** Nothing, not even the sign. */
  public record None() implements Value {}

  /** {@code "text {expression} text"}; empty for {@code ""}. */
  public record Quoted(List<Part> parts) implements Value {
    public Quoted {
      parts = List.copyOf(parts);
    }
  }

  /** {@code {expression}}. */
  public record Braced(Code code) implements Value {}

  /** A part of a value in quotes. */
  public sealed interface Part {}

  /** Text, its character references resolved. */
  public record Chars(String text, int at) implements Part {}

  /** {@code {expression}}. */
  public record Hole(Code code) implements Part {}
}
