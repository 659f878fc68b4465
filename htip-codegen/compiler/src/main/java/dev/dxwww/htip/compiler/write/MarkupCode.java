package dev.dxwww.htip.compiler.write;

import java.util.List;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.dxwww.htip.compiler.live.Block;
import dev.dxwww.htip.compiler.model.FreeVariables;
import dev.dxwww.htip.compiler.model.Value;

/** Writes how markup is shown and replaced. */
final class MarkupCode extends BlockCode {
  private final Value value;
  private final String name;

  MarkupCode(LiveEmitter emitter, Block.Markup markup) {
    super(emitter, markup.spot());
    this.value = markup.value();
    this.name = emitter.names().unique("diffMarkup");
  }

  private CodeBlock markup(JavaCode java) {
    return value.nullable()
        ? CodeBlock.of("$L == null ? null : $L.markup()", java.operand(value), java.operand(value))
        : CodeBlock.of("$L.markup()", java.operand(value));
  }

  @Override
  void emit() {
    List<Value.Variable> variables = FreeVariables.of(value);
    MethodSpec.Builder method =
        LiveEmitter.method(name, false, Modifier.PRIVATE)
            .returns(Runtime.RAW_MARKUP)
            .addParameter(Runtime.RAW_MARKUP, "at");
    LiveEmitter.parameters(method, variables, true);
    emitter.add(
        method
            .addParameter(int.class, "parent")
            .addParameter(int.class, "before")
            .beginControlFlow("if ($L)", ValueCode.differ(value, emitter.before(), JavaCode.PLAIN))
            .addStatement("return at.replace(out, parent, before, $L)", markup(JavaCode.PLAIN))
            .endControlFlow()
            .addStatement("return at")
            .build());
  }

  @Override
  CodeBlock create() {
    return CodeBlock.of(
        "$T.create(out, $L, $L, $L)",
        Runtime.RAW_MARKUP,
        parent(),
        next(),
        markup(JavaCode.PLAIN));
  }

  @Override
  CodeBlock diff(int number) {
    return CodeBlock.of(
        "$N($L, $L, $L)",
        name,
        LiveEmitter.arguments(
            false, CodeBlock.of("at.markup($L)", number), FreeVariables.of(value), true),
        parent(),
        next());
  }
}
