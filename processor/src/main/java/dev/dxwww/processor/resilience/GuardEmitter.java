package dev.dxwww.processor.resilience;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.processor.emit.GeneratedFile;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.transaction.TransactionExpressions;
import dev.dxwww.processor.transaction.TransactionModel;

/** Writes {@code <Type>_Guarded}: what those get who ask for an interface of the component. */
final class GuardEmitter {
  private final GuardModel model;
  private final TypeName component;
  private final Set<String> names = new HashSet<>(Set.of("target"));
  private final MethodSpec.Builder constructor;
  private final TypeSpec.Builder type;

  private GuardEmitter(GuardModel model) {
    this.model = model;
    this.component = TypeNames.of(model.component());
    this.constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(RuntimeTypes.GUARDS, "guards")
            .addParameters(database())
            .addParameter(component, "target")
            .addStatement("this.target = target");
    this.type =
        TypeSpec.classBuilder(Guards.nameOf(model.component()))
            .addJavadoc(
                "Stands before {@code $L} for those who ask for its interfaces.\n",
                String.join(".", model.component().simpleNames()))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterfaces(model.interfaces())
            .addSuperinterface(RuntimeTypes.GUARDED)
            .addField(component, "target", Modifier.PRIVATE, Modifier.FINAL);
  }

  static GeneratedFile emit(GuardModel model) {
    return new GuardEmitter(model).emit();
  }

  private GeneratedFile emit() {
    List<MethodSpec> methods = model.methods().stream().map(this::method).toList();
    type.addMethod(constructor.build())
        .addMethod(of())
        .addMethod(target())
        .addMethods(methods)
        .addMethod(text());
    return new GeneratedFile(
        model.component().packageName(),
        type.build(),
        List.of(model.component().qualifiedName()));
  }

  private MethodSpec of() {
    return MethodSpec.methodBuilder("of")
        .addJavadoc("Puts a guard before the component.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(ClassName.OBJECT)
        .addParameter(RuntimeTypes.GUARDS, "guards")
        .addParameters(database())
        .addParameter(ClassName.OBJECT, "target")
        .addStatement(
            "return new $T(guards, $L($T) target)",
            Guards.nameOf(model.component()),
            database().isEmpty() ? "" : "database, ",
            component)
        .build();
  }

  /** What begins transactions, where there are any. */
  private List<ParameterSpec> database() {
    boolean transactions =
        model.methods().stream()
            .flatMap(method -> method.guards().stream())
            .anyMatch(GuardUse.Transaction.class::isInstance);
    return transactions
        ? List.of(ParameterSpec.builder(RuntimeTypes.DATABASE, "database").build())
        : List.of();
  }

  private static MethodSpec target() {
    return MethodSpec.methodBuilder("componentBehindGuard")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ClassName.OBJECT)
        .addStatement("return target")
        .build();
  }

  private static MethodSpec text() {
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ClassName.get(String.class))
        .addStatement("return target.toString()")
        .build();
  }

  private MethodSpec method(GuardedMethod method) {
    MethodSpec declaration = method.declaration();
    CodeBlock call = call(declaration, declaration.name(), true);
    boolean gives = !declaration.returnType().equals(TypeName.VOID);
    MethodSpec.Builder builder = declaration.toBuilder();
    if (method.guards().isEmpty()) {
      return builder.addStatement(gives ? "return $L" : "$L", call).build();
    }
    CodeBlock inside = inTransaction(method, call, gives);
    if (method.guards().stream().allMatch(GuardUse.Transaction.class::isInstance)) {
      return builder.addStatement(gives ? "return $L" : "$L", inside).build();
    }
    String guard = field(method);
    CodeBlock calls =
        method
            .fallback()
            .map(other -> call(declaration, other.name(), other.withArguments()))
            .map(other -> CodeBlock.of("() -> $L, () -> $L", inside, other))
            .orElse(CodeBlock.of("() -> $L", inside));
    return builder
        .addStatement(gives ? "return this.$N.call($L)" : "this.$N.run($L)", guard, calls)
        .build();
  }

  /** Each attempt has a transaction of its own. */
  private CodeBlock inTransaction(GuardedMethod method, CodeBlock call, boolean gives) {
    for (GuardUse use : method.guards()) {
      if (use instanceof GuardUse.Transaction(TransactionModel transaction)) {
        String field = name(method.declaration().name() + "Transaction");
        type.addField(RuntimeTypes.TRANSACTIONAL, field, Modifier.PRIVATE, Modifier.FINAL);
        constructor.addStatement(
            "this.$N = database.transaction(\n$L)",
            field,
            TransactionExpressions.of(transaction));
        return CodeBlock.of("this.$N.$L(() -> $L)", field, gives ? "call" : "run", call);
      }
    }
    return call;
  }

  /** A parameter may be called like a field. */
  private static CodeBlock call(MethodSpec declaration, String name, boolean arguments) {
    CodeBlock passed =
        declaration.parameters().stream()
            .map((ParameterSpec parameter) -> CodeBlock.of("$N", parameter.name()))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of("this.target.$N($L)", name, arguments ? passed : CodeBlock.of(""));
  }

  private String field(GuardedMethod method) {
    String name = method.declaration().name();
    String field = name(name);
    type.addField(
        FieldSpec.builder(RuntimeTypes.GUARD, field, Modifier.PRIVATE, Modifier.FINAL).build());
    CodeBlock.Builder built =
        CodeBlock.builder()
            .add(
                "this.$N = guards.named($S)",
                field,
                String.join(".", model.component().simpleNames()) + "." + name);
    method.guards().forEach(use -> built.add(settings(use)));
    constructor.addStatement(built.add("\n.build()").build());
    return field;
  }

  private String name(String wish) {
    String name = wish;
    for (int i = 2; !names.add(name); i++) {
      name = wish + i;
    }
    return name;
  }

  private static CodeBlock settings(GuardUse use) {
    return switch (use) {
      case GuardUse.Retry retry -> {
        CodeBlock code =
            CodeBlock.of(
                "\n.retry($L, $S, $S, $L, $L)",
                retry.attempts(),
                retry.delay(),
                retry.maxDelay(),
                retry.jitter(),
                predicate(retry.failures(), "mayPass"));
        yield retry
            .deadline()
            .map(limit -> CodeBlock.of("$L\n.within($S)", code, limit))
            .orElse(code);
      }
      case GuardUse.Transaction t -> CodeBlock.of("");
      case GuardUse.Circuit circuit ->
          CodeBlock.of(
              "\n.circuit($L, $L, $L, $L)\n.open($S, $L)",
              circuit.window(),
              circuit.minimumCalls(),
              circuit.failureRate(),
              predicate(circuit.failures(), "isFailure"),
              circuit.openFor(),
              circuit.probes());
    };
  }

  private static CodeBlock predicate(GuardUse.Failures failures, String otherwise) {
    if (failures.on().isEmpty() && failures.never().isEmpty()) {
      return CodeBlock.of("$T::$L", RuntimeTypes.GUARD, otherwise);
    }
    CodeBlock on =
        failures.on().isEmpty()
            ? CodeBlock.of("$T.$L(failure)", RuntimeTypes.GUARD, otherwise)
            : any(failures.on());
    if (failures.never().isEmpty()) {
      return CodeBlock.of("failure -> $L", on);
    }
    return CodeBlock.of("failure -> ($L) && !($L)", on, any(failures.never()));
  }

  private static CodeBlock any(List<TypeName> types) {
    return types.stream()
        .map(type -> CodeBlock.of("failure instanceof $T", type))
        .collect(CodeBlock.joining(" || "));
  }
}
