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

  /**
   * An index class.
   *
   * @param simpleName of the class
   * @param module name of the module
   * @param version of the processor
   */
  record Index(String simpleName, String module, String version) {}

  static GeneratedFile emit(
      Index head,
      SortedMap<String, ? extends SortedSet<String>> types,
      List<String> parameters,
      List<String> comments) {
    String module = head.module();
    AnnotationSpec.Builder index =
        AnnotationSpec.builder(INDEX)
            .addMember("module", "$S", module)
            .addMember("version", "$S", head.version());
    types.forEach((attribute, names) -> names.forEach(n -> index.addMember(attribute, "$S", n)));
    parameters.forEach(entry -> index.addMember("parameters", "$S", entry));
    comments.forEach(entry -> index.addMember("comments", "$S", entry));
    TypeSpec type =
        TypeSpec.classBuilder(head.simpleName())
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
