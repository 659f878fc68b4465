package dev.dxwww.processor.query;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import java.util.ArrayList;
import java.util.List;

import javax.tools.JavaFileObject;

import com.google.testing.compile.JavaFileObjects;
import com.palantir.javapoet.JavaFile;

import dev.dxwww.processor.CompileDx;
import dev.dxwww.processor.emit.GeneratedFile;

/** What is written for a repository, compiled beside the user's sources. */
final class Emitted {
  private Emitted() {}

  /** The class with the queries; it compiles without a warning. */
  static String queries(RepositoryModel model, String sources) {
    List<JavaFileObject> all = new ArrayList<>();
    for (String source : CompileDx.types("package app;\n" + sources)) {
      all.add(CompileDx.file(source));
    }
    List<String> texts = RepositoryEmitter.emit(model).stream().map(Emitted::text).toList();
    for (String text : texts) {
      all.add(JavaFileObjects.forSourceString(CompileDx.nameOf(text), text));
    }
    assertThat(javac().withOptions("-Xlint:all", "-Werror").compile(all))
        .succeededWithoutWarnings();
    return texts.getFirst();
  }

  static String text(GeneratedFile file) {
    return JavaFile.builder(file.packageName(), file.type())
        .indent("  ")
        .skipJavaLangImports(true)
        .build()
        .toString();
  }
}
