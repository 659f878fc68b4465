package dev.dxwww.processor.lang;

import java.util.List;

/** A Java type as models carry it: by name, without compiler objects. */
public sealed interface TypeRef {

  /** A primitive type; {@code name} is its keyword. */
  record Primitive(String name) implements TypeRef {
    @Override
    public String display() {
      return name;
    }
  }

  /** No value. */
  record Void() implements TypeRef {
    @Override
    public String display() {
      return "void";
    }
  }

  /**
   * A class, interface, record or enum.
   *
   * @param packageName its package; empty for the unnamed one
   * @param simpleNames its name, outermost class first
   * @param arguments type arguments; empty when there are none
   * @param nullable whether a {@code @Nullable} stands on this use of it
   */
  record Declared(
      String packageName, List<String> simpleNames, List<TypeRef> arguments, boolean nullable)
      implements TypeRef {
    public Declared {
      simpleNames = List.copyOf(simpleNames);
      arguments = List.copyOf(arguments);
    }

    /** Canonical name without type arguments. */
    public String qualifiedName() {
      String simple = String.join(".", simpleNames);
      return packageName.isEmpty() ? simple : packageName + "." + simple;
    }

    /** Whether this is a use of the type with that canonical name. */
    public boolean is(String qualifiedName) {
      return qualifiedName().equals(qualifiedName);
    }

    @Override
    public String display() {
      String simple = String.join(".", simpleNames);
      return arguments.isEmpty()
          ? simple
          : simple
              + "<"
              + String.join(", ", arguments.stream().map(TypeRef::display).toList())
              + ">";
    }
  }

  /** An array of {@code component}. */
  record ArrayOf(TypeRef component, boolean nullable) implements TypeRef {
    @Override
    public String display() {
      return component.display() + "[]";
    }
  }

  /** A wildcard with its upper bound, {@code ?} being {@code ? extends Object}. */
  record Wildcard(TypeRef upperBound) implements TypeRef {
    @Override
    public String display() {
      return "? extends " + upperBound.display();
    }
  }

  /**
   * A type variable, or anything else that has no fixed form.
   *
   * @param text the variable's name, else what the compiler says
   * @param nullable whether a {@code @Nullable} stands on this use of it
   */
  record Open(String text, boolean nullable) implements TypeRef {
    @Override
    public String display() {
      return text;
    }
  }

  /** As users write it, with simple names. */
  String display();

  /** Whether a {@code @Nullable} stands on this use of the type. */
  default boolean nullable() {
    return false;
  }
}
