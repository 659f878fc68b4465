package dev.dxwww.htip.client.wasm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One function in JavaScript. */
final class JsCode {
  private final Program program;
  private final JsNames names;
  private final StringBuilder out = new StringBuilder();
  private final Map<Integer, String> locals = new HashMap<>();
  private final JsExpr values;

  private JsCode(Program program, JsNames names) {
    this.program = program;
    this.names = names;
    this.values = new JsExpr(this::local, this::global, this::function);
  }

  static String of(Program.Function function, Program program, JsNames names) {
    JsCode code = new JsCode(program, names);
    int parameters = function.callee().parameters();
    for (int i = 0; i < parameters; i++) {
      code.local(i);
    }
    String arguments = code.names(0, parameters);
    code.all(function.body());
    String variables = code.names(parameters, code.locals.size());
    return "function " + names.of(function.callee()) + "(" + arguments + "){"
        + (variables.isEmpty() ? "" : "let " + variables + ";") + code.out + "}";
  }

  private String names(int from, int to) {
    return java.util.stream.IntStream.range(from, to).mapToObj(JsNames::local)
        .collect(Collectors.joining(","));
  }

  private String local(int index) {
    return locals.computeIfAbsent(index, _ -> JsNames.local(locals.size()));
  }

  private String global(int index) {
    return names.of(index);
  }

  private String function(Callee callee) {
    return program.imports().contains(callee)
        ? "h." + program.outside(callee.name()) : names.of(callee);
  }

  private void all(List<Stmt> body) {
    body.forEach(this::print);
  }

  private void print(Stmt statement) {
    switch (statement) {
      case Stmt.SetLocal s -> set(local(s.index()), s.value());
      case Stmt.SetGlobal s -> set(global(s.index()), s.value());
      case Stmt.Store s -> store(s);
      case Stmt.Copy s -> {
        String from = values.operand(s.from(), JsExpr.ADD);
        line("m.copyWithin(" + values.number(s.to()) + "," + from + "," + from + "+"
            + values.operand(s.length(), JsExpr.ADD + 1) + ")");
      }
      case Stmt.Fill s -> {
        String at = values.operand(s.at(), JsExpr.ADD);
        line("m.fill(" + values.number(s.value()) + "," + at + "," + at + "+"
            + values.operand(s.length(), JsExpr.ADD + 1) + ")");
      }
      case Stmt.Run s -> line(values.number(s.value()));
      case Stmt.Return s -> line(s.value() == null ? "return"
          : "return " + values.number(s.value()));
      case Stmt.Block s -> {
        out.append(label(s.label())).append(":{");
        all(s.body());
        out.append('}');
      }
      case Stmt.Loop s -> loop(s);
      case Stmt.If s -> branch(s);
      case Stmt.Jump s -> line(jump(s.label()));
      case Stmt.Switch s -> table(s);
    }
  }

  private void line(String text) {
    out.append(text).append(';');
  }

  private void set(String name, Expr value) {
    line(name + "=" + values.number(value));
  }

  private void store(Stmt.Store s) {
    String at = values.address(s.address(), s.offset());
    String value = values.number(s.value());
    line(s.width() == Width.U8 ? "m[" + at + "]=" + value : "Y(" + at + "," + value + ")");
  }

  private void loop(Stmt.Loop s) {
    List<Stmt> body = s.body();
    boolean again = body.getLast().equals(new Stmt.Jump(s.label()));
    out.append(label(s.label())).append(":for(;;){");
    all(again ? body.subList(0, body.size() - 1) : body);
    out.append(Stmt.leaves(body) ? "}" : "break}");
  }

  private void branch(Stmt.If s) {
    out.append("if(").append(values.condition(s.condition())).append("){");
    all(s.then());
    out.append('}');
    if (!s.otherwise().isEmpty()) {
      out.append("else{");
      all(s.otherwise());
      out.append('}');
    }
  }

  /** Labels of loops are odd; see {@link Structure}. */
  private static String jump(int label) {
    return (label % 2 == 1 ? "continue " : "break ") + label(label);
  }

  private static String label(int label) {
    return "$" + label;
  }

  private void table(Stmt.Switch s) {
    out.append("switch(").append(values.number(s.value())).append("){");
    for (int i = 0; i < s.labels().size(); i++) {
      int to = s.labels().get(i);
      if (to != s.otherwise()) {
        out.append("case ").append(s.low() + i).append(':');
        boolean same = i + 1 < s.labels().size() && s.labels().get(i + 1) == to;
        out.append(same ? "" : jump(to) + ";");
      }
    }
    out.append("default:").append(jump(s.otherwise())).append('}');
  }
}
