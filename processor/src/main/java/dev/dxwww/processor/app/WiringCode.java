package dev.dxwww.processor.app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.emit.GeneratedNames;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.query.Repositories;
import dev.dxwww.processor.resilience.Guards;

/** The statements that create one component or fetch one configuration record. */
final class WiringCode {
  private final TypeUse application;
  private final String packageName;
  private final WiringNames names;
  private final Map<Component, TypeUse> keys;
  private final boolean fields;

  /**
   * Statements for one application.
   *
   * @param fields whether fields hold what is made, else variables that are declared on the way
   */
  WiringCode(ApplicationModel model, WiringNames names, boolean fields) {
    this.fields = fields;
    this.application = model.application();
    this.packageName = model.application().type().packageName();
    this.names = names;
    this.keys =
        model.plan().stream().collect(Collectors.toMap(Planned::component, Planned::key));
  }

  CodeBlock config(TypeUse config) {
    CodeBlock value =
        named(config)
            ? CodeBlock.of("w.config($T.class)", TypeNames.of(config.type()))
            : CodeBlock.of(
                "w.config(new $T().type())", GeneratedNames.of(config.type(), "Config"));
    return CodeBlock.builder()
        .addStatement("$L = $L", variable(holder(config), names.of(config)), value)
        .build();
  }

  /** The type that a variable or field for it has. */
  TypeName holder(TypeUse type) {
    return named(type) ? TypeNames.of(type.type()) : ClassName.OBJECT;
  }

  /** A guard is none of the component's own class. */
  TypeName holder(Planned planned) {
    return opaque(planned.component()) ? ClassName.OBJECT : holder(planned.key());
  }

  /** Whether it is held as its own class, which what stands before it is not. */
  private boolean opaque(Component component) {
    return component.guarded() && keys.get(component).key().equals(component.type().key());
  }

  private CodeBlock variable(TypeName holder, String name) {
    return fields ? CodeBlock.of("$N", name) : CodeBlock.of("$T $N", holder, name);
  }

  CodeBlock component(Planned planned) {
    Component component = planned.component();
    String name = names.of(component);
    CodeBlock.Builder code = CodeBlock.builder().add("// $L\n", comment(component));
    CodeBlock key =
        named(planned.key()) && !opaque(component)
            ? CodeBlock.of("$T.class", TypeNames.erased(planned.key().type()))
            : CodeBlock.of("$S", planned.key().binaryName());
    code.addStatement(
        "$L = w.replacement($L, $S)", variable(holder(planned), name), key, component.name());
    code.beginControlFlow("if ($N == null)", name)
        .addStatement("$N = $L", name, created(planned))
        .endControlFlow()
        .addStatement("w.started($N)", name);
    return code.add(hooks(planned, name)).build();
  }

  private static String comment(Component component) {
    String type = component.type().type().qualifiedName();
    String named = component.name().isEmpty() ? "" : " \"" + component.name() + "\"";
    return switch (component.creation()) {
      case Creation.Constructor c -> type + named;
      case Creation.SystemClock c -> type + ", unless the application provides one";
      case Creation.OwnMetrics m -> type + ", which the server shows";
      case Creation.OwnDatabase d -> type + ", as the configuration says";
      case Creation.OwnPart p -> type + ", of the framework";
      case Creation.Queries q -> type + named;
      case Creation.StaticMethod m -> type + named + " <- " + component.origin().display();
      case Creation.ComponentMethod m -> type + named + " <- " + component.origin().display();
    };
  }

  private boolean named(TypeUse type) {
    return type.visibleFrom(packageName);
  }

  private CodeBlock created(Planned planned) {
    Component component = planned.component();
    CodeBlock value = creation(planned);
    if (component.guarded()) {
      ClassName guard = Guards.nameOf(component.type().type());
      CodeBlock database =
          planned.database().stream()
              .map(begins -> CodeBlock.of("$N, ", names.of(begins)))
              .collect(CodeBlock.joining(""));
      CodeBlock guarded = CodeBlock.of("$T.of(w.guards(), $L$L)", guard, database, value);
      boolean typed = named(planned.key()) && !opaque(component);
      return typed ? cast(planned.key().type(), guarded) : guarded;
    }
    boolean opaque = !direct(component) && !component.type().visible();
    return opaque && named(planned.key()) ? cast(planned.key().type(), value) : value;
  }

  private CodeBlock creation(Planned planned) {
    Component component = planned.component();
    return switch (component.creation()) {
      case Creation.SystemClock clock -> CodeBlock.of("$T.systemUTC()", Clock.class);
      case Creation.OwnMetrics metrics -> CodeBlock.of("new $T()", RuntimeTypes.METRICS);
      case Creation.OwnDatabase database ->
          CodeBlock.of("w.database($T.check())", SchemaEmitter.nameOf(application));
      case Creation.OwnPart part -> CodeBlock.of("w.$N()", part.method());
      case Creation.Queries queries ->
          direct(component)
              ? CodeBlock.of(
                  "new $T($L)",
                  Repositories.queries(component.type().type()),
                  arguments(planned, true))
              : CodeBlock.of(
                  "$T.create($L)", factory(component.type().type()), arguments(planned, false));
      case Creation.Constructor constructor ->
          direct(component)
              ? CodeBlock.of(
                  "new $T($L)", TypeNames.of(component.type().type()), arguments(planned, true))
              : CodeBlock.of(
                  "$T.create($L)", factory(component.type().type()), arguments(planned, false));
      case Creation.StaticMethod method ->
          direct(component)
              ? CodeBlock.of(
                  "$T.$N($L)",
                  TypeNames.erased(method.owner()),
                  method.method(),
                  arguments(planned, true))
              : CodeBlock.of(
                  "$T.$N($L)",
                  factory(method.owner()),
                  method.method(),
                  arguments(planned, false));
      case Creation.ComponentMethod method -> {
        CodeBlock owner = owner(planned.owner().getFirst(), direct(component));
        CodeBlock rest = arguments(planned, direct(component));
        yield direct(component)
            ? CodeBlock.of("$L.$N($L)", owner, method.method(), rest)
            : CodeBlock.of(
                rest.isEmpty() ? "$T.$N($L$L)" : "$T.$N($L, $L)",
                factory(method.owner().type()),
                method.method(),
                owner,
                rest);
      }
    };
  }

  /** The component itself, not what stands before it, as the class whose method is called. */
  private CodeBlock owner(Component owner, boolean called) {
    CodeBlock itself = target(owner, names.of(owner));
    boolean typed = called || owner.type().visible();
    return owner.guarded() && typed
        ? CodeBlock.of(called ? "(($T) $L)" : "($T) $L", TypeNames.of(owner.type().type()), itself)
        : itself;
  }

  /** Whether this class can call the constructor or method itself. */
  private boolean direct(Component component) {
    return switch (component.creation()) {
      case Creation.SystemClock clock -> true;
      case Creation.OwnMetrics metrics -> true;
      case Creation.OwnDatabase database -> true;
      case Creation.OwnPart part -> true;
      case Creation.Queries q ->
          q.visible() || component.type().type().packageName().equals(packageName);
      case Creation.Constructor c ->
          c.visible() || component.type().type().packageName().equals(packageName);
      case Creation.StaticMethod m ->
          m.visible() || m.owner().packageName().equals(packageName);
      case Creation.ComponentMethod m ->
          m.visible() || m.owner().type().packageName().equals(packageName);
    };
  }

  private static ClassName factory(TypeRef.Declared type) {
    return GeneratedNames.of(type, "Factory");
  }

  private CodeBlock arguments(Planned planned, boolean direct) {
    return planned.arguments().stream()
        .map(argument -> argument(argument, direct))
        .collect(CodeBlock.joining(", "));
  }

  private CodeBlock argument(Argument argument, boolean direct) {
    TypeUse wanted = argument.dependency().type();
    return switch (argument) {
      case Argument.One one -> passed(one.component(), wanted, direct);
      case Argument.Config config ->
          CodeBlock.of("$N", names.of(config.config()));
      case Argument.Maybe maybe ->
          maybe.components().isEmpty()
              ? CodeBlock.of("$T.empty()", Optional.class)
              : CodeBlock.of(
                  "$T.of($L)",
                  Optional.class,
                  passed(maybe.components().getFirst(), wanted, direct));
      case Argument.All all ->
          CodeBlock.of(
              "$T.of($L)",
              List.class,
              all.components().stream()
                  .map(component -> passed(component, wanted, direct))
                  .collect(CodeBlock.joining(", ")));
    };
  }

  private CodeBlock passed(Component component, TypeUse wanted, boolean direct) {
    CodeBlock value = CodeBlock.of("$N", names.of(component));
    boolean typed = direct ? named(wanted) : wanted.visible();
    boolean held = named(keys.get(component)) && !opaque(component);
    return typed && !held ? cast(wanted.type(), value) : value;
  }

  /** A cast to a generic type would be a warning, which the runtime's method takes upon itself. */
  private static CodeBlock cast(TypeRef.Declared type, CodeBlock value) {
    return type.arguments().isEmpty()
        ? CodeBlock.of("($T) $L", TypeNames.of(type), value)
        : CodeBlock.of("$T.as($L)", RuntimeTypes.WIRING, value);
  }

  /** The framework calls the component itself. */
  private static CodeBlock target(Component component, String name) {
    return component.guarded()
        ? CodeBlock.of("$T.target($N)", RuntimeTypes.WIRING, name)
        : CodeBlock.of("$N", name);
  }

  private CodeBlock hooks(Planned planned, String name) {
    Component component = planned.component();
    if (component.hooks().isEmpty()) {
      return CodeBlock.of("");
    }
    TypeRef.Declared type = component.type().type();
    boolean here =
        type.packageName().equals(packageName)
            || component.hooks().stream().allMatch(Component.Hook::visible);
    CodeBlock.Builder code = CodeBlock.builder();
    if (!here) {
      return code.addStatement("$T.hooks(w, $L)", factory(type), target(component, name))
          .build();
    }
    if (planned.key().key().equals(component.type().key()) && !component.guarded()) {
      return code.add(HookCode.of(component, name)).build();
    }
    return code.beginControlFlow(
            "if ($L instanceof $T created)", target(component, name), TypeNames.of(type))
        .add(HookCode.of(component, "created"))
        .endControlFlow()
        .build();
  }
}
