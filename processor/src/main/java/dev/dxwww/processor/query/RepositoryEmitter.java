package dev.dxwww.processor.query;

import java.util.List;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.processor.emit.GeneratedFile;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;

/** Writes {@code <Type>_Queries}, the class of a repository. */
final class RepositoryEmitter {
  private RepositoryEmitter() {}

  /** The class, and the statements it was checked with. */
  static List<GeneratedFile> emit(RepositoryModel model) {
    return List.of(queries(model), CheckedEmitter.emit(model));
  }

  private static GeneratedFile queries(RepositoryModel model) {
    RepositoryParts parts = new RepositoryParts(model);
    model.methods().forEach(method -> QueryMethodEmitter.emit(method, parts));
    model.batches().forEach(batch -> BatchEmitter.emit(batch, parts));
    model.transactions().forEach(method -> TransactionEmitter.emit(method, parts));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(Repositories.queries(model.type()))
            .addJavadoc("The queries of {@link $T}.\n", TypeNames.erased(model.type()))
            .addSuperinterface(TypeNames.of(model.type()))
            // Names of types that the class inherits would hide ours.
            .alwaysQualify(model.taken().toArray(String[]::new))
            .addFields(parts.constants())
            .addField(RuntimeTypes.DATABASE, "database", Modifier.PRIVATE, Modifier.FINAL)
            .addFields(parts.fields())
            .addMethod(constructor(model, parts))
            .addMethods(parts.methods())
            .addMethods(parts.helpers());
    if (model.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return new GeneratedFile(
        model.type().packageName(),
        type.addModifiers(Modifier.FINAL).build(),
        List.of(model.type().qualifiedName()));
  }

  private static MethodSpec constructor(RepositoryModel model, RepositoryParts parts) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addParameter(RuntimeTypes.DATABASE, "database")
            .addStatement("this.database = database")
            .addCode(parts.created());
    if (model.isPublic()) {
      constructor.addJavadoc("Runs them on that database.\n").addModifiers(Modifier.PUBLIC);
    }
    return constructor.build();
  }
}
