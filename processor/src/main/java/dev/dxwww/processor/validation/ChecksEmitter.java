package dev.dxwww.processor.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.processor.emit.GeneratedFile;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;

/** Emits the class that checks values of a type: {@code <Type>_Checks}. */
final class ChecksEmitter {
  private static final CodeBlock VIOLATIONS = CodeBlock.of("violations");

  private final TypeChecks checks;
  private final TypeName type;
  private final List<FieldSpec> constants = new ArrayList<>();
  private final List<MethodSpec> methods = new ArrayList<>();
  private final Set<String> taken = new HashSet<>(Set.of("check", "checkWhole"));

  private ChecksEmitter(TypeChecks checks) {
    this.checks = checks;
    this.type = SourceTypes.of(checks.type());
  }

  static GeneratedFile emit(TypeChecks checks) {
    return new ChecksEmitter(checks).file();
  }

  private GeneratedFile file() {
    MethodSpec check = check();
    TypeSpec.Builder file =
        TypeSpec.classBuilder(checks.name())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("The constraints of {@link $T}.\n", erased())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(check);
    if (!checks.whole().isEmpty()) {
      file.addMethod(whole());
    }
    file.addFields(constants).addMethods(methods);
    return new GeneratedFile(
        checks.name().packageName(), file.build(), List.of(checks.type().qualifiedName()));
  }

  private TypeName erased() {
    return TypeNames.erased(checks.type());
  }

  private MethodSpec check() {
    MethodSpec.Builder check =
        method("check")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("Adds an entry for each constraint that {@code value} violates.\n");
    if (!checks.cases().isEmpty()) {
      return cases(check);
    }
    boolean both = !checks.whole().isEmpty() && !checks.components().isEmpty();
    if (both) {
      check.addStatement("int before = violations.count()");
    }
    for (TypeChecks.Member member : checks.components()) {
      check.addStatement(call(member));
    }
    if (both) {
      check.beginControlFlow("if (violations.count() == before)");
    }
    if (!checks.whole().isEmpty()) {
      check.addStatement("checkWhole(value, violations)");
    }
    if (both) {
      check.endControlFlow();
    }
    return check.build();
  }

  private MethodSpec cases(MethodSpec.Builder check) {
    check.beginControlFlow("switch (value)");
    for (int i = 0; i < checks.cases().size(); i++) {
      TypeChecks.Case one = checks.cases().get(i);
      check.addStatement(
          "case $T one -> $T.check(one, violations)",
          SourceTypes.of(one.type()),
          one.checks());
    }
    check.addCode("default -> {\n}\n");
    check.endControlFlow();
    return check.build();
  }

  private MethodSpec whole() {
    MethodSpec.Builder whole =
        method("checkWhole")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("Checks what concerns more than one component.\n");
    for (TypeChecks.Member member : checks.whole()) {
      whole.addStatement(call(member));
    }
    return whole.build();
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addParameter(type, "value")
        .addParameter(RuntimeTypes.VIOLATIONS, "violations");
  }

  /** A call of the member's own method, which is added. */
  private CodeBlock call(TypeChecks.Member member) {
    String name = member.name();
    String wish = name.isEmpty()
        ? "checkItself" : "check" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    String method = wish;
    // Components may differ by a capital or an underscore only.
    for (int i = 2; !taken.add(method) || !taken.add(constantPrefix(method)); i++) {
      method = wish + i;
    }
    methods.add(member(member, method));
    return CodeBlock.of("$N(value$L, violations)", method, member.access());
  }

  private MethodSpec member(TypeChecks.Member member, String method) {
    CheckTarget target =
        member.name().isEmpty()
            ? new CheckTarget.Here()
            : new CheckTarget.Component(member.name());
    CheckCode code =
        CheckExpressions.of(
            member.plan(), CheckedLocal.sole("value"), target, VIOLATIONS,
            constantPrefix(method));
    constants.addAll(code.constants());
    return MethodSpec.methodBuilder(method)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(SourceTypes.of(member.plan().type()), "value")
        .addParameter(RuntimeTypes.VIOLATIONS, "violations")
        .addCode(code.statements())
        .build();
  }

  /** {@code DUE_DATE} of {@code checkDueDate}. */
  private static String constantPrefix(String method) {
    String name = method.substring("check".length());
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
