package dev.dxwww.htip.compiler.write;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Modifier;

import org.jspecify.annotations.Nullable;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.dxwww.htip.compiler.live.Block;
import dev.dxwww.htip.compiler.model.Value;

/** Writes {@code {#if}}: the branch that is shown, and the change to another. */
final class ChoiceCode extends BlockCode {
  private final List<Value> conditions = new ArrayList<>();

  /** One for each condition, and the last for what is shown otherwise. */
  private final List<PieceCode> pieces = new ArrayList<>();

  private final @Nullable PieceCode otherwise;
  private final String suffix;

  ChoiceCode(LiveEmitter emitter, Block.If block) {
    super(emitter, block.spot());
    for (Block.Branch branch : block.branches()) {
      conditions.add(branch.condition());
      pieces.add(new PieceCode(emitter, branch.body(), PieceCode.Role.BRANCH));
    }
    otherwise =
        block.otherwise() == null
            ? null
            : new PieceCode(emitter, block.otherwise(), PieceCode.Role.BRANCH);
    if (otherwise != null) {
      pieces.add(otherwise);
    }
    suffix = emitter.names().unique("Choice");
  }

  private List<Value.Variable> variables() {
    return variables(conditions, pieces);
  }

  @Override
  void emit() {
    int place = emitter.place();
    pieces.forEach(PieceCode::emit);
    emitter.add(place, diffMethod());
    emitter.add(place, createMethod());
  }

  private MethodSpec createMethod() {
    MethodSpec.Builder method =
        LiveEmitter.method("create" + suffix, events(pieces), Modifier.PRIVATE)
            .returns(Runtime.BRANCH);
    LiveEmitter.parameters(method, variables(), false);
    method.addParameter(int.class, "parent").addParameter(int.class, "before");
    for (int i = 0; i < conditions.size(); i++) {
      method
          .beginControlFlow("if ($L)", JavaCode.PLAIN.of(conditions.get(i)))
          .addStatement("return $L", made(i, pieces.get(i)))
          .endControlFlow();
    }
    return method.addStatement("return $L", made(conditions.size(), otherwise)).build();
  }

  private static CodeBlock made(int index, @Nullable PieceCode piece) {
    return piece == null || piece.isEmpty()
        ? CodeBlock.of("new $T($L)", Runtime.BRANCH, index)
        : CodeBlock.of(
            "new $T($L, $L)",
            Runtime.BRANCH,
            index,
            piece.callCreate("parent", CodeBlock.of("before")));
  }

  private MethodSpec diffMethod() {
    MethodSpec.Builder method =
        LiveEmitter.method("diff" + suffix, events(pieces), Modifier.PRIVATE)
            .returns(Runtime.BRANCH)
            .addParameter(Runtime.BRANCH, "at");
    LiveEmitter.parameters(method, variables(), true);
    method.addParameter(int.class, "parent").addParameter(int.class, "before");
    method
        .addStatement("int index = $L", index())
        .beginControlFlow("if (index != at.index())")
        .addStatement("at.remove(out)")
        .addStatement(
            "return create$L($L, parent, before)",
            suffix,
            LiveEmitter.arguments(events(pieces), CodeBlock.of(""), variables(), false))
        .endControlFlow();
    for (int i = 0; i < pieces.size(); i++) {
      PieceCode piece = pieces.get(i);
      if (!piece.isEmpty() && piece.changes()) {
        method.beginControlFlow("if (index == $L)", i);
        if (piece.piece().isFlat()) {
          method.addStatement(piece.callDiff(CodeBlock.of("at.fragment().first()")));
        } else {
          method.addStatement(
              "return at.with($L)", piece.callDiff(CodeBlock.of("at.fragment()")));
        }
        method.endControlFlow();
      }
    }
    return method.addStatement("return at").build();
  }

  private CodeBlock index() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int i = 0; i < conditions.size(); i++) {
      code.add("$L ? $L : ", JavaCode.PLAIN.operand(conditions.get(i)), i);
    }
    return code.add("$L", conditions.size()).build();
  }

  @Override
  CodeBlock create() {
    return CodeBlock.of(
        "create$L($L, $L, $L)",
        suffix,
        LiveEmitter.arguments(events(pieces), CodeBlock.of(""), variables(), false),
        parent(),
        next());
  }

  @Override
  CodeBlock diff(int number) {
    return CodeBlock.of(
        "diff$L($L, $L, $L)",
        suffix,
        LiveEmitter.arguments(
            events(pieces), CodeBlock.of("at.branch($L)", number), variables(), true),
        parent(),
        next());
  }
}
