package dev.dxwww.htip.client.wasm;

import java.util.ArrayList;
import java.util.List;

/** The body of one function in WebAssembly. */
final class WasmCode {
  private static final int UNREACHABLE = 0x00;
  static final int BLOCK = 0x02;
  static final int LOOP = 0x03;
  static final int IF = 0x04;
  private static final int ELSE = 0x05;
  static final int END = 0x0B;
  private static final int BR = 0x0C;
  private static final int BR_IF = 0x0D;
  private static final int BR_TABLE = 0x0E;
  private static final int RETURN = 0x0F;
  private static final int CALL = 0x10;
  private static final int DROP = 0x1A;
  static final int GET = 0x20;
  static final int SET = 0x21;
  static final int TEE = 0x22;
  private static final int GLOBAL_GET = 0x23;
  private static final int GLOBAL_SET = 0x24;
  private static final int SIZE = 0x3F;
  private static final int GROW = 0x40;
  static final int CONST = 0x41;
  private static final int MORE = 0xFC;
  private static final int EMPTY = 0x40;

  private final List<Callee> callees;
  private final List<int[]> code = new ArrayList<>();
  /** What encloses the present place, the innermost last; -1 for an if. */
  private final List<Integer> labels = new ArrayList<>();

  private WasmCode(List<Callee> callees) {
    this.callees = callees;
  }

  /** Declarations of variables, then code. */
  static Bytes of(Program.Function function, List<Callee> callees) {
    WasmCode printer = new WasmCode(callees);
    List<Stmt> body = function.body();
    printer.all(body);
    if (function.callee().result()) {
      if (body.getLast() instanceof Stmt.Return) {
        printer.code.removeLast();
      } else {
        printer.add(UNREACHABLE);
      }
    }
    return Locals.finish(printer.code, function.callee().parameters());
  }

  /** The bytes of one instruction. */
  static void write(int[] instruction, Bytes out) {
    int op = instruction[0];
    out.raw(op);
    if (op == BLOCK || op == LOOP || op == IF) {
      out.raw(EMPTY);
    }
    if (op == BR_TABLE) {
      out.unsigned(instruction.length - 2);
    }
    for (int i = 1; i < instruction.length; i++) {
      if (op == CONST) {
        out.signed(instruction[i]);
      } else {
        out.unsigned(instruction[i]);
      }
    }
  }

  private void add(int... instruction) {
    code.add(instruction);
  }

  private void all(List<Stmt> body) {
    body.forEach(this::print);
  }

  private void print(Stmt statement) {
    switch (statement) {
      case Stmt.SetLocal s -> print(s.value()).add(SET, s.index());
      case Stmt.SetGlobal s -> print(s.value()).add(GLOBAL_SET, s.index());
      case Stmt.Store s ->
          print(s.address()).print(s.value()).add(s.width().store(), 0, s.offset());
      case Stmt.Copy s -> print(s.to()).print(s.from()).print(s.length()).add(MORE, 10, 0, 0);
      case Stmt.Fill s -> print(s.at()).print(s.value()).print(s.length()).add(MORE, 11, 0);
      case Stmt.Run s -> run(s.value());
      case Stmt.Return s -> {
        if (s.value() != null) {
          print(s.value());
        }
        add(RETURN);
      }
      case Stmt.Block s -> nested(BLOCK, s.label(), s.body());
      case Stmt.Loop s -> nested(LOOP, s.label(), s.body());
      case Stmt.If s -> branch(s);
      case Stmt.Jump s -> add(BR, depth(s.label()));
      case Stmt.Switch s -> table(s);
    }
  }

  private void run(Expr value) {
    print(value);
    if (!(value instanceof Expr.Call call) || call.callee().result()) {
      add(DROP);
    }
  }

  private void nested(int op, int label, List<Stmt> body) {
    add(op);
    labels.add(label);
    all(body);
    labels.removeLast();
    add(END);
  }

  private void branch(Stmt.If s) {
    print(s.condition());
    if (s.otherwise().isEmpty() && s.then().size() == 1
        && s.then().getFirst() instanceof Stmt.Jump(int label)) {
      add(BR_IF, depth(label));
      return;
    }
    add(IF);
    labels.add(-1);
    all(s.then());
    if (!s.otherwise().isEmpty()) {
      add(ELSE);
      all(s.otherwise());
    }
    labels.removeLast();
    add(END);
  }

  private void table(Stmt.Switch s) {
    print(s.low() == 0 ? s.value()
        : Expr.binary(Op.SUB, s.value(), new Expr.Const(s.low())));
    int[] instruction = new int[s.labels().size() + 2];
    instruction[0] = BR_TABLE;
    for (int i = 0; i < s.labels().size(); i++) {
      instruction[i + 1] = depth(s.labels().get(i));
    }
    instruction[instruction.length - 1] = depth(s.otherwise());
    add(instruction);
  }

  private int depth(int label) {
    return labels.size() - 1 - labels.lastIndexOf(label);
  }

  private WasmCode print(Expr value) {
    value.parts().forEach(this::print);
    switch (value) {
      case Expr.Const e -> add(CONST, e.value());
      case Expr.Local e -> add(GET, e.index());
      case Expr.Global e -> add(GLOBAL_GET, e.index());
      case Expr.Unary e -> add(e.op().code());
      case Expr.Binary e -> add(e.op().code());
      case Expr.Call e -> add(CALL, callees.indexOf(e.callee()));
      case Expr.Load e -> add(e.width().load(), 0, e.offset());
      case Expr.Pages _ -> add(SIZE, 0);
      case Expr.Grow _ -> add(GROW, 0);
      case Expr.Order _ -> throw new IllegalStateException("an order outside of a branch");
    }
    return this;
  }
}
