package dev.dxwww.htip.compiler.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.Modifier;

import org.jspecify.annotations.Nullable;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.htip.Walk;
import dev.dxwww.htip.compiler.live.Block;
import dev.dxwww.htip.compiler.live.LiveTemplate;
import dev.dxwww.htip.compiler.live.Piecework;
import dev.dxwww.htip.compiler.model.Value;
import dev.dxwww.htip.compiler.model.Variables;

/**
 * Writes the methods that show a template by HTIP: {@code create} clones and fills, {@code diff}
 * compares slot by slot with the record before and writes the least that makes one of the other.
 */
public final class LiveEmitter {
  private final LiveTemplate live;
  private final CodeBlock bundle;
  private final int firstIndex;
  private final MethodNames names;
  private final List<MethodSpec> methods = new ArrayList<>();
  private final Map<String, String> shapes = new LinkedHashMap<>();
  private final JavaCode before = new JavaCode(Variables::old);

  private LiveEmitter(LiveTemplate live, CodeBlock bundle, int firstIndex, MethodNames names) {
    this.live = live;
    this.bundle = bundle;
    this.firstIndex = firstIndex;
    this.names = names;
  }

  /**
   * Adds the methods and their constants.
   *
   * @param bundle an expression for the {@code BundleRef} of the module
   * @param firstIndex where the templates of this one begin in it
   */
  public static void emit(
      LiveTemplate live, CodeBlock bundle, int firstIndex, TypeSpec.Builder type) {
    MethodNames names = new MethodNames("create", "diff");
    type.build().methodSpecs().forEach(method -> names.unique(method.name()));
    reserve(live.root(), names);
    LiveEmitter emitter = new LiveEmitter(live, bundle, firstIndex, names);
    new PieceCode(emitter, live.root(), PieceCode.Role.TEMPLATE).emit();
    emitter.templates(type);
    emitter.shapes(type);
    type.addMethods(emitter.methods);
  }

  /** Methods of pieces and of blocks begin alike, so no block is called as a piece is. */
  private static void reserve(Piecework piece, MethodNames names) {
    names.unique(piece.name());
    for (Block block : piece.blocks()) {
      switch (block) {
        case Block.If choice -> {
          choice.branches().forEach(branch -> reserve(branch.body(), names));
          reserveOther(choice.otherwise(), names);
        }
        case Block.Each each -> {
          reserve(each.body(), names);
          reserveOther(each.otherwise(), names);
        }
        case Block.Markup markup -> { }
        case Block.Page page -> { }
      }
    }
  }

  private static void reserveOther(@Nullable Piecework otherwise, MethodNames names) {
    if (otherwise != null) {
      reserve(otherwise, names);
    }
  }

  JavaCode before() {
    return before;
  }

  MethodNames names() {
    return names;
  }

  void add(MethodSpec method) {
    methods.add(method);
  }

  /** Where the next method will stand, so that callers come before what they call. */
  int place() {
    return methods.size();
  }

  void add(int place, MethodSpec method) {
    methods.add(place, method);
  }

  private void templates(TypeSpec.Builder type) {
    for (int i = 0; i < live.templates().size(); i++) {
      Walk walk = live.templates().get(i).walk();
      type.addField(
          FieldSpec.builder(Runtime.TEMPLATE_REF, template(i))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer(
                  "$L.template($L, $L, $L)", bundle, firstIndex + i, walk.marks(), walk.values())
              .build());
    }
  }

  static String template(int number) {
    return "TEMPLATE_" + number;
  }

  int ids(int template) {
    return live.templates().get(template).walk().marks() + 1;
  }

  /** The expression for the shape of a piece. */
  CodeBlock shape(Piecework piece) {
    if (piece.isSingle()) {
      return CodeBlock.of("$T.ONE", Runtime.SHAPE);
    }
    List<String> roots = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (Piecework.Root root : piece.roots()) {
      roots.add(Integer.toString(root.offset()));
      parts.add(Integer.toString(root.blockBefore()));
    }
    String code =
        "new int[] {" + String.join(", ", roots) + "}, new int[] {"
            + String.join(", ", parts) + "}";
    return CodeBlock.of(
        "$N", shapes.computeIfAbsent(code, unknown -> "SHAPE_" + shapes.size()));
  }

  private void shapes(TypeSpec.Builder type) {
    shapes.forEach(
        (code, name) ->
            type.addField(
                FieldSpec.builder(Runtime.SHAPE, name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T($L)", Runtime.SHAPE, code)
                    .build()));
  }

  /** A method with the writer, and the handlers where they are needed. */
  static MethodSpec.Builder method(String name, boolean handlers, Modifier visibility) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(visibility, Modifier.STATIC)
            .addParameter(Runtime.FRAME_WRITER, "out");
    return handlers ? method.addParameter(Runtime.HANDLERS, "handlers") : method;
  }

  static void parameters(
      MethodSpec.Builder method, List<Value.Variable> variables, boolean withOld) {
    if (withOld) {
      variables.forEach(
          variable ->
              method.addParameter(variable.type().javaType(), Variables.old(variable.name())));
    }
    variables.forEach(
        variable -> method.addParameter(variable.type().javaType(), variable.name()));
  }

  /** The arguments for {@link #method} and {@link #parameters}, what is special between them. */
  static CodeBlock arguments(
      boolean handlers, CodeBlock special, List<Value.Variable> variables, boolean withOld) {
    List<CodeBlock> all = new ArrayList<>();
    all.add(CodeBlock.of("out"));
    if (handlers) {
      all.add(CodeBlock.of("handlers"));
    }
    if (!special.isEmpty()) {
      all.add(special);
    }
    if (withOld) {
      variables.forEach(variable -> all.add(CodeBlock.of("$N", Variables.old(variable.name()))));
    }
    variables.forEach(variable -> all.add(CodeBlock.of("$N", variable.name())));
    return CodeBlock.join(all, ", ");
  }
}
