package dev.dxwww.htip.client.wasm;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What is done; blocks and loops have numbers that jumps name. */
sealed interface Stmt {
  /** A variable gets a value. */
  record SetLocal(int index, Expr value) implements Stmt {}

  /** A field gets a value. */
  record SetGlobal(int index, Expr value) implements Stmt {}

  /** Memory gets a value. */
  record Store(Width width, Expr address, int offset, Expr value) implements Stmt {}

  /** Memory is copied. */
  record Copy(Expr to, Expr from, Expr length) implements Stmt {}

  /** Memory is filled. */
  record Fill(Expr at, Expr value, Expr length) implements Stmt {}

  /** A call whose result, if any, is not used. */
  record Run(Expr value) implements Stmt {}

  /** The end of the function. */
  record Return(@Nullable Expr value) implements Stmt {}

  /** What a jump to its label leaves. */
  record Block(int label, List<Stmt> body) implements Stmt {
    public Block {
      body = List.copyOf(body);
    }
  }

  /** What a jump to its label begins again; it ends where its body does. */
  record Loop(int label, List<Stmt> body) implements Stmt {
    public Loop {
      body = List.copyOf(body);
    }
  }

  /** A choice of two. */
  record If(Expr condition, List<Stmt> then, List<Stmt> otherwise) implements Stmt {
    public If {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** To the end of a block, or to the beginning of a loop. */
  record Jump(int label) implements Stmt {}

  /** A jump by number: the first label is for {@code low}. */
  record Switch(Expr value, int low, List<Integer> labels, int otherwise) implements Stmt {
    public Switch {
      labels = List.copyOf(labels);
    }
  }

  /** Whether nothing comes after it. */
  default boolean leaves() {
    return switch (this) {
      case Return _, Jump _, Switch _ -> true;
      case If s -> leaves(s.then()) && leaves(s.otherwise());
      case Loop s -> leaves(s.body());
      default -> false;
    };
  }

  /** Whether nothing comes after these. */
  static boolean leaves(List<Stmt> body) {
    return !body.isEmpty() && body.getLast().leaves();
  }

  /** How often a label is named in it. */
  default int jumps(int label) {
    return switch (this) {
      case Jump s -> s.label() == label ? 1 : 0;
      case Switch s -> (int) s.labels().stream().filter(l -> l == label).count()
          + (s.otherwise() == label ? 1 : 0);
      case Block s -> jumps(s.body(), label);
      case Loop s -> jumps(s.body(), label);
      case If s -> jumps(s.then(), label) + jumps(s.otherwise(), label);
      default -> 0;
    };
  }

  /** How often a label is named in these. */
  static int jumps(List<Stmt> body, int label) {
    return body.stream().mapToInt(s -> s.jumps(label)).sum();
  }
}
