package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.processor.emit.GeneratedFile;
import dev.dxwww.processor.emit.GeneratedNames;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.query.Repositories;

/**
 * Writes {@code <App>_Schema}: every statement of the application, to be compared with the database
 * that it meets when it starts.
 */
final class SchemaEmitter {
  private static final int PER_METHOD = 40;
  private static final TypeName STATEMENTS =
      ParameterizedTypeName.get(
          ClassName.get(List.class), RuntimeTypes.SCHEMA_CHECK.nestedClass("Statement"));

  private SchemaEmitter() {}

  static ClassName nameOf(TypeUse application) {
    return GeneratedNames.of(application.type(), "Schema");
  }

  /** The class; empty for an application that connects to no database. */
  static Optional<GeneratedFile> emit(ApplicationModel model) {
    boolean connects =
        model.plan().stream()
            .anyMatch(p -> p.component().creation() instanceof Creation.OwnDatabase);
    return connects ? Optional.of(file(model)) : Optional.empty();
  }

  private static GeneratedFile file(ApplicationModel model) {
    TypeRef.Declared application = model.application().type();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(nameOf(model.application()))
            .addJavadoc("What the queries of the application were checked against.\n")
            .addModifiers(Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    check(repositories(model)).forEach(type::addMethod);
    return new GeneratedFile(
        application.packageName(), type.build(), List.of(application.qualifiedName()));
  }

  private static List<ClassName> repositories(ApplicationModel model) {
    return model.plan().stream()
        .map(Planned::component)
        .filter(component -> component.creation() instanceof Creation.Queries)
        .map(component -> Repositories.checked(component.type().type()))
        .sorted()
        .toList();
  }

  private static List<MethodSpec> check(List<ClassName> repositories) {
    MethodSpec.Builder check =
        MethodSpec.methodBuilder("check")
            .addModifiers(Modifier.STATIC)
            .returns(RuntimeTypes.SCHEMA_CHECK);
    if (repositories.isEmpty()) {
      return List.of(check.addStatement("return $T.NONE", RuntimeTypes.SCHEMA_CHECK).build());
    }
    check.addStatement("$T all = new $T<>()", STATEMENTS, ArrayList.class);
    List<MethodSpec> methods = new ArrayList<>();
    for (int from = 0; from < repositories.size(); from += PER_METHOD) {
      MethodSpec.Builder some =
          MethodSpec.methodBuilder("add" + from)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addParameter(STATEMENTS, "all");
      repositories
          .subList(from, Math.min(repositories.size(), from + PER_METHOD))
          .forEach(type -> some.addStatement("$T.$L(all)", type, Repositories.ADD_TO));
      methods.add(some.build());
      check.addStatement("add$L(all)", from);
    }
    check.addStatement(
        "return new $T($T.$L(), all)",
        RuntimeTypes.SCHEMA_CHECK,
        repositories.getFirst(),
        Repositories.SCHEMA_HASH);
    methods.addFirst(check.build());
    return methods;
  }
}
