package dev.dxwww.htip.compiler.type;

import java.util.List;
import java.util.Optional;

import com.palantir.javapoet.TypeName;

/**
 * A Java type as the compiler of templates sees it: one use of it, with what may be null. Who calls
 * the compiler makes them, of whatever it knows types by.
 */
public interface TypeView {
  /** What templates can do with a type. */
  enum Kind {
    /** {@code boolean} and its box. */
    BOOLEAN,
    /** {@code int}, {@code short}, {@code byte} and their boxes. */
    INT,
    /** {@code long} and its box. */
    LONG,
    /** {@code double}, {@code float} and their boxes. */
    DECIMAL,
    /** {@code char} and its box. */
    CHAR,
    /** {@code String}. */
    STRING,
    /** An enum; shown by {@code toString()}. */
    ENUM,
    /** Markup that goes out as it is: it has a method {@code String markup()}. */
    SAFE_HTML,
    /** Another value with a text of its own: numbers, dates, UUIDs, other texts. */
    VALUE,
    /** An array, or an {@code Iterable}. */
    LIST,
    /** Everything else: it can be asked for members and compared, not shown. */
    OBJECT
  }

  /** What templates can do with it. */
  Kind kind();

  /** The type for generated code, without annotations. */
  TypeName javaType();

  /** Whether generated code, which stands in the package of the template, can name it. */
  default boolean nameable() {
    return true;
  }

  /** As users write it. */
  String display();

  /** Whether it has no null to begin with. */
  boolean primitive();

  /** Whether a value of this use may be null. */
  boolean nullable();

  /**
   * What can be asked of it by name: components of a record, and methods without parameters that
   * give something. The same each time, so that what is said about a member holds for it later.
   */
  List<Accessor> accessors();

  /** Why a member of that name, which Java has, cannot be asked for: "takes arguments". */
  default Optional<String> obstacle(String member) {
    return Optional.empty();
  }

  /** Of a list, the type of its elements. */
  Optional<TypeView> element();

  /** Of a list, whether it is a {@code java.util.List}. */
  boolean isJavaList();

  /** Of an enum, the names of its constants. */
  List<String> constants();

  /** Whether Java assigns a value of this type to a variable of the other. */
  boolean assignableTo(TypeView other);
}
