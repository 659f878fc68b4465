package dev.dxwww.htip.compiler.write;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.dxwww.htip.compiler.live.Block;
import dev.dxwww.htip.compiler.live.Piecework;
import dev.dxwww.htip.compiler.live.Slot;
import dev.dxwww.htip.compiler.model.FreeVariables;
import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Value;

/** Writes the methods of one piece: create, values and parts for rows, diff. */
final class PieceCode {
  private final LiveEmitter emitter;
  private final Piecework piece;
  private final boolean root;
  private final SlotCode slots;
  private final List<BlockCode> blocks = new ArrayList<>();

  PieceCode(LiveEmitter emitter, Piecework piece, boolean root) {
    this.emitter = emitter;
    this.piece = piece;
    this.root = root;
    this.slots = new SlotCode(emitter.before());
    for (Block block : piece.blocks()) {
      blocks.add(BlockCode.of(emitter, block));
    }
  }

  Piecework piece() {
    return piece;
  }

  /** Whether it shows nothing at all. */
  boolean isEmpty() {
    return piece.roots().isEmpty();
  }

  /** Whether it can be repeated: one root, so that rows are clones of one template. */
  boolean repeats() {
    return piece.isSingle();
  }

  /** Whether a change of a value can change it. */
  boolean changes() {
    return !piece.isFlat()
        || piece.roots().stream()
            .anyMatch(one -> one.values().stream().anyMatch(SlotCode::changes));
  }

  boolean hasValues() {
    return piece.roots().stream().anyMatch(one -> !one.values().isEmpty());
  }

  void emit() {
    if (!isEmpty()) {
      int place = emitter.place();
      blocks.forEach(BlockCode::emit);
      if (root || changes()) {
        emitter.add(place, diff());
      }
      if (!root && repeats()) {
        if (!piece.isFlat()) {
          emitter.add(place, parts());
        }
        if (hasValues()) {
          emitter.add(place, values());
        }
      }
      emitter.add(place, create());
    }
  }

  private MethodSpec.Builder method(String verb) {
    return LiveEmitter.method(
        verb + piece.name(),
        root || piece.events(),
        root ? Modifier.PUBLIC : Modifier.PRIVATE);
  }

  /** Variables of components whose records are read here. */
  private CodeBlock uses(boolean withOld) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Part.Use use : piece.uses()) {
      if (FreeVariables.of(use.body()).contains(use.variable())) {
        if (withOld) {
          use(use, emitter.before(), LiveEmitter.old(use.variable().name()), code);
        }
        use(use, JavaCode.PLAIN, use.variable().name(), code);
      }
    }
    return code.build();
  }

  private static void use(
      Part.Use use, JavaCode java, String variable, CodeBlock.Builder code) {
    code.addStatement(
        "$T $N = new $T($L)",
        use.variable().type().javaType(),
        variable,
        use.variable().type().javaType(),
        use.arguments().stream().map(java::of).collect(CodeBlock.joining(", ")));
  }

  private MethodSpec create() {
    MethodSpec.Builder method = method("create").returns(Runtime.FRAGMENT);
    if (root) {
      method.addJavadoc("Shows a record; its nodes go before one, or to the end where that is 0.\n");
    }
    LiveEmitter.parameters(method, piece.variables(), false);
    method.addParameter(int.class, "parent").addParameter(int.class, "before");
    CodeBlock.Builder code = CodeBlock.builder();
    boolean byParts = !root && repeats();
    if (!byParts) {
      code.add(uses(false));
    }
    boolean first = true;
    for (Piecework.Root one : piece.roots()) {
      CodeBlock repeat =
          CodeBlock.of("out.repeat($N, parent, before, 1)", LiveEmitter.template(one.template()));
      code.addStatement(first ? CodeBlock.of("int first = $L", repeat) : repeat);
      first = false;
      if (!byParts) {
        values(one, code);
      }
    }
    if (byParts && hasValues()) {
      code.addStatement(callValues());
    }
    code.addStatement(
        "return $L",
        byParts && !piece.isFlat() ? callParts(CodeBlock.of("first")) : fragment());
    return method.addCode(code.build()).build();
  }

  private void values(Piecework.Root one, CodeBlock.Builder code) {
    for (Slot slot : one.values()) {
      code.addStatement(slots.value(slot));
    }
  }

  private CodeBlock fragment() {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(emitter.shape(piece));
    arguments.add(CodeBlock.of("first"));
    blocks.forEach(block -> arguments.add(block.create()));
    return CodeBlock.of("new $T($L)", Runtime.FRAGMENT, CodeBlock.join(arguments, ", "));
  }

  private MethodSpec values() {
    MethodSpec.Builder method = method("values");
    LiveEmitter.parameters(method, piece.variables(), false);
    CodeBlock.Builder code = CodeBlock.builder().add(uses(false));
    values(piece.roots().getFirst(), code);
    return method.addCode(code.build()).build();
  }

  /** The parts of a clone that stands already. */
  private MethodSpec parts() {
    MethodSpec.Builder method =
        method("parts").returns(Runtime.FRAGMENT).addParameter(int.class, "first");
    LiveEmitter.parameters(method, piece.variables(), false);
    return method
        .addCode(CodeBlock.builder().add(uses(false)).addStatement("return $L", fragment()).build())
        .build();
  }

  CodeBlock callValues() {
    return CodeBlock.of(
        "$N($L)",
        "values" + piece.name(),
        LiveEmitter.arguments(
            piece.events(), CodeBlock.of(""), piece.variables(), false));
  }

  CodeBlock callParts(CodeBlock first) {
    return CodeBlock.of(
        "$N($L)",
        "parts" + piece.name(),
        LiveEmitter.arguments(piece.events(), first, piece.variables(), false));
  }

  CodeBlock callCreate(String parent, CodeBlock next) {
    return CodeBlock.of(
        "$N($L, $N, $L)",
        "create" + piece.name(),
        LiveEmitter.arguments(
            piece.events(), CodeBlock.of(""), piece.variables(), false),
        parent,
        next);
  }

  /** Patches a flat piece by its first id; another one gives what it is then. */
  private MethodSpec diff() {
    boolean flat = piece.isFlat() && !root;
    MethodSpec.Builder method = method("diff");
    if (root) {
      method.addJavadoc("Writes what makes one record of the other, and says where it is then.\n");
    }
    if (flat) {
      method.addParameter(int.class, "first");
    } else {
      method.returns(Runtime.FRAGMENT).addParameter(Runtime.FRAGMENT, "at");
    }
    LiveEmitter.parameters(method, piece.variables(), true);
    CodeBlock.Builder code = CodeBlock.builder().add(uses(true));
    if (!flat) {
      method.addParameter(int.class, "parent");
      code.addStatement("int first = at.first()");
    }
    for (Piecework.Root one : piece.roots()) {
      for (Slot slot : one.values()) {
        if (SlotCode.changes(slot)) {
          slots.patch(slot, node(slot.id()), code);
        }
      }
    }
    if (!flat) {
      List<CodeBlock> parts = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        parts.add(blocks.get(i).diff(i));
      }
      code.addStatement(
          "return $L",
          parts.isEmpty()
              ? CodeBlock.of("at")
              : CodeBlock.of("at.with($L)", CodeBlock.join(parts, ", ")));
    }
    return method.addCode(code.build()).build();
  }

  static CodeBlock node(int offset) {
    return offset == 0 ? CodeBlock.of("first") : CodeBlock.of("first + $L", offset);
  }

  CodeBlock callDiff(CodeBlock at) {
    return CodeBlock.of(
        "$N($L$L)",
        "diff" + piece.name(),
        LiveEmitter.arguments(piece.events(), at, piece.variables(), true),
        piece.isFlat() ? "" : ", parent");
  }

  /** Whether it depends on one variable alone. */
  boolean dependsOn(Value.Variable variable) {
    return piece.variables().equals(List.of(variable));
  }
}
