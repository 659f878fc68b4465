package dev.dxwww.htip.compiler.write;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.lang.model.element.Modifier;

import org.jspecify.annotations.Nullable;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;

import dev.dxwww.htip.compiler.live.Block;
import dev.dxwww.htip.compiler.model.FreeVariables;
import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Value;
import dev.dxwww.htip.compiler.model.Variables;
import dev.dxwww.htip.compiler.type.TypeView.Kind;

/** Writes {@code {#each}}: rows are made together, and told apart by their keys afterwards. */
final class RowsCode extends BlockCode {
  private final Part.Rows rows;
  private final PieceCode body;
  private final @Nullable PieceCode otherwise;
  private final String suffix;
  private final String keys;
  private final RowDiffCode diff;

  RowsCode(LiveEmitter emitter, Block.Each block) {
    super(emitter, block.spot());
    this.rows = block.rows();
    this.body = new PieceCode(emitter, block.body(), PieceCode.Role.ROW);
    this.otherwise =
        block.otherwise() == null
            ? null
            : new PieceCode(emitter, block.otherwise(), PieceCode.Role.BRANCH);
    this.suffix = emitter.names().unique(block.body().name() + "Rows");
    this.keys = emitter.names().unique("keysOf" + block.body().name());
    this.diff = new RowDiffCode(this, emitter);
  }

  Part.Rows rows() {
    return rows;
  }

  PieceCode body() {
    return body;
  }

  String suffix() {
    return suffix;
  }

  String keys() {
    return keys;
  }

  /** Variables from around the list: all but those of a row. */
  List<Value.Variable> outer() {
    Set<Value.Variable> all = new LinkedHashSet<>(FreeVariables.of(rows.items()));
    all.addAll(body.piece().variables());
    if (rows.key() != null) {
      all.addAll(FreeVariables.of(rows.key()));
    }
    if (otherwise != null) {
      all.addAll(otherwise.piece().variables());
    }
    all.remove(rows.item());
    if (rows.index() != null) {
      all.remove(rows.index());
    }
    return List.copyOf(all);
  }

  boolean events() {
    return events(pieces());
  }

  private List<PieceCode> pieces() {
    return otherwise == null ? List.of(body) : List.of(body, otherwise);
  }

  TypeName itemType() {
    return rows.item().type().javaType();
  }

  TypeName listType() {
    TypeName item = itemType().box();
    boolean exact =
        !item.equals(ClassName.get(Object.class))
            && !(rows.items().type().javaType() instanceof ParameterizedTypeName type
                && type.typeArguments().stream().anyMatch(WildcardTypeName.class::isInstance));
    return ParameterizedTypeName.get(
        ClassName.get(List.class), exact ? item : WildcardTypeName.subtypeOf(item));
  }

  CodeBlock list(JavaCode java) {
    return rows.items().type().isJavaList()
        ? java.of(rows.items())
        : CodeBlock.of("$T.of($L)", Runtime.ITEMS, java.of(rows.items()));
  }

  TypeName keyType() {
    return longKeys() ? TypeName.LONG : ClassName.get(Object.class);
  }

  private boolean longKeys() {
    Value key = rows.key();
    return key != null
        && key.type().primitive()
        && (key.type().kind() == Kind.LONG || key.type().kind() == Kind.INT);
  }

  @Override
  void emit() {
    int place = emitter.place();
    body.emit();
    if (otherwise != null) {
      otherwise.emit();
    }
    emitter.add(place, keysMethod());
    emitter.add(place, diff.method());
    emitter.add(place, createMethod());
    if (otherwise != null) {
      emitter.add(place, diff.choice(otherwise));
      emitter.add(place, createChoice(otherwise));
    }
  }

  private MethodSpec keysMethod() {
    Value key = rows.key() == null ? rows.item() : rows.key();
    List<Value.Variable> needed = new ArrayList<>(FreeVariables.of(key));
    needed.remove(rows.item());
    Value.@Nullable Variable index = rows.index();
    needed.remove(index);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(keys)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(longKeys() ? long[].class : Object[].class)
            .addParameter(listType(), "rows");
    LiveEmitter.parameters(method, needed, false);
    String counter = index == null ? "row" : index.name();
    return method
        .addStatement("$T[] keys = new $T[rows.size()]", keyType(), keyType())
        .addStatement("int $N = 0", counter)
        .beginControlFlow("for ($T $N : rows)", itemType(), rows.item().name())
        .addStatement("keys[$N++] = $L", counter, JavaCode.PLAIN.of(key))
        .endControlFlow()
        .addStatement("return keys")
        .build();
  }

  /** The call of the method above, for the rows before or those of now. */
  CodeBlock callKeys(CodeBlock list, boolean old) {
    Value key = rows.key() == null ? rows.item() : rows.key();
    CodeBlock.Builder call = CodeBlock.builder().add("$N($L", keys, list);
    for (Value.Variable variable : FreeVariables.of(key)) {
      if (!variable.equals(rows.item()) && !variable.equals(rows.index())) {
        call.add(", $N", old ? Variables.old(variable.name()) : variable.name());
      }
    }
    return call.add(")").build();
  }

  private MethodSpec.Builder creating(String name, TypeName result) {
    MethodSpec.Builder method =
        LiveEmitter.method(name, events(), Modifier.PRIVATE).returns(result);
    LiveEmitter.parameters(method, outer(), false);
    return method.addParameter(int.class, "parent").addParameter(int.class, "before");
  }

  private MethodSpec createMethod() {
    MethodSpec.Builder method = creating("create" + suffix, Runtime.ROWS);
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("$T rows = $L", listType(), list(JavaCode.PLAIN));
    code.beginControlFlow("if (rows.isEmpty())")
        .addStatement("return $T.of($L, new int[0])", Runtime.ROWS, emitter.shape(body.piece()))
        .endControlFlow();
    if (body.repeats()) {
      repeated(code);
    } else {
      single(code);
    }
    return method.addCode(code.build()).build();
  }

  String template() {
    return LiveEmitter.template(body.piece().roots().getFirst().template());
  }

  int ids() {
    return emitter.ids(body.piece().roots().getFirst().template());
  }

  private void repeated(CodeBlock.Builder code) {
    code.addStatement("int first = out.repeat($N, parent, before, rows.size())", template());
    if (body.hasValues()) {
      loop(code, false);
      code.addStatement(body.callValues()).endControlFlow();
    }
    if (body.piece().isFlat()) {
      code.addStatement(
          "return $T.repeated($L, first, rows.size(), $L)",
          Runtime.ROWS,
          emitter.shape(body.piece()),
          ids());
      return;
    }
    code.addStatement("$T[] made = new $T[rows.size()]", Runtime.FRAGMENT, Runtime.FRAGMENT);
    loop(code, true);
    code.addStatement(
            "made[$N] = $L",
            counter(),
            body.callParts(CodeBlock.of("first + $N * $L", counter(), ids())))
        .endControlFlow()
        .addStatement("return $T.of(made)", Runtime.ROWS);
  }

  String counter() {
    return rows.index() == null ? "row" : rows.index().name();
  }

  /** Begins the loop over all rows, with their variables. */
  private void loop(CodeBlock.Builder code, boolean counted) {
    if (counted || rows.index() != null) {
      code.beginControlFlow(
              "for (int $N = 0; $N < rows.size(); $N++)", counter(), counter(), counter())
          .addStatement(
              "$T $N = rows.get($N)", itemType(), rows.item().name(), counter());
    } else {
      code.beginControlFlow("for ($T $N : rows)", itemType(), rows.item().name());
    }
  }

  /** Rows of several siblings, one after the other. */
  private void single(CodeBlock.Builder code) {
    boolean flat = body.piece().isFlat();
    if (flat) {
      code.addStatement("int[] made = new int[rows.size()]");
    } else {
      code.addStatement("$T[] made = new $T[rows.size()]", Runtime.FRAGMENT, Runtime.FRAGMENT);
    }
    loop(code, true);
    code.addStatement(
            "made[$N] = $L$L",
            counter(),
            body.callCreate("parent", CodeBlock.of("before")),
            flat ? ".first()" : "")
        .endControlFlow();
    code.addStatement(
        "return $L",
        flat
            ? CodeBlock.of("$T.of($L, made)", Runtime.ROWS, emitter.shape(body.piece()))
            : CodeBlock.of("$T.of(made)", Runtime.ROWS));
  }

  /** With {@code {:else}}: the rows are one branch, and what is shown without them the other. */
  private MethodSpec createChoice(PieceCode other) {
    MethodSpec.Builder method = creating("createAny" + suffix, Runtime.BRANCH);
    CodeBlock arguments =
        LiveEmitter.arguments(events(), CodeBlock.of(""), outer(), false);
    return method
        .beginControlFlow("if (!$L.isEmpty())", list(JavaCode.PLAIN))
        .addStatement(
            "return new $T(0, create$L($L, parent, before))", Runtime.BRANCH, suffix, arguments)
        .endControlFlow()
        .addStatement(
            "return new $T(1$L)",
            Runtime.BRANCH,
            other.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(", $L", other.callCreate("parent", CodeBlock.of("before"))))
        .build();
  }

  @Override
  CodeBlock create() {
    if (body.isEmpty()) {
      return CodeBlock.of("new $T(0)", Runtime.BRANCH);
    }
    return CodeBlock.of(
        "create$L$L($L, $L, $L)",
        otherwise == null ? "" : "Any",
        suffix,
        LiveEmitter.arguments(events(), CodeBlock.of(""), outer(), false),
        parent(),
        next());
  }

  @Override
  CodeBlock diff(int number) {
    if (body.isEmpty()) {
      return CodeBlock.of("at.branch($L)", number);
    }
    String part = otherwise == null ? "at.rows($L)" : "at.branch($L)";
    return CodeBlock.of(
        "diff$L$L($L, $L, $L)",
        otherwise == null ? "" : "Any",
        suffix,
        LiveEmitter.arguments(events(), CodeBlock.of(part, number), outer(), true),
        parent(),
        next());
  }
}
