package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.processor.emit.GeneratedNames;
import dev.dxwww.processor.emit.RuntimeTypes;

/**
 * Writes {@code wire}. What is too long for one method is several, of a class whose fields hold the
 * components: HotSpot compiles no method of 8,000 bytes, and the JVM loads none of 64 KiB.
 */
final class WireEmitter {
  /** A statement is some 10 to 20 bytes; so a method stays under 8,000. */
  private static final int STATEMENTS_PER_METHOD = 250;

  private static final String PARTS = "Parts";

  private final ApplicationModel model;
  private final List<TypeUse> configs;
  private final WiringNames names;
  private final boolean split;
  private final WiringCode code;
  private final List<CodeBlock> methods = new ArrayList<>();
  private CodeBlock.Builder method = CodeBlock.builder();
  private int statements;

  private WireEmitter(ApplicationModel model) {
    this.model = model;
    this.configs =
        model.configs().stream()
            .filter(config -> model.plan().stream().anyMatch(p -> asksFor(p, config)))
            .toList();
    this.names = new WiringNames(model.plan(), configs);
    int all = configs.size() + model.plan().stream().mapToInt(WireEmitter::statements).sum();
    this.split = all > STATEMENTS_PER_METHOD;
    this.code = new WiringCode(model, names, split);
  }

  /** Adds the method, and the class that it needs when it is too long. */
  static void addTo(TypeSpec.Builder type, ApplicationModel model) {
    new WireEmitter(model).addTo(type);
  }

  private void addTo(TypeSpec.Builder type) {
    configs.forEach(config -> add(code.config(config), 1));
    model.plan().forEach(planned -> add(code.component(planned), statements(planned)));
    addRoutes();
    methods.add(method.build());
    MethodSpec.Builder wire =
        ApplicationEmitter.override("wire", TypeName.VOID)
            .addParameter(RuntimeTypes.WIRING, "w")
            .addException(Exception.class);
    if (!split) {
      type.addMethod(wire.addCode(methods.getFirst()).build());
      return;
    }
    wire.addStatement("$1L parts = new $1L(w)", PARTS);
    for (int i = 0; i < methods.size(); i++) {
      wire.addStatement("parts.wire$L()", i);
    }
    type.addMethod(wire.build()).addType(parts());
  }

  private void add(CodeBlock statement, int count) {
    if (split && statements > 0 && statements + count > STATEMENTS_PER_METHOD) {
      methods.add(method.build());
      method = CodeBlock.builder();
      statements = 0;
    }
    method.add(statement);
    statements += count;
  }

  private void addRoutes() {
    List<Component> controllers = of(Component.Role.CONTROLLER);
    if (!controllers.isEmpty()) {
      add(CodeBlock.of("// in the order of the router's numbers\n"), 0);
    }
    for (Component controller : controllers) {
      add(call("w.routes(new $T($N$L))", controller, database(controller)), 1);
    }
    for (Component component : of(Component.Role.ERROR_HANDLER)) {
      add(call("w.errorHandlers(new $T($N$L).errorHandlers())", component, ""), 1);
    }
  }

  private CodeBlock call(String call, Component component, Object more) {
    ClassName group = GeneratedNames.of(component.type().type(), "Routes");
    return CodeBlock.builder().addStatement(call, group, names.of(component), more).build();
  }

  /** Where a component's routes begin their transactions. */
  private CodeBlock database(Component controller) {
    return model.plan().stream()
        .filter(planned -> planned.component().equals(controller))
        .flatMap(planned -> planned.database().stream())
        .map(begins -> CodeBlock.of(", $N", names.of(begins)))
        .collect(CodeBlock.joining(""));
  }

  private List<Component> of(Component.Role role) {
    return model.plan().stream()
        .map(Planned::component)
        .filter(component -> component.role() == role)
        .sorted(Comparator.comparing(component -> component.origin().type()))
        .toList();
  }

  private TypeSpec parts() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(PARTS)
            .addJavadoc("Components while they are wired: too many for one method.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addField(RuntimeTypes.WIRING, "w", Modifier.PRIVATE, Modifier.FINAL);
    configs.forEach(c -> type.addField(code.holder(c), names.of(c), Modifier.PRIVATE));
    for (Planned planned : model.plan()) {
      TypeName holder = code.holder(planned);
      type.addField(holder, names.of(planned.component()), Modifier.PRIVATE);
    }
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addParameter(RuntimeTypes.WIRING, "w")
            .addStatement("this.w = w")
            .build());
    for (int i = 0; i < methods.size(); i++) {
      type.addMethod(
          MethodSpec.methodBuilder("wire" + i)
              .addException(Exception.class)
              .addCode(methods.get(i))
              .build());
    }
    return type.build();
  }

  /** How long the code for a component is, more or less. */
  private static int statements(Planned planned) {
    int arguments = planned.arguments().stream().mapToInt(a -> 1 + a.components().size()).sum();
    return 4 + arguments + planned.component().hooks().size();
  }

  private static boolean asksFor(Planned planned, TypeUse config) {
    return planned.arguments().stream()
        .anyMatch(a -> a instanceof Argument.Config c && c.config().key().equals(config.key()));
  }
}
