package dev.dxwww.htip.client.wasm;

import java.util.List;

/** Numbers for variables and labels of one function inside another. */
final class Rename {
  private final int firstLocal;
  private final int firstLabel;
  private int locals;
  private int labels;

  /** Numbers from these on; the first label is even. */
  Rename(int firstLocal, int firstLabel) {
    this.firstLocal = firstLocal;
    this.firstLabel = firstLabel;
  }

  /** Takes notice of the numbers that a function has. */
  void see(Program.Function function) {
    locals = Math.max(locals, function.callee().parameters());
    function.body().forEach(this::see);
  }

  private void see(Stmt statement) {
    switch (statement) {
      case Stmt.SetLocal s -> locals = Math.max(locals, s.index() + 1);
      case Stmt.Block s -> labels = Math.max(labels, s.label() + 1);
      case Stmt.Loop s -> labels = Math.max(labels, s.label() + 1);
      default -> { }
    }
    Walks.bodies(statement).forEach(body -> body.forEach(this::see));
  }

  /** Numbers for one more function, after all that have been given so far. */
  Rename after(Program.Function function) {
    Rename next = new Rename(locals, labels + labels % 2);
    Rename own = new Rename(0, 0);
    own.see(function);
    locals = next.firstLocal + own.locals;
    labels = next.firstLabel + own.labels;
    return next;
  }

  int local(int index) {
    return firstLocal + index;
  }

  List<Stmt> all(List<Stmt> body) {
    return body.stream().map(this::of).toList();
  }

  private Stmt of(Stmt statement) {
    return switch (statement) {
      case Stmt.SetLocal s -> new Stmt.SetLocal(local(s.index()), of(s.value()));
      case Stmt.SetGlobal s -> new Stmt.SetGlobal(s.index(), of(s.value()));
      case Stmt.Store s ->
          new Stmt.Store(s.width(), of(s.address()), s.offset(), of(s.value()));
      case Stmt.Copy s -> new Stmt.Copy(of(s.to()), of(s.from()), of(s.length()));
      case Stmt.Fill s -> new Stmt.Fill(of(s.at()), of(s.value()), of(s.length()));
      case Stmt.Run s -> new Stmt.Run(of(s.value()));
      case Stmt.Return s -> new Stmt.Return(s.value() == null ? null : of(s.value()));
      case Stmt.Block s -> new Stmt.Block(label(s.label()), all(s.body()));
      case Stmt.Loop s -> new Stmt.Loop(label(s.label()), all(s.body()));
      case Stmt.If s -> new Stmt.If(of(s.condition()), all(s.then()), all(s.otherwise()));
      case Stmt.Jump s -> new Stmt.Jump(label(s.label()));
      case Stmt.Switch s -> new Stmt.Switch(
          of(s.value()), s.low(), s.labels().stream().map(this::label).toList(),
          label(s.otherwise()));
    };
  }

  private int label(int label) {
    return firstLabel + label;
  }

  private Expr of(Expr value) {
    return switch (value) {
      case Expr.Const _, Expr.Global _, Expr.Pages _ -> value;
      case Expr.Local e -> new Expr.Local(local(e.index()));
      case Expr.Unary e -> new Expr.Unary(e.op(), of(e.operand()));
      case Expr.Binary e -> new Expr.Binary(e.op(), of(e.left()), of(e.right()));
      case Expr.Order e -> new Expr.Order(of(e.left()), of(e.right()));
      case Expr.Call e -> new Expr.Call(e.callee(), e.arguments().stream().map(this::of).toList());
      case Expr.Load e -> new Expr.Load(e.width(), of(e.address()), e.offset());
      case Expr.Grow e -> new Expr.Grow(of(e.pages()));
    };
  }
}
