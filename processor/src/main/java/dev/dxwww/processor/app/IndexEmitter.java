package dev.dxwww.processor.app;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.processor.emit.GeneratedFile;

/** Writes a module's index: a class that exists for its annotation. */
final class IndexEmitter {
  static final String PACKAGE = "dev.dxwww.index";
  private static final ClassName INDEX = ClassName.get("dev.dxwww.app", "ModuleIndex");

  private IndexEmitter() {}

  static GeneratedFile emit(
      String simpleName,
      String module,
      String version,
      SortedMap<String, ? extends SortedSet<String>> types,
      List<String> parameters) {
    AnnotationSpec.Builder index =
        AnnotationSpec.builder(INDEX)
            .addMember("module", "$S", module)
            .addMember("version", "$S", version);
    types.forEach((attribute, names) -> names.forEach(n -> index.addMember(attribute, "$S", n)));
    parameters.forEach(entry -> index.addMember("parameters", "$S", entry));
    TypeSpec type =
        TypeSpec.classBuilder(simpleName)
            .addJavadoc("What module $L has for the applications that depend on it.\n", module)
            .addAnnotation(index.build())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .build();
    TreeSet<String> sources = new TreeSet<>();
    types.values().forEach(sources::addAll);
    return new GeneratedFile(PACKAGE, type, List.copyOf(sources));
  }
}
