package dev.dxwww.htip.client.wasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Puts a function that is called once where it is called, if nothing comes after the call, or if
 * it gives nothing and returns only at its end.
 *
 * <p>Then its returns are the caller's returns, or there are none, and nothing else has to change.
 */
final class Inliner {
  private final Map<Callee, Program.Function> functions = new HashMap<>();
  private final Map<Callee, Integer> calls = new HashMap<>();

  private Inliner(Program program) {
    program.functions().forEach(f -> functions.put(f.callee(), f));
    program.functions().forEach(f -> count(f.body()));
  }

  static Program inline(Program program) {
    Inliner inliner = new Inliner(program);
    List<Program.Function> out = new ArrayList<>();
    for (Program.Function function : program.functions()) {
      if (!inliner.once(function.callee())) {
        Rename names = new Rename(0, 0);
        names.see(function);
        List<Stmt> body = inliner.tail(function.body(), function.callee().result(), names);
        out.add(
            new Program.Function(
                function.callee(), function.exported(), Simplifier.simplify(body)));
      }
    }
    return new Program(program.imports(), out, program.globals(), program.letters());
  }

  private boolean once(Callee callee) {
    Program.Function function = functions.get(callee);
    return function != null && !function.exported() && calls.getOrDefault(callee, 0) == 1
        && (callers(callee) == 1 || straight(callee));
  }

  /** Whether it gives nothing, returns only at its end and does not stand in an expression. */
  private boolean straight(Callee callee) {
    return !callee.result() && returns(functions.get(callee).body()) == 0;
  }

  private static int returns(List<Stmt> body) {
    return body.stream().mapToInt(s -> s instanceof Stmt.Return ? 1
        : Walks.bodies(s).stream().mapToInt(Inliner::returns).sum()).sum();
  }

  /** How often it is called where nothing comes after. */
  private long callers(Callee callee) {
    return functions.values().stream()
        .filter(f -> !f.callee().equals(callee))
        .mapToLong(f -> tails(f.body(), f.callee().result(), callee)).sum();
  }

  private void count(List<Stmt> body) {
    body.forEach(s -> {
      Walks.expressions(s).forEach(this::count);
      Walks.bodies(s).forEach(this::count);
    });
  }

  private void count(Expr value) {
    if (value instanceof Expr.Call call) {
      calls.merge(call.callee(), 1, Integer::sum);
    }
    value.parts().forEach(this::count);
  }

  private static boolean calls(Stmt last, boolean result, Callee callee) {
    return switch (last) {
      case Stmt.Return(Expr.Call call) -> result && call.callee().equals(callee);
      case Stmt.Run(Expr.Call call) -> !result && call.callee().equals(callee);
      default -> false;
    };
  }

  private static long tails(List<Stmt> body, boolean result, Callee callee) {
    long found = 0;
    for (int i = 0; i < body.size(); i++) {
      Stmt statement = body.get(i);
      boolean last = i == body.size() - 1
          || body.get(i + 1) instanceof Stmt.Return(var value) && value == null;
      if (calls(statement, result, callee) && (last || statement instanceof Stmt.Return)) {
        found++;
      }
      for (List<Stmt> inner : Walks.bodies(statement)) {
        found += last && !(statement instanceof Stmt.Loop)
            ? tails(inner, result, callee) : returns(inner, result, callee);
      }
    }
    return found;
  }

  /** As above, where the end of the body is not the end of the function. */
  private static long returns(List<Stmt> body, boolean result, Callee callee) {
    List<Stmt> more = new ArrayList<>(body);
    more.add(new Stmt.Jump(-1));
    return tails(more, result, callee);
  }

  private List<Stmt> tail(List<Stmt> body, boolean result, Rename names) {
    List<Stmt> out = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      Stmt statement = body.get(i);
      boolean last = i == body.size() - 1
          || body.get(i + 1) instanceof Stmt.Return(var value) && value == null;
      Callee callee = called(statement, result);
      Callee alone = called(statement, false);
      if (callee != null && once(callee) && (last || statement instanceof Stmt.Return)) {
        out.addAll(pasted(statement, callee, names));
      } else if (alone != null && once(alone) && straight(alone)) {
        out.addAll(body(statement, alone, names, false));
      } else {
        boolean end = last && !(statement instanceof Stmt.Loop);
        out.add(Walks.map(statement, inner -> inside(inner, result, names, end)));
      }
    }
    return out;
  }

  private List<Stmt> inside(List<Stmt> body, boolean result, Rename names, boolean end) {
    if (end) {
      return tail(body, result, names);
    }
    List<Stmt> more = new ArrayList<>(body);
    more.add(new Stmt.Jump(-1));
    List<Stmt> out = tail(more, result, names);
    return out.subList(0, out.size() - 1);
  }

  private static @Nullable Callee called(Stmt last, boolean result) {
    return switch (last) {
      case Stmt.Return(Expr.Call call) when result -> call.callee();
      case Stmt.Run(Expr.Call call) when !result -> call.callee();
      default -> null;
    };
  }

  /** The body of a function with its own variables and labels, where the caller ends, too. */
  private List<Stmt> pasted(Stmt call, Callee callee, Rename names) {
    List<Stmt> out = body(call, callee, names, true);
    if (!callee.result()) {
      out.add(new Stmt.Return(null));
    }
    return out;
  }

  private List<Stmt> body(Stmt call, Callee callee, Rename names, boolean end) {
    Program.Function function = functions.get(callee);
    List<Expr> arguments = Walks.expressions(call).getFirst().parts();
    Rename own = names.after(function);
    List<Stmt> out = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      out.add(new Stmt.SetLocal(own.local(i), arguments.get(i)));
    }
    out.addAll(inside(own.all(function.body()), callee.result(), names, end));
    return out;
  }
}
