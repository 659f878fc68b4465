package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.processor.emit.GeneratedFile;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.sql.Described;

/**
 * Writes {@code <Type>_Checked}: the statements of a repository as PostgreSQL described them, for
 * comparison with the database that the application meets. A class of its own, as only that needs
 * it.
 */
final class CheckedEmitter {
  private static final int STATEMENTS_PER_METHOD = 6;

  private CheckedEmitter() {}

  static GeneratedFile emit(RepositoryModel model) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(Repositories.checked(model.type()))
            .addJavadoc("What the queries of {@code $L} were checked against.\n",
                String.join(".", model.type().simpleNames()))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(schemaHash(model));
    List<CodeBlock> statements = statements(model);
    MethodSpec.Builder all =
        MethodSpec.methodBuilder(Repositories.ADD_TO)
            .addJavadoc("Adds each statement.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addParameter(list(), "all");
    List<MethodSpec> more = new ArrayList<>();
    for (int from = 0; from < statements.size(); from += STATEMENTS_PER_METHOD) {
      MethodSpec some =
          some(
              "add" + from,
              statements.subList(
                  from, Math.min(statements.size(), from + STATEMENTS_PER_METHOD)));
      more.add(some);
      all.addStatement("$N(all)", some.name());
    }
    return new GeneratedFile(
        model.type().packageName(),
        type.addMethod(all.build()).addMethods(more).build(),
        List.of(model.type().qualifiedName()));
  }

  private static MethodSpec schemaHash(RepositoryModel model) {
    return MethodSpec.methodBuilder(Repositories.SCHEMA_HASH)
        .addJavadoc("Of the migrations.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(String.class)
        .addStatement("return $S", model.schemaHash())
        .build();
  }

  private static TypeName list() {
    return ParameterizedTypeName.get(
        ClassName.get(List.class), RuntimeTypes.SCHEMA_CHECK.nestedClass("Statement"));
  }

  private static MethodSpec some(String name, List<CodeBlock> statements) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(list(), "all");
    statements.forEach(statement -> method.addStatement("all.add(\n$L)", statement));
    return method.build();
  }

  private static List<CodeBlock> statements(RepositoryModel model) {
    String owner = String.join(".", model.type().simpleNames());
    List<CodeBlock> all = new ArrayList<>();
    for (QueryMethod method : model.methods()) {
      for (QueryVariant variant : method.variants()) {
        variant
            .described()
            .filter(described -> described.command() != Described.Command.OTHER)
            .ifPresent(
                described ->
                    all.add(statement(owner + "." + method.name(), variant, described)));
      }
    }
    return all;
  }

  private static CodeBlock statement(String name, QueryVariant variant, Described described) {
    CodeBlock parameters =
        described.parameters().stream()
            .map(parameter -> CodeBlock.of("$S", parameter.type().name()))
            .collect(CodeBlock.joining(",$W"));
    CodeBlock columns =
        described.columns().stream()
            .map(
                column ->
                    CodeBlock.of(
                        "new $T($S, $S)",
                        RuntimeTypes.SCHEMA_CHECK.nestedClass("Column"),
                        column.name(),
                        column.type().name()))
            .collect(CodeBlock.joining(",$W"));
    return CodeBlock.of(
        "new $1T(\n$2S,\n$3S,\n$4T.of($5L),\n$4T.of($6L))",
        RuntimeTypes.SCHEMA_CHECK.nestedClass("Statement"),
        name,
        variant.checkedSql(),
        List.class,
        parameters,
        columns);
  }
}
