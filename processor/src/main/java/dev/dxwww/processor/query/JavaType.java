package dev.dxwww.processor.query;

import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/** What a type of Java can be in SQL, before it is known with what it meets. */
sealed interface JavaType {

  /** As it is declared. */
  TypeRef type();

  /** A type that JDBC has accessors for. */
  record Scalar(TypeRef type, Mapping.Kind kind) implements JavaType {}

  /** An enum. */
  record Enumeration(TypeRef.Declared type, List<Constant> constants) implements JavaType {
    public Enumeration {
      constants = List.copyOf(constants);
    }

    List<String> names() {
      return constants.stream().map(Constant::name).toList();
    }
  }

  /** A constant of an enum, with the SQL of its {@code @OrderBy}. */
  record Constant(String name, Optional<String> orderBy) {}

  /** A list, set or array. */
  record Many(TypeRef type, Use element) implements JavaType {}

  /** A record. */
  record Structure(TypeRef.Declared type, List<Member> members) implements JavaType {
    public Structure {
      members = List.copyOf(members);
    }

    Optional<Member> member(String name) {
      return members.stream().filter(member -> member.name().equals(name)).findFirst();
    }
  }

  /**
   * A component of a record.
   *
   * @param column its column's name, without a prefix
   * @param prefix of the columns of a record that it is
   */
  record Member(String name, Origin origin, String column, String prefix, Use use) {}

  /**
   * A type made of text.
   *
   * @param converter the class that has the method
   * @param written whether it has a {@code toString} of its own
   */
  record Custom(TypeRef type, TypeRef.Declared converter, String method, boolean written)
      implements JavaType {}

  /** What goes into {@code Page} queries. */
  record Paging(TypeRef type) implements JavaType {}

  /** Any other type: of use only where JSON is. */
  record Other(TypeRef type) implements JavaType {}

  /** A type at a place, and whether its value may be missing there. */
  record Use(JavaType type, Presence presence) {

    /** As users write it. */
    String display() {
      String inner = type.type().display();
      return switch (presence) {
        case REQUIRED -> inner;
        case NULLABLE -> "@Nullable " + inner;
        case OPTIONAL -> "Optional<" + inner + ">";
      };
    }
  }
}
