package dev.dxwww.processor.app;

import java.util.List;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;

import dev.dxwww.processor.emit.GeneratedFile;
import dev.dxwww.processor.emit.GeneratedNames;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.page.PageViews;

/** Writes {@code <App>_Application}: what one would write by hand in {@code main}. */
final class ApplicationEmitter {
  private static final ClassName STRING = ClassName.get(String.class);

  private ApplicationEmitter() {}

  static ClassName nameOf(TypeUse application) {
    return GeneratedNames.of(application.type(), "Application");
  }

  static GeneratedFile emit(ApplicationModel model) {
    TypeRef.Declared application = model.application().type();
    ClassName name = nameOf(model.application());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("Wires {@link $T}.\n", TypeNames.erased(application))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(RuntimeTypes.GENERATED_APPLICATION)
            .addMethod(application(application))
            .addMethod(version(model.version()))
            .addMethod(configs(model.configs()))
            .addMethod(router(application));
    if (!model.templates().isEmpty()) {
      type.addMethod(bundles(model.templates()));
    }
    WireEmitter.addTo(type, model);
    return new GeneratedFile(
        application.packageName(), type.build(), List.of(application.qualifiedName()));
  }

  static MethodSpec.Builder override(String name, TypeName returns) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returns);
  }

  private static MethodSpec application(TypeRef.Declared application) {
    TypeName any =
        ParameterizedTypeName.get(
            ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class));
    return override("application", any)
        .addStatement("return $T.class", TypeNames.erased(application))
        .build();
  }

  private static MethodSpec version(String version) {
    return override("processorVersion", ClassName.get(String.class))
        .addStatement("return $S", version)
        .build();
  }

  private static MethodSpec configs(List<TypeUse> configs) {
    TypeName reader =
        ParameterizedTypeName.get(
            RuntimeTypes.CONFIG_READER, WildcardTypeName.subtypeOf(Object.class));
    CodeBlock readers =
        configs.stream()
            .map(config -> CodeBlock.of("new $T()", GeneratedNames.of(config.type(), "Config")))
            .collect(CodeBlock.joining(",\n"));
    return override("configs", ParameterizedTypeName.get(ClassName.get(List.class), reader))
        .addStatement(
            configs.size() > 1 ? "return $T.of(\n$>$>$L$<$<)" : "return $T.of($L)",
            List.class,
            readers)
        .build();
  }

  private static MethodSpec bundles(List<ClassName> templates) {
    CodeBlock resources =
        templates.stream()
            .map(template -> CodeBlock.of("$T.$N", template, PageViews.RESOURCE))
            .collect(CodeBlock.joining(",\n"));
    return override(
            "bundles", ParameterizedTypeName.get(ClassName.get(List.class), STRING))
        .addStatement(
            "return $T.of(\n$>$>$L$<$<)\n$>$>.distinct()\n.toList()$<$<",
            Stream.class,
            resources)
        .build();
  }

  private static MethodSpec router(TypeRef.Declared application) {
    return override("router", RuntimeTypes.ROUTER)
        .addStatement("return new $T()", GeneratedNames.of(application, "Router"))
        .build();
  }
}
