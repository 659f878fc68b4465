package dev.dxwww.processor.app;

import java.util.List;
import java.util.Optional;

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
import dev.dxwww.processor.query.Repositories;

/**
 * Writes {@code <Type>_Factory}: the public way to what a class keeps to its package. Types that
 * are not public travel as {@code Object}.
 */
final class FactoryEmitter {
  private FactoryEmitter() {}

  /**
   * The factory of a class, for those of the components it makes that other packages cannot make.
   *
   * @param owner the class
   * @param components the class itself, if it is one, and those of its methods
   */
  static Optional<GeneratedFile> emit(TypeUse owner, List<Component> components) {
    List<MethodSpec> methods =
        components.stream().flatMap(c -> methods(c).stream()).toList();
    if (methods.isEmpty()) {
      return Optional.empty();
    }
    TypeSpec type =
        TypeSpec.classBuilder(GeneratedNames.of(owner.type(), "Factory"))
            .addJavadoc(
                "The way to {@code $L} from other packages.\n",
                String.join(".", owner.type().simpleNames()))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethods(methods)
            .build();
    return Optional.of(
        new GeneratedFile(
            owner.type().packageName(), type, List.of(owner.type().qualifiedName())));
  }

  private static List<MethodSpec> methods(Component component) {
    boolean hiddenHook = component.hooks().stream().anyMatch(hook -> !hook.visible());
    boolean hidden = !component.creation().visible();
    return hiddenHook && hidden
        ? List.of(creation(component), hooks(component))
        : hiddenHook
            ? List.of(hooks(component))
            : hidden ? List.of(creation(component)) : List.of();
  }

  private static MethodSpec creation(Component component) {
    TypeName type = TypeNames.of(component.type().type());
    MethodSpec.Builder method =
        switch (component.creation()) {
          case Creation.StaticMethod m -> MethodSpec.methodBuilder(m.method());
          case Creation.ComponentMethod m -> MethodSpec.methodBuilder(m.method());
          case Creation.Constructor c -> MethodSpec.methodBuilder("create");
          case Creation.SystemClock c -> MethodSpec.methodBuilder("clock");
          case Creation.OwnMetrics m -> MethodSpec.methodBuilder("metrics");
          case Creation.OwnPart p -> MethodSpec.methodBuilder(p.method());
          case Creation.OwnDatabase d -> MethodSpec.methodBuilder("database");
          case Creation.Queries q -> MethodSpec.methodBuilder("create");
        };
    CodeBlock arguments =
        component.creation().dependencies().stream()
            .map(FactoryEmitter::argument)
            .collect(CodeBlock.joining(", "));
    method
        .addJavadoc("Creates it.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(component.type().visible() ? type : ClassName.OBJECT)
        .addException(Exception.class);
    switch (component.creation()) {
      case Creation.Constructor c -> method.addStatement("return new $T($L)", type, arguments);
      case Creation.StaticMethod m ->
          method.addStatement(
              "return $T.$N($L)", TypeNames.erased(m.owner()), m.method(), arguments);
      case Creation.ComponentMethod m -> ofOwner(method, m, arguments);
      case Creation.Queries q ->
          method.addStatement(
              "return new $T($L)", Repositories.queries(component.type().type()), arguments);
      case Creation.OwnPart p -> throw new IllegalArgumentException("has no factory");
      case Creation.OwnDatabase d -> throw new IllegalArgumentException("has no factory");
      case Creation.OwnMetrics m -> throw new IllegalArgumentException("has no factory");
      case Creation.SystemClock c -> throw new IllegalArgumentException("has no factory");
    }
    component.creation().dependencies().forEach(d -> method.addParameter(type(d), name(d)));
    return method.build();
  }

  private static void ofOwner(
      MethodSpec.Builder method, Creation.ComponentMethod creation, CodeBlock arguments) {
    TypeUse owner = creation.owner();
    TypeName type = TypeNames.of(owner.type());
    method.addParameter(owner.visible() ? type : ClassName.OBJECT, "owner");
    if (owner.visible()) {
      method.addStatement("return owner.$N($L)", creation.method(), arguments);
    } else {
      method.addStatement("return (($T) owner).$N($L)", type, creation.method(), arguments);
    }
  }

  private static String name(Dependency dependency) {
    String name = dependency.origin().parameter();
    // A parameter called like a class or package would hide it.
    boolean hides =
        name.equals("owner")
            || Character.isUpperCase(name.charAt(0))
            || List.of(dependency.origin().type().split("\\.")).contains(name);
    return hides ? name + "_" : name;
  }

  private static TypeName type(Dependency dependency) {
    TypeUse use = dependency.type();
    TypeName type = use.visible() ? TypeNames.of(use.type()) : ClassName.OBJECT;
    return switch (dependency.count()) {
      case ONE -> type;
      case OPTIONAL -> container(Optional.class, use, type);
      case ALL -> container(List.class, use, type);
    };
  }

  private static TypeName container(Class<?> raw, TypeUse use, TypeName element) {
    return ParameterizedTypeName.get(
        ClassName.get(raw), use.visible() ? element : WildcardTypeName.subtypeOf(Object.class));
  }

  private static CodeBlock argument(Dependency dependency) {
    String name = name(dependency);
    TypeUse use = dependency.type();
    if (use.visible()) {
      return CodeBlock.of("$N", name);
    }
    if (!use.type().arguments().isEmpty()) {
      return CodeBlock.of("$T.as($N)", RuntimeTypes.WIRING, name);
    }
    TypeName type = TypeNames.of(use.type());
    return switch (dependency.count()) {
      case ONE -> CodeBlock.of("($T) $N", type, name);
      case OPTIONAL -> CodeBlock.of("$N.map($T.class::cast)", name, type);
      case ALL -> CodeBlock.of("$N.stream().map($T.class::cast).toList()", name, type);
    };
  }

  private static MethodSpec hooks(Component component) {
    return MethodSpec.methodBuilder("hooks")
        .addJavadoc("Registers what runs at start and stop.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(RuntimeTypes.WIRING, "w")
        .addParameter(ClassName.OBJECT, "component")
        .beginControlFlow(
            "if (component instanceof $T created)", TypeNames.of(component.type().type()))
        .addCode(HookCode.of(component, "created"))
        .endControlFlow()
        .build();
  }
}
