package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a {@code :name.component} of a query means.
 *
 * @param parameter of the method
 * @param accessors from its value to the bound one
 * @param use the type of the bound value; it may be missing where anything on the way may be
 * @param eachOf whether the parameter is a list of records, each of which gives a value
 * @param broken name of what may be missing before a component of it is asked for; else empty
 */
record ParameterPath(
    MethodDraft.Parameter parameter,
    List<String> accessors,
    JavaType.Use use,
    boolean eachOf,
    String broken) {

  ParameterPath {
    accessors = List.copyOf(accessors);
  }

  /** The path, if the method has such a parameter, or is given by its one record. */
  static Optional<ParameterPath> of(MethodDraft method, List<String> path) {
    Optional<MethodDraft.Parameter> named = method.parameter(path.getFirst());
    if (named.isPresent()) {
      return walk(named.get(), path.subList(1, path.size()));
    }
    return only(method).flatMap(parameter -> walk(parameter, path));
  }

  /** The one parameter that is a record or a list of records, whose name may be left out. */
  private static Optional<MethodDraft.Parameter> only(MethodDraft method) {
    List<MethodDraft.Parameter> records =
        method.parameters().stream().filter(p -> structure(p.use().type()).isPresent()).toList();
    return records.size() == 1 ? Optional.of(records.getFirst()) : Optional.empty();
  }

  private static Optional<JavaType.Structure> structure(JavaType type) {
    return switch (type) {
      case JavaType.Structure structure -> Optional.of(structure);
      case JavaType.Many(_, JavaType.Use element) -> structure(element.type());
      case JavaType.Scalar _,
              JavaType.Enumeration _,
              JavaType.Custom _,
              JavaType.Paging _,
              JavaType.Other _ ->
          Optional.empty();
    };
  }

  private static Optional<ParameterPath> walk(MethodDraft.Parameter parameter, List<String> path) {
    boolean each = !path.isEmpty() && parameter.use().type() instanceof JavaType.Many;
    JavaType.Use use =
        each && parameter.use().type() instanceof JavaType.Many(_, JavaType.Use element)
            ? element
            : parameter.use();
    String before = parameter.name();
    String broken = "";
    for (String name : path) {
      if (use.presence() != Presence.REQUIRED && broken.isEmpty()) {
        broken = before;
      }
      before = name;
      Optional<JavaType.Member> member =
          use.type() instanceof JavaType.Structure structure
              ? structure.member(name)
              : Optional.empty();
      if (member.isEmpty()) {
        return Optional.empty();
      }
      use = member.get().use();
    }
    return Optional.of(new ParameterPath(parameter, path, use, each, broken));
  }

  /** All that a query of the method can name. */
  static List<String> names(MethodDraft method) {
    List<String> names = new ArrayList<>();
    Optional<MethodDraft.Parameter> only = only(method);
    for (MethodDraft.Parameter parameter : method.parameters()) {
      Optional<JavaType.Structure> structure = structure(parameter.use().type());
      if (structure.isEmpty()) {
        names.add(parameter.name());
        continue;
      }
      String before = only.isPresent() ? "" : parameter.name() + ".";
      structure.get().members().forEach(member -> names.add(before + member.name()));
    }
    return names;
  }
}
