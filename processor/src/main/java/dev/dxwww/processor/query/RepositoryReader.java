package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.convert.ConverterPlans;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.lang.Visibility;

/** Reads an interface with {@code @Repository}; what comes after it sees no compiler. */
final class RepositoryReader {
  private final Round round;
  private final Diagnostics diagnostics;
  private final ConverterPlans converters;
  private final JsonForms forms;

  RepositoryReader(
      Round round, Diagnostics diagnostics, ConverterPlans converters, JsonForms forms) {
    this.round = round;
    this.diagnostics = diagnostics;
    this.converters = converters;
    this.forms = forms;
  }

  /** The repository without its methods that are wrong; empty when it cannot be one. */
  Optional<RepositoryDraft> read(TypeElement type) {
    Optional<Obstacle> obstacle = obstacle(type);
    if (obstacle.isPresent()) {
      Origin origin = Origins.of(type);
      diagnostics.report(
          Diagnostic.of(
              DiagnosticCode.REPOSITORY_SHAPE,
              Place.at(origin, QueryMarks.REPOSITORY),
              origin.display(),
              obstacle.get().what(),
              obstacle.get().fix()));
      return Optional.empty();
    }
    return Optional.of(draft(type));
  }

  private record Obstacle(String what, String fix) {}

  private static Optional<Obstacle> obstacle(TypeElement type) {
    String name = type.getSimpleName().toString();
    if (type.getKind() != ElementKind.INTERFACE) {
      String kind = type.getKind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
      return obstacle("it is a " + kind, "@Repository interface " + name + " { ... }");
    }
    if (!Visibility.privates(type).isEmpty()) {
      return obstacle("it is private", "@Repository interface " + name + " { ... }");
    }
    if (type.getModifiers().contains(Modifier.SEALED)) {
      return obstacle("it is sealed", "remove sealed and permits");
    }
    if (!type.getTypeParameters().isEmpty()) {
      return obstacle(
          "it has type parameters",
          "write one interface for each of the types, without parameters");
    }
    if (!type.getInterfaces().isEmpty()) {
      String parent = TypeRefs.of(type.getInterfaces().getFirst()).display();
      return obstacle(
          "it extends " + parent, "move the methods that it needs into " + name + " itself");
    }
    return Optional.empty();
  }

  private static Optional<Obstacle> obstacle(String what, String fix) {
    return Optional.of(new Obstacle(what, fix));
  }

  private RepositoryDraft draft(TypeElement type) {
    String home = TypeRefs.packageOf(type);
    JavaTypeReader types = new JavaTypeReader(round, converters, forms, home);
    SettingsReader settings = new SettingsReader(diagnostics, type);
    QueryMethodReader queries = new QueryMethodReader(round, diagnostics, types, settings);
    List<MethodDraft> methods = new ArrayList<>();
    List<RepositoryDraft.Batch> batches = new ArrayList<>();
    List<TransactionMethod> transactions = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (ExecutableElement method : round.methods(type)) {
      if (!isQuery(method, names)) {
        settings.transaction(method, round.parameterNames(method)).ifPresent(transactions::add);
      } else if (Annotations.has(method, QueryMarks.BATCH)) {
        queries.batch(method).ifPresent(batches::add);
      } else {
        queries.read(method).ifPresent(methods::add);
      }
    }
    return new RepositoryDraft(
        Origins.of(type),
        (TypeRef.Declared) TypeRefs.of(type.asType()),
        Visibility.everywhere(type),
        methods,
        batches,
        transactions);
  }

  /** Whether the method has one of the annotations and can have it; says why it cannot. */
  private boolean isQuery(ExecutableElement method, Set<String> names) {
    List<String> marks =
        QueryMarks.STATEMENTS.stream().filter(mark -> Annotations.has(method, mark)).toList();
    Optional<Obstacle> obstacle = obstacle(method, marks, names);
    if (obstacle.isEmpty()) {
      return !marks.isEmpty();
    }
    Origin origin = Origins.of(method);
    Place place = marks.isEmpty() ? Place.at(origin) : Place.at(origin, marks.getLast());
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.QUERY_METHOD_SHAPE,
            place,
            origin.display(),
            obstacle.get().what(),
            obstacle.get().fix()));
    return false;
  }

  private static Optional<Obstacle> obstacle(
      ExecutableElement method, List<String> marks, Set<String> names) {
    boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
    if (marks.isEmpty()) {
      return isAbstract
          ? obstacle("it has none of @Query, @Execute and @Batch", "@Query(\"select ...\")")
          : Optional.empty();
    }
    if (!isAbstract) {
      String how = method.getModifiers().contains(Modifier.STATIC) ? "static" : "default";
      return obstacle(
          "it is %s and has a body".formatted(how),
          "remove the body, or @" + QueryMarks.simple(marks.getFirst()));
    }
    if (marks.size() > 1) {
      return obstacle(
          "it has @" + String.join(" and @", marks.stream().map(QueryMarks::simple).toList()),
          "keep one of them");
    }
    if (!method.getTypeParameters().isEmpty()) {
      return obstacle("it has type parameters", "name the types");
    }
    return names.add(method.getSimpleName().toString())
        ? Optional.empty()
        : obstacle(
            "another query method has that name too, and metrics and logs name queries by it",
            "rename one of them");
  }
}
