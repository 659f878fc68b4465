package dev.dxwww.htip.compiler.live;

import java.util.List;

import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.Value;

/**
 * What is shown and removed together: a template, a branch, a row. Its roots are clones of
 * templates, one after the other, so that their ids follow each other.
 *
 * @param name for its methods
 * @param uses components whose records its values come from, outermost first
 * @param variables what it needs from around it
 * @param events whether something in it, at any depth, handles events
 */
public record Piecework(
    String name,
    List<Part.Use> uses,
    List<Root> roots,
    List<Block> blocks,
    List<Value.Variable> variables,
    boolean events) {
  public Piecework {
    uses = List.copyOf(uses);
    roots = List.copyOf(roots);
    blocks = List.copyOf(blocks);
    variables = List.copyOf(variables);
  }

  /**
   * One node with all below it.
   *
   * @param template its number among those of this model
   * @param offset distance of its id from that of the first root
   * @param values of its clone, in order
   * @param blockBefore number of the block right before it among its siblings; -1 if there is none
   */
  public record Root(int template, int offset, List<Slot> values, int blockBefore) {
    public Root {
      values = List.copyOf(values);
    }
  }

  /** Whether its nodes are always the same. */
  public boolean isFlat() {
    return blocks.isEmpty();
  }

  /** Whether it is one element or text, with nothing beside it. */
  public boolean isSingle() {
    return roots.size() == 1;
  }
}
