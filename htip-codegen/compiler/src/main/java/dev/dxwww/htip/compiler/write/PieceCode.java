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
import dev.dxwww.htip.compiler.model.Variables;

/** Writes the methods of one piece: create, values and parts for rows, diff. */
final class PieceCode {
  private final LiveEmitter emitter;
  private final Piecework piece;
  private final Role role;
  private final SlotCode slots;
  private final List<BlockCode> blocks = new ArrayList<>();

  PieceCode(LiveEmitter emitter, Piecework piece, Role role) {
    this.emitter = emitter;
    this.piece = piece;
    this.role = role;
    this.slots = new SlotCode(emitter.before());
    for (Block block : piece.blocks()) {
      blocks.add(BlockCode.of(emitter, block));
    }
  }

  /** What a piece is for. */
  enum Role {
    TEMPLATE,
    BRANCH,
    ROW
  }

  private boolean isRoot() {
    return role == Role.TEMPLATE;
  }

  Piecework piece() {
    return piece;
  }

  /** Whether it shows nothing at all. */
  boolean isEmpty() {
    return piece.roots().isEmpty();
  }

  /** Whether it is repeated: rows of one root each are clones of one template. */
  boolean repeats() {
    return role == Role.ROW && piece.isSingle();
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
      if (isRoot() || changes()) {
        emitter.add(place, diff());
      }
      if (!repeats()) {
        emitter.add(place, create());
        return;
      }
      if (!piece.isFlat()) {
        emitter.add(place, parts());
      }
      if (hasValues()) {
        emitter.add(place, values());
      }
    }
  }

  private MethodSpec.Builder method(String verb) {
    return LiveEmitter.method(
        verb + piece.name(),
        isRoot() || piece.events(),
        isRoot() ? Modifier.PUBLIC : Modifier.PRIVATE);
  }

  /** Variables of components whose records are read here. */
  private CodeBlock uses(boolean withOld) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Part.Use use : piece.uses()) {
      if (FreeVariables.of(use.body()).contains(use.variable())) {
        if (withOld) {
          use(use, emitter.before(), Variables.old(use.variable().name()), code);
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
    if (isRoot()) {
      method.addJavadoc("Shows a record; its nodes go before one, or to the end where it is 0.\n");
    }
    LiveEmitter.parameters(method, piece.variables(), false);
    method.addParameter(int.class, "parent").addParameter(int.class, "before");
    CodeBlock.Builder code = CodeBlock.builder().add(uses(false));
    boolean first = true;
    for (Piecework.Root one : piece.roots()) {
      CodeBlock repeat =
          CodeBlock.of("out.repeat($N, parent, before, 1)", LiveEmitter.template(one.template()));
      code.addStatement(first ? CodeBlock.of("int first = $L", repeat) : repeat);
      first = false;
      values(one, code);
    }
    return method.addCode(code.addStatement("return $L", fragment()).build()).build();
  }

  private void values(Piecework.Root one, CodeBlock.Builder code) {
    List<CodeBlock> statements = new ArrayList<>();
    for (Slot slot : one.values()) {
      statements.add(CodeBlock.builder().addStatement(slots.value(slot)).build());
    }
    inParts("values", statements, false, code);
  }

  /** Many statements become several methods: one has at most 65,535 bytes (JVMS 4.7.3). */
  private void inParts(
      String verb, List<CodeBlock> statements, boolean diff, CodeBlock.Builder code) {
    if (statements.size() <= 2 * Weight.MOST) {
      statements.forEach(code::add);
      return;
    }
    CodeBlock first = diff ? CodeBlock.of("first") : CodeBlock.of("");
    boolean events = piece.events();
    for (int from = 0; from < statements.size(); from += Weight.MOST) {
      int to = Math.min(from + Weight.MOST, statements.size());
      String name = emitter.names().unique(verb + piece.name() + "Part");
      MethodSpec.Builder method = LiveEmitter.method(name, events, Modifier.PRIVATE);
      if (diff) {
        method.addParameter(int.class, "first");
      }
      LiveEmitter.parameters(method, piece.variables(), diff);
      method.addCode(uses(diff));
      statements.subList(from, to).forEach(method::addCode);
      emitter.add(method.build());
      code.addStatement(
          "$N($L)", name, LiveEmitter.arguments(events, first, piece.variables(), diff));
    }
  }

  private CodeBlock fragment() {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(emitter.shape(piece));
    arguments.add(CodeBlock.of("first"));
    blocks.forEach(block -> arguments.add(block.create()));
    return CodeBlock.of("new $T($L)", Runtime.FRAGMENT, CodeBlock.join(arguments, ",$W"));
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
    boolean flat = piece.isFlat() && !isRoot();
    MethodSpec.Builder method = method("diff");
    if (isRoot()) {
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
    List<CodeBlock> statements = new ArrayList<>();
    for (Piecework.Root one : piece.roots()) {
      for (Slot slot : one.values()) {
        if (SlotCode.changes(slot)) {
          CodeBlock.Builder patch = CodeBlock.builder();
          slots.patch(slot, node(slot.id()), patch);
          statements.add(patch.build());
        }
      }
    }
    inParts("diff", statements, true, code);
    if (!flat) {
      List<CodeBlock> parts = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        parts.add(blocks.get(i).diff(i));
      }
      code.addStatement(
          "return $L",
          parts.isEmpty()
              ? CodeBlock.of("at")
              : CodeBlock.of("at.with($L)", CodeBlock.join(parts, ",$W")));
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
