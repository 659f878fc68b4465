package dev.dxwww.htip.client.wasm;

import java.util.ArrayList;
import java.util.List;

/**
 * The operand stack while a block is read: expressions that wait to be used.
 *
 * <p>What waits is evaluated later than the JVM would. Before a statement that could change its
 * value, or that it could change, it is put into a variable.
 */
final class Waiting {
  private final List<Stmt> out;
  private final Variables variables;
  private final List<Expr> stack = new ArrayList<>();

  /** Variables beyond those of the method. */
  static final class Variables {
    private final int stack;
    private int next;

    /** The first free one, and how deep the stack becomes. */
    Variables(int free, int depth) {
      this.stack = free;
      this.next = free + depth;
    }

    int fresh() {
      return next++;
    }
  }

  Waiting(List<Stmt> out, Variables variables, int depth) {
    this.out = out;
    this.variables = variables;
    for (int i = 0; i < depth; i++) {
      stack.add(new Expr.Local(variables.stack + i));
    }
  }

  int depth() {
    return stack.size();
  }

  void push(Expr value) {
    stack.add(value);
  }

  Expr pop() {
    return stack.removeLast();
  }

  /** The last {@code count} values, in the order in which they were pushed. */
  List<Expr> pop(int count) {
    List<Expr> tail = stack.subList(stack.size() - count, stack.size());
    List<Expr> values = List.copyOf(tail);
    tail.clear();
    return values;
  }

  /** Doubles the last value; what is not plain is computed once. */
  void dup() {
    Expr top = pop();
    if (!(top instanceof Expr.Const || top instanceof Expr.Local)) {
      Expr.Local kept = new Expr.Local(variables.fresh());
      statement(new Stmt.SetLocal(kept.index(), top));
      top = kept;
    }
    push(top);
    push(top);
  }

  /** Appends a statement, after what waits and may not come after it. */
  void statement(Stmt statement) {
    boolean acts = acts(statement);
    int sets = statement instanceof Stmt.SetLocal s ? s.index() : -1;
    boolean keep = stack.stream().anyMatch(e -> e.acts() || acts && !e.constant());
    for (int i = 0; i < stack.size(); i++) {
      Expr value = stack.get(i);
      if (keep && !value.constant() || value.reads(sets)) {
        keep(i);
      }
    }
    out.add(statement);
  }

  private void keep(int index) {
    Expr.Local kept = new Expr.Local(variables.fresh());
    out.add(new Stmt.SetLocal(kept.index(), stack.get(index)));
    stack.set(index, kept);
  }

  private static boolean acts(Stmt statement) {
    return !(statement instanceof Stmt.SetLocal s) || s.value().acts();
  }

  /** At the end of a block all that waits goes into variables by place; returns the condition. */
  Expr settle(Expr last) {
    Expr result = last;
    if (overlaps(last)) {
      for (int i = 0; i < stack.size(); i++) {
        keep(i);
      }
      Expr.Local kept = new Expr.Local(variables.fresh());
      out.add(new Stmt.SetLocal(kept.index(), last));
      result = kept;
    }
    for (int i = 0; i < stack.size(); i++) {
      if (!stack.get(i).equals(place(i))) {
        out.add(new Stmt.SetLocal(variables.stack + i, stack.get(i)));
      }
    }
    return result;
  }

  private Expr place(int index) {
    return new Expr.Local(variables.stack + index);
  }

  /** Whether a place is read after it has got its new value. */
  private boolean overlaps(Expr last) {
    for (int i = 0; i < stack.size(); i++) {
      int place = variables.stack + i;
      if (!stack.get(i).equals(place(i))
          && (last.reads(place)
              || stack.subList(i + 1, stack.size()).stream().anyMatch(e -> e.reads(place)))) {
        return true;
      }
    }
    return false;
  }
}
