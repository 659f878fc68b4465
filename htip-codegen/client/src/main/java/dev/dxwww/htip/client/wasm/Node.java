package dev.dxwww.htip.client.wasm;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A basic block: instructions that run one after the other, then what they become. */
final class Node {
  /** How a block ends. */
  sealed interface Ending {
    /** Where it may go on. */
    default List<Node> next() {
      return switch (this) {
        case Go e -> List.of(e.to());
        case Fork e -> List.of(e.yes(), e.no());
        case Choose e -> {
          List<Node> all = new ArrayList<>(e.cases());
          all.add(e.otherwise());
          yield all;
        }
        case Leave _ -> List.of();
      };
    }
  }

  /** It goes on with one block. */
  record Go(Node to) implements Ending {}

  /** It goes on with one of two. */
  record Fork(Expr condition, Node yes, Node no) implements Ending {}

  /** It goes on by number. */
  record Choose(Expr value, int low, List<Node> cases, Node otherwise) implements Ending {}

  /** The function ends. */
  record Leave(@Nullable Expr value) implements Ending {}

  final int from;
  final int to;
  final List<Stmt> body = new ArrayList<>();
  final List<Node> before = new ArrayList<>();
  final List<Node> dominated = new ArrayList<>();
  Ending ending = new Leave(null);
  /** How many values wait when it begins; -1 while that is not known. */
  int depth = -1;
  /** Its place in reverse postorder; -1 where it cannot be reached. */
  int order = -1;
  @Nullable Node dominator;
  /** Whether a later block comes back to it. */
  boolean loop;
  /** Whether it needs a label that one jumps to. */
  boolean merge;

  /** Instructions {@code from} inclusive, {@code to} exclusive. */
  Node(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** Whether it does nothing but give back a variable or a constant, so that it can be repeated. */
  boolean tiny() {
    return body.isEmpty() && ending instanceof Leave(Expr value)
        && (value == null || value instanceof Expr.Local || value instanceof Expr.Const);
  }
}
