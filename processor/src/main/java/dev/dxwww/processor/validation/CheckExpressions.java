package dev.dxwww.processor.validation;

import java.util.Map;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.emit.RuntimeTypes;

/** Generated code that checks a value. */
public final class CheckExpressions {
  private final CheckConstants constants;
  private final CodeBlock violations;

  private CheckExpressions(CheckConstants constants, CodeBlock violations) {
    this.constants = constants;
    this.violations = violations;
  }

  /**
   * Statements that check a value.
   *
   * @param value the local variable that holds it
   * @param violations expression of the collector, such as {@code x.violations()}
   * @param prefix of the names of constants, such as {@code FIND_ID}
   */
  public static CheckCode of(
      CheckPlan plan, CheckedLocal value, CheckTarget target, CodeBlock violations,
      String prefix) {
    CheckConstants constants = new CheckConstants(prefix);
    CodeBlock.Builder code = CodeBlock.builder();
    new CheckExpressions(constants, violations).write(code, plan, value, target);
    return new CheckCode(code.build(), constants.fields());
  }

  private void write(
      CodeBlock.Builder code, CheckPlan plan, CheckedLocal local, CheckTarget target) {
    String value = local.name();
    ConditionExpressions conditions =
        new ConditionExpressions(plan.type(), value, violations, constants);
    for (Check check : plan.checks()) {
      if (check.condition() instanceof Condition.Custom custom) {
        begin(code, target);
        code.addStatement(
            "$T.check($N, $N, $S, $L)",
            RuntimeTypes.CUSTOM_CHECKS,
            constants.validator(custom),
            value,
            check.message(),
            violations);
        end(code, target);
      } else {
        code.beginControlFlow("if ($L)", conditions.violated(check.condition()));
        code.addStatement(add(target, check.message()));
        code.endControlFlow();
      }
    }
    if (!plan.inside().isEmpty()) {
      code.beginControlFlow("if ($N != null)", value);
      begin(code, target);
      plan.inside().forEach(inside -> write(code, inside, local));
      end(code, target);
      code.endControlFlow();
    }
  }

  private void write(CodeBlock.Builder code, Inside inside, CheckedLocal local) {
    String value = local.name();
    switch (inside) {
      case Inside.Elements elements -> writeElements(code, elements.element(), local);
      case Inside.Entries entries -> writeEntries(code, entries, local);
      case Inside.Content content -> {
        code.beginControlFlow("if ($N.isPresent())", value);
        TypeName type = SourceTypes.of(content.content().type());
        CheckedLocal held = local.inner("Content");
        code.addStatement("$T $N = $N.$N()", type, held.name(), value, content.getter());
        write(code, content.content(), held, new CheckTarget.Here());
        code.endControlFlow();
      }
      case Inside.Components components ->
          code.addStatement("$T.check($N, $L)", components.checks(), value, violations);
    }
  }

  private void writeElements(CodeBlock.Builder code, CheckPlan element, CheckedLocal local) {
    CheckedLocal one = local.inner("Element");
    String index = local.inner("Index").name();
    code.addStatement("int $N = 0", index);
    code.beginControlFlow(
        "for ($T $N : $N)", SourceTypes.of(element.type()), one.name(), local.name());
    code.addStatement("$L.enter($N++)", violations, index);
    write(code, element, one, new CheckTarget.Here());
    code.addStatement("$L.leave()", violations);
    code.endControlFlow();
  }

  private void writeEntries(
      CodeBlock.Builder code, Inside.Entries entries, CheckedLocal local) {
    TypeName entry =
        ParameterizedTypeName.get(
            ClassName.get(Map.Entry.class),
            SourceTypes.bound(entries.key().type()),
            SourceTypes.bound(entries.value().type()));
    String each = local.inner("Entry").name();
    code.beginControlFlow("for ($T $N : $N.entrySet())", entry, each, local.name());
    code.addStatement("$L.enterKey($N.getKey())", violations, each);
    writePart(code, entries.key(), CodeBlock.of("$N.getKey()", each), local.inner("Key"));
    writePart(code, entries.value(), CodeBlock.of("$N.getValue()", each), local.inner("Value"));
    code.addStatement("$L.leave()", violations);
    code.endControlFlow();
  }

  private void writePart(
      CodeBlock.Builder code, CheckPlan plan, CodeBlock got, CheckedLocal part) {
    if (!plan.isEmpty()) {
      code.addStatement("$T $N = $L", SourceTypes.of(plan.type()), part.name(), got);
      write(code, plan, part, new CheckTarget.Here());
    }
  }

  private void begin(CodeBlock.Builder code, CheckTarget target) {
    switch (target) {
      case CheckTarget.Parameter p -> code.addStatement("$L.begin($L)", violations, p.param());
      case CheckTarget.Component c -> code.addStatement("$L.enter($S)", violations, c.name());
      case CheckTarget.Here here -> {}
    }
  }

  private void end(CodeBlock.Builder code, CheckTarget target) {
    switch (target) {
      case CheckTarget.Parameter p -> code.addStatement("$L.end()", violations);
      case CheckTarget.Component c -> code.addStatement("$L.leave()", violations);
      case CheckTarget.Here here -> {}
    }
  }

  private CodeBlock add(CheckTarget target, String message) {
    return switch (target) {
      case CheckTarget.Parameter p ->
          CodeBlock.of("$L.add($L, $S)", violations, p.param(), message);
      case CheckTarget.Component c ->
          CodeBlock.of("$L.addAt($S, $S)", violations, c.name(), message);
      case CheckTarget.Here here -> CodeBlock.of("$L.add($S)", violations, message);
    };
  }
}
