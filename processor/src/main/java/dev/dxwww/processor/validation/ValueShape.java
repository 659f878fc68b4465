package dev.dxwww.processor.validation;

import java.math.BigInteger;

import dev.dxwww.processor.lang.TypeRef;

/** What a constraint needs to know of the type of its value. */
record ValueShape(TypeRef type, ValueKind kind) {

  boolean primitive() {
    return type instanceof TypeRef.Primitive;
  }

  /** Keyword or simple name, as users write it. */
  String display() {
    return type.display();
  }

  /** Least value of a whole number type. */
  BigInteger least() {
    return BigInteger.ONE.shiftLeft(bits() - 1).negate();
  }

  /** Greatest value of a whole number type. */
  BigInteger greatest() {
    return BigInteger.ONE.shiftLeft(bits() - 1).subtract(BigInteger.ONE);
  }

  private int bits() {
    String name =
        switch (type) {
          case TypeRef.Primitive p -> p.name();
          case TypeRef.Declared d -> d.simpleNames().getLast();
          default -> "";
        };
    return switch (name) {
      case "byte", "Byte" -> 8;
      case "short", "Short" -> 16;
      case "int", "Integer" -> 32;
      default -> 64;
    };
  }

  /** What its size counts, in the singular. */
  String unit() {
    return switch (kind) {
      case TEXT -> "character";
      case MAP -> "entry";
      default -> "element";
    };
  }

  /** How its size is asked for. */
  String length() {
    return switch (kind) {
      case TEXT -> "length()";
      case ARRAY -> "length";
      default -> "size()";
    };
  }
}
