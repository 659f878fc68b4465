package dev.dxwww.htip.compiler.write;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Variables;

/**
 * Writes how the rows of a list become those of another. It goes from the last row to the first, so
 * that the node that a row stands before is known.
 */
final class RowDiffCode {
  private final RowsCode rows;
  private final LiveEmitter emitter;

  RowDiffCode(RowsCode rows, LiveEmitter emitter) {
    this.rows = rows;
    this.emitter = emitter;
  }

  private boolean flat() {
    return rows.body().piece().isFlat();
  }

  MethodSpec method() {
    MethodSpec.Builder method =
        LiveEmitter.method("diff" + rows.suffix(), rows.events(), Modifier.PRIVATE)
            .returns(Runtime.ROWS)
            .addParameter(Runtime.ROWS, "at");
    LiveEmitter.parameters(method, rows.outer(), true);
    method.addParameter(int.class, "parent").addParameter(int.class, "before");
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("$T oldRows = $L", rows.listType(), rows.list(emitter.before()))
        .addStatement("$T rows = $L", rows.listType(), rows.list(JavaCode.PLAIN))
        .addStatement(
            "$T plan = $T.of($L, $L)",
            Runtime.ROW_PLAN,
            Runtime.ROW_PLAN,
            rows.callKeys(CodeBlock.of("oldRows"), true),
            rows.callKeys(CodeBlock.of("rows"), false))
        .addStatement("plan.removeGone(out, at)");
    if (flat()) {
      code.addStatement("int[] made = new int[rows.size()]");
    } else {
      code.addStatement("$T[] made = new $T[rows.size()]", Runtime.FRAGMENT, Runtime.FRAGMENT);
    }
    code.addStatement("int next = before")
        .beginControlFlow("for (int row = rows.size() - 1; row >= 0; row--)")
        .addStatement("int source = plan.source(row)")
        .beginControlFlow("if (source < 0)");
    fresh(code);
    code.nextControlFlow("else");
    known(code);
    code.endControlFlow()
        .addStatement("next = made[row]$L", flat() ? "" : ".first()")
        .endControlFlow()
        .addStatement("return $L", result());
    return method.addCode(code.build()).build();
  }

  private CodeBlock result() {
    return flat()
        ? CodeBlock.of(
            "plan.isSame() ? at : $T.of($L, made)",
            Runtime.ROWS,
            emitter.shape(rows.body().piece()))
        : CodeBlock.of("at.with(made)");
  }

  /** New rows that stand together are made together. */
  private void fresh(CodeBlock.Builder code) {
    if (!rows.body().repeats()) {
      variables(code, "row");
      code.addStatement(
          "made[row] = $L$L",
          rows.body().callCreate("parent", CodeBlock.of("next")),
          flat() ? ".first()" : "");
      return;
    }
    code.addStatement("int start = plan.runStart(row)")
        .addStatement(
            "int first = out.repeat($N, parent, next, row - start + 1)", rows.template());
    boolean values = rows.body().hasValues();
    if (flat() || values) {
      code.beginControlFlow("for (int each = start; each <= row; each++)");
      if (values) {
        variables(code, "each");
        code.addStatement(rows.body().callValues());
      }
      if (flat()) {
        code.addStatement("made[each] = first + (each - start) * $L", rows.ids());
      }
      code.endControlFlow();
    }
    if (!flat()) {
      code.beginControlFlow("for (int each = start; each <= row; each++)");
      variables(code, "each");
      code.addStatement(
              "made[each] = $L",
              rows.body().callParts(CodeBlock.of("first + (each - start) * $L", rows.ids())))
          .endControlFlow();
    }
    code.addStatement("row = start");
  }

  private void variables(CodeBlock.Builder code, String place) {
    Part.Rows of = rows.rows();
    if (rows.body().piece().variables().contains(of.item())) {
      code.addStatement("$T $N = rows.get($N)", rows.itemType(), of.item().name(), place);
    }
    if (of.index() != null && rows.body().piece().variables().contains(of.index())) {
      code.addStatement("int $N = $N", of.index().name(), place);
    }
  }

  private void known(CodeBlock.Builder code) {
    PieceCode body = rows.body();
    if (!body.changes()) {
      code.addStatement("made[row] = at.first(source)");
    } else {
      variables(code, "row");
      Part.Rows of = rows.rows();
      if (body.piece().variables().contains(of.item())) {
        code.addStatement(
            "$T $N = oldRows.get(source)", rows.itemType(), Variables.old(of.item().name()));
      }
      if (of.index() != null && body.piece().variables().contains(of.index())) {
        code.addStatement("int $N = source", Variables.old(of.index().name()));
      }
      changed(code, of);
    }
    code.beginControlFlow("if (plan.moves(row))");
    if (flat()) {
      code.addStatement("at.move(out, source, parent, next)");
    } else {
      code.addStatement("made[row].move(out, parent, next)");
    }
    code.endControlFlow();
  }

  /** The same record shows the same, if the row shows nothing else. */
  private void changed(CodeBlock.Builder code, Part.Rows of) {
    PieceCode body = rows.body();
    boolean alone = body.dependsOn(of.item()) && !of.item().type().primitive();
    String old = Variables.old(of.item().name());
    if (flat()) {
      if (alone) {
        code.beginControlFlow("if ($N != $N)", old, of.item().name());
      }
      code.addStatement(body.callDiff(CodeBlock.of("at.first(source)")));
      if (alone) {
        code.endControlFlow();
      }
      code.addStatement("made[row] = at.first(source)");
    } else {
      CodeBlock call = body.callDiff(CodeBlock.of("at.fragment(source)"));
      code.addStatement(
          "made[row] = $L",
          alone
              ? CodeBlock.of(
                  "$N == $N ? at.fragment(source) : $L", old, of.item().name(), call)
              : call);
    }
  }

  /** With {@code {:else}}: rows that become rows, nothing that becomes rows, and the like. */
  MethodSpec choice(PieceCode other) {
    MethodSpec.Builder method =
        LiveEmitter.method("diffAny" + rows.suffix(), rows.events(), Modifier.PRIVATE)
            .returns(Runtime.BRANCH)
            .addParameter(Runtime.BRANCH, "at");
    LiveEmitter.parameters(method, rows.outer(), true);
    method
        .addParameter(int.class, "parent")
        .addParameter(int.class, "before")
        .addStatement("int index = $L.isEmpty() ? 1 : 0", rows.list(JavaCode.PLAIN))
        .beginControlFlow("if (index != at.index())")
        .addStatement("at.remove(out)")
        .addStatement(
            "return createAny$L($L, parent, before)",
            rows.suffix(),
            LiveEmitter.arguments(rows.events(), CodeBlock.of(""), rows.outer(), false))
        .endControlFlow()
        .beginControlFlow("if (index == 0)")
        .addStatement(
            "return at.with(diff$L($L, parent, before))",
            rows.suffix(),
            LiveEmitter.arguments(rows.events(), CodeBlock.of("at.rows()"), rows.outer(), true))
        .endControlFlow();
    if (!other.isEmpty() && other.changes()) {
      if (other.piece().isFlat()) {
        method.addStatement(other.callDiff(CodeBlock.of("at.fragment().first()")));
      } else {
        method.addStatement(
            "return at.with($L)", other.callDiff(CodeBlock.of("at.fragment()")));
        return method.build();
      }
    }
    return method.addStatement("return at").build();
  }
}
