package dev.dxwww.processor.query;

import java.util.Optional;
import java.util.Set;

import dev.dxwww.processor.lang.TypeRef;

/** Which types can be parameters of a query at all. */
final class Bindable {
  static final String FIX =
      "a scalar type, an enum, a record, a List of those, or an Optional of a value";

  private static final Set<String> NEVER =
      Set.of(
          "java.lang.Object",
          "java.util.Optional",
          "java.util.List",
          "java.util.Set",
          "java.util.Collection",
          "java.util.Iterator",
          "java.lang.Iterable",
          "java.util.stream.Stream",
          "java.util.concurrent.CompletableFuture");

  private Bindable() {}

  /** Why a value of the type is never bound; empty when it depends on what it meets. */
  static Optional<String> obstacle(JavaType type) {
    return switch (type) {
      case JavaType.Many many -> element(many);
      case JavaType.Other(TypeRef.Declared other) when NEVER.contains(other.qualifiedName()) ->
          Optional.of("it is no value of SQL");
      case JavaType.Other(TypeRef.Declared _) -> Optional.empty();
      case JavaType.Other _ -> Optional.of("it has no fixed form");
      case JavaType.Scalar _,
              JavaType.Enumeration _,
              JavaType.Structure _,
              JavaType.Custom _,
              JavaType.Paging _ ->
          Optional.empty();
    };
  }

  private static Optional<String> element(JavaType.Many many) {
    if (many.element().presence() == Presence.OPTIONAL) {
      return Optional.of("a list of Optionals is no array: use @Nullable elements");
    }
    return many.element().type() instanceof JavaType.Many
        ? Optional.of("arrays of arrays are not bound")
        : obstacle(many.element().type());
  }
}
