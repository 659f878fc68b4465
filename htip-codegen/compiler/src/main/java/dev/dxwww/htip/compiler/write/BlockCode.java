package dev.dxwww.htip.compiler.write;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.htip.compiler.live.Block;
import dev.dxwww.htip.compiler.live.Block.Spot;
import dev.dxwww.htip.compiler.model.FreeVariables;
import dev.dxwww.htip.compiler.model.Value;

/** Writes the methods of a block, and how its fragment calls them. */
abstract class BlockCode {
  final LiveEmitter emitter;
  private final Spot spot;

  BlockCode(LiveEmitter emitter, Spot spot) {
    this.emitter = emitter;
    this.spot = spot;
  }

  static BlockCode of(LiveEmitter emitter, Block block) {
    return switch (block) {
      case Block.If choice -> new ChoiceCode(emitter, choice);
      case Block.Each each -> new RowsCode(emitter, each);
      case Block.Markup markup -> new MarkupCode(emitter, markup);
      case Block.Page page -> new PageCode(emitter, page);
    };
  }

  /** Adds the methods. */
  abstract void emit();

  /** The expression for the part when the fragment is made; {@code first} is its first id. */
  abstract CodeBlock create();

  /** The expression for the part of that number when the fragment {@code at} is patched. */
  abstract CodeBlock diff(int number);

  /** Id of the parent of its nodes. */
  CodeBlock parent() {
    return spot.isBesideRoots() ? CodeBlock.of("parent") : PieceCode.node(spot.parent());
  }

  /** Id of the node behind its nodes, 0 for none. */
  CodeBlock next() {
    return spot.before() == 0 ? CodeBlock.of("0") : PieceCode.node(spot.before());
  }

  /** Variables of values and of pieces, each once. */
  static List<Value.Variable> variables(List<Value> values, List<PieceCode> pieces) {
    Set<Value.Variable> all = new LinkedHashSet<>();
    values.forEach(value -> all.addAll(FreeVariables.of(value)));
    pieces.forEach(piece -> all.addAll(piece.piece().variables()));
    return List.copyOf(all);
  }

  static boolean events(List<PieceCode> pieces) {
    return pieces.stream().anyMatch(piece -> piece.piece().events());
  }
}
