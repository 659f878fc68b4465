package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.query.MethodDraft.Container;

/** Reads one query method: its text, its parameters and what it returns. */
final class QueryMethodReader {
  private static final String PAGE = "dev.dxwww.runtime.query.Page";
  private static final Set<String> LATER =
      Set.of("CompletableFuture", "CompletionStage", "Future", "Mono", "Flux", "Uni", "Publisher");

  private final Round round;
  private final Diagnostics diagnostics;
  private final JavaTypeReader types;
  private final SettingsReader settings;

  QueryMethodReader(
      Round round, Diagnostics diagnostics, JavaTypeReader types, SettingsReader settings) {
    this.round = round;
    this.diagnostics = diagnostics;
    this.types = types;
    this.settings = settings;
  }

  /** A method with {@code @Query} or {@code @Execute}; empty when its signature is wrong. */
  Optional<MethodDraft> read(ExecutableElement method) {
    AnnotationUse use =
        AnnotationUses.find(method, QueryMarks.QUERY)
            .or(() -> AnnotationUses.find(method, QueryMarks.EXECUTE))
            .orElseThrow();
    Optional<MethodDraft.Returns> returns = returns(method);
    Optional<List<MethodDraft.Parameter>> parameters = parameters(method);
    MethodDraft.Settings read = settings.of(method);
    Optional<SqlText> text = text(method, use);
    if (returns.isEmpty() || parameters.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MethodDraft(
            Origins.of(method),
            use.name(),
            text.get(),
            use.isTrue("allRows"),
            parameters.get(),
            returns.get(),
            read));
  }

  private Optional<SqlText> text(ExecutableElement method, AnnotationUse use) {
    String sql = use.text("value");
    if (!ConstantSize.fits(sql)) {
      mark(method, use, 0, "it is longer than 64 KiB", "move parts of it into a view");
      return Optional.empty();
    }
    SqlTextReader.Reading reading = SqlTextReader.read(sql);
    for (SqlProblem problem : reading.problems()) {
      switch (problem) {
        case SqlProblem.Mark(int offset, String what, String fix) ->
            mark(method, use, offset, what, fix);
        case SqlProblem.Empty(int offset) ->
            mark(method, use, offset, "it is empty", "@Query(\"select ...\")");
        case SqlProblem.SecondStatement(int offset) -> {
          Origin origin = Origins.of(method);
          diagnostics.report(
              Diagnostic.of(
                  DiagnosticCode.QUERY_SEVERAL_STATEMENTS,
                  Place.at(origin, use.name(), "value", offset),
                  origin.display()));
        }
      }
    }
    return reading.problems().isEmpty() ? Optional.of(reading.text()) : Optional.empty();
  }

  private void mark(
      ExecutableElement method, AnnotationUse use, int offset, String what, String fix) {
    Origin origin = Origins.of(method);
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.QUERY_MARK,
            Place.at(origin, use.name(), "value", offset),
            origin.display(),
            what,
            fix));
  }

  /** A method with {@code @Batch}. */
  Optional<RepositoryDraft.Batch> batch(ExecutableElement method) {
    settings.ofBatch(method);
    return parameters(method)
        .map(
            parameters ->
                new RepositoryDraft.Batch(
                    Origins.of(method),
                    parameters,
                    types.use(method.getReturnType(), method),
                    componentTypes(method.getReturnType()),
                    settings.timeout(method)));
  }

  private static List<TypeRef> componentTypes(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element.getRecordComponents().stream()
            .map(component -> TypeRefs.of(component.asType(), component))
            .toList()
        : List.of();
  }

  private Optional<List<MethodDraft.Parameter>> parameters(ExecutableElement method) {
    List<String> names = round.parameterNames(method);
    List<MethodDraft.Parameter> parameters = new ArrayList<>();
    boolean right = true;
    for (int i = 0; i < names.size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      TypeRef declared = TypeRefs.of(parameter.asType(), parameter);
      JavaType.Use use = types.use(parameter.asType(), parameter);
      Optional<String> obstacle = Bindable.obstacle(use.type());
      if (obstacle.isPresent()) {
        right = false;
        diagnostics.report(
            Diagnostic.of(
                DiagnosticCode.QUERY_PARAMETER_TYPE,
                Place.at(Origins.of(parameter)),
                names.get(i),
                declared.display(),
                obstacle.get(),
                Bindable.FIX));
      }
      parameters.add(new MethodDraft.Parameter(names.get(i), declared, use));
    }
    return right ? Optional.of(parameters) : Optional.empty();
  }

  private Optional<MethodDraft.Returns> returns(ExecutableElement method) {
    TypeMirror mirror = method.getReturnType();
    TypeRef declared = TypeRefs.of(mirror, method);
    if (mirror.getKind() == TypeKind.VOID) {
      JavaType.Use none = new JavaType.Use(new JavaType.Other(declared), Presence.REQUIRED);
      return Optional.of(new MethodDraft.Returns(declared, Container.VOID, none));
    }
    Optional<Container> container = container(declared);
    List<? extends TypeMirror> arguments =
        mirror instanceof DeclaredType d ? d.getTypeArguments() : List.of();
    if (container.isPresent() && arguments.size() != 1) {
      return refuse(method, declared, "it does not say of what", declared.display() + "<Task>");
    }
    TypeMirror row = container.isPresent() ? arguments.getFirst() : mirror;
    JavaType type = types.of(row);
    Optional<String[]> obstacle = obstacle(type);
    if (obstacle.isPresent()) {
      return refuse(method, declared, obstacle.get()[0], obstacle.get()[1]);
    }
    Container single = declared.nullable() ? Container.NULLABLE : Container.ONE;
    Presence presence =
        TypeRefs.of(row).nullable() && container.isPresent()
            ? Presence.NULLABLE
            : Presence.REQUIRED;
    return Optional.of(
        new MethodDraft.Returns(
            declared, container.orElse(single), new JavaType.Use(type, presence)));
  }

  private static Optional<Container> container(TypeRef type) {
    return switch (type instanceof TypeRef.Declared declared ? declared.qualifiedName() : "") {
      case "java.util.Optional" -> Optional.of(Container.OPTIONAL);
      case "java.util.List" -> Optional.of(Container.LIST);
      case "java.util.stream.Stream" -> Optional.of(Container.STREAM);
      case PAGE -> Optional.of(Container.PAGE);
      default -> Optional.empty();
    };
  }

  /** Why a row is never of that type, and what to write instead. */
  private static Optional<String[]> obstacle(JavaType type) {
    return switch (type) {
      case JavaType.Many many when many.type() instanceof TypeRef.ArrayOf ->
          why("all rows are a List", "List<" + many.element().display() + ">");
      case JavaType.Many many ->
          why("all rows are a List of records", "List<" + many.element().display() + ">");
      case JavaType.Paging _ -> why("it is what asks for a page", "Page<Task>");
      case JavaType.Other(TypeRef.Declared other) -> obstacle(other);
      case JavaType.Other other -> why(other.type().display() + " has no fixed form", "a record");
      case JavaType.Scalar _,
              JavaType.Enumeration _,
              JavaType.Structure _,
              JavaType.Custom _ ->
          Optional.empty();
    };
  }

  private static Optional<String[]> obstacle(TypeRef.Declared type) {
    String name = type.simpleNames().getLast();
    if (LATER.contains(name)) {
      String inner =
          type.arguments().isEmpty() ? "Task" : type.arguments().getFirst().display();
      return why("just wait for it, this is a virtual thread", inner);
    }
    return switch (type.qualifiedName()) {
      case "java.util.Map" -> why("a row is a record", "List<Entry>, and record Entry(...) {}");
      case "java.lang.Object" -> why("it says nothing of the columns", "a record");
      case "java.lang.Iterable", "java.util.Iterator" -> why("all rows are a List", "List<Task>");
      case "java.util.Optional", "java.util.stream.Stream" ->
          why("one container around a row is enough", "List<Task>");
      default -> Optional.empty();
    };
  }

  private static Optional<String[]> why(String reason, String fix) {
    return Optional.of(new String[] {reason, fix});
  }

  private Optional<MethodDraft.Returns> refuse(
      ExecutableElement method, TypeRef type, String why, String fix) {
    Origin origin = Origins.of(method);
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.QUERY_RETURN,
            Place.at(origin),
            origin.display(),
            type.display(),
            why,
            fix));
    return Optional.empty();
  }
}
