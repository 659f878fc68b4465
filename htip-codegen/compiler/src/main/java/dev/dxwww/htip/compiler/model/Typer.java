package dev.dxwww.htip.compiler.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.Nearest;
import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.expression.Expression;
import dev.dxwww.htip.compiler.expression.ExpressionParser;
import dev.dxwww.htip.compiler.syntax.Code;
import dev.dxwww.htip.compiler.type.Accessor;
import dev.dxwww.htip.compiler.type.TemplateTypes;
import dev.dxwww.htip.compiler.type.TypeView;
import dev.dxwww.htip.compiler.type.TypeView.Kind;

/** Gives expressions their types; null stands for one with a problem, which is reported. */
final class Typer {
  private final TemplateTypes types;
  private final Problems problems;
  private final Comparisons comparisons;

  /** Names of the record's own components that were asked for. */
  private final Set<String> used = new HashSet<>();

  Typer(TemplateTypes types, Problems problems) {
    this.types = types;
    this.problems = problems;
    this.comparisons = new Comparisons(types, problems);
  }

  Set<String> used() {
    return used;
  }

  @Nullable Value value(Code code, Scope scope) {
    return ExpressionParser.parse(code, problems).map(read -> typed(read, scope)).orElse(null);
  }

  @Nullable Value condition(Code code, Scope scope) {
    Optional<Expression> read = ExpressionParser.parse(code, problems);
    return read.isEmpty() ? null : condition(read.get(), scope);
  }

  private @Nullable Value condition(Expression expression, Scope scope) {
    Value value = typed(expression, scope);
    if (value == null) {
      return null;
    }
    String shown = Shown.of(value);
    if (value.type().kind() != Kind.BOOLEAN) {
      problems.add(
          ProblemCode.CONDITION_OR_LIST,
          expression.at(),
          shown + " is " + value.type().display() + ", not boolean",
          conditionFix(value, shown));
      return null;
    }
    if (value.nullable()) {
      problems.add(
          ProblemCode.MAY_BE_NULL,
          expression.at(),
          "Condition " + shown + " may be null",
          shown + " != null && " + shown);
      return null;
    }
    return value;
  }

  private static String conditionFix(Value value, String shown) {
    if (value.nullable()) {
      return shown + " != null";
    }
    if (isOptional(value)) {
      return shown + ".isPresent";
    }
    return switch (value.type().kind()) {
      case LIST -> value.type().isJavaList() ? "!" + shown + ".isEmpty()" : "compare something";
      case STRING -> "!" + shown + ".isEmpty()";
      case INT, LONG, DECIMAL -> shown + " != 0";
      default -> "compare it, or make it a boolean method of the record";
    };
  }

  /** Whether it is there or not, and says so. */
  static boolean isOptional(Value value) {
    List<String> names = value.type().accessors().stream().map(Accessor::name).toList();
    return names.contains("isPresent") && names.contains("get");
  }

  @Nullable Value typed(Expression expression, Scope scope) {
    return switch (expression) {
      case Expression.Name name -> name(name, scope);
      case Expression.Member member -> member(member, scope);
      case Expression.Text text -> new Value.Constant(text.value(), types.string());
      case Expression.Whole whole -> whole(whole.value());
      case Expression.Decimal decimal -> new Value.Constant(decimal.value(), types.decimal());
      case Expression.Truth truth -> new Value.Constant(truth.value(), types.bool());
      case Expression.Null none -> new Value.Nothing(types.string());
      case Expression.Not not -> not(not, scope);
      case Expression.Binary binary -> binary(binary, scope);
      case Expression.Choice choice -> choice(choice, scope);
      case Expression.Call call -> null;
      case Expression.Link link -> null;
    };
  }

  private Value whole(long value) {
    return value == (int) value
        ? new Value.Constant((int) value, types.integer())
        : new Value.Constant(value, types.longInteger());
  }

  /** A text of the template. */
  Value text(String text) {
    return new Value.Constant(text, types.string());
  }

  private @Nullable Value name(Expression.Name name, Scope scope) {
    Value found = scope.find(name.name());
    if (found == null) {
      Set<String> names = scope.names();
      missing(name.at(), name.name(), scope.view().type(), names);
      return null;
    }
    if (!scope.variables().containsKey(name.name())) {
      used.add(name.name());
    }
    return found;
  }

  private void missing(int at, String name, TypeView type, Collection<String> names) {
    String owner = type.display();
    Optional<String> obstacle = type.obstacle(name);
    String what;
    String fix;
    if (!type.nameable()) {
      what = "Templates of this package cannot ask " + owner + " for \"" + name + "\"";
      fix = "make " + owner + " public, or a method of the record";
    } else if (obstacle.isPresent()) {
      what = owner + "." + name + " " + obstacle.get() + ", so templates cannot ask for it";
      fix = "make it a method of the record, which templates can";
    } else if (names.isEmpty()) {
      what = owner + " has no \"" + name + "\", nor anything else to ask for";
      fix = "show it as it is, or by a method of the record";
    } else {
      what = owner + " has no \"" + name + "\" (has: " + String.join(", ", names) + ")";
      fix =
          Nearest.of(name, names)
              .orElse("add a component or a method \"" + name + "()\" to " + owner);
    }
    problems.add(ProblemCode.NO_SUCH_ACCESSOR, at, what, fix);
  }

  private @Nullable Value member(Expression.Member member, Scope scope) {
    Value target = typed(member.target(), scope);
    if (target == null) {
      return null;
    }
    TypeView type = target.type();
    Value found = type.primitive() ? null : scope.member(target, member.name());
    if (found == null) {
      List<String> names = type.accessors().stream().map(Accessor::name).sorted().toList();
      missing(member.at(), member.name(), type, names);
      return null;
    }
    if (target.nullable()) {
      String shown = Shown.of(target);
      problems.add(
          ProblemCode.MAY_BE_NULL,
          member.at(),
          shown + " may be null here, so ." + member.name() + " may fail",
          "{#if " + shown + " != null}...{/if} around it");
      return null;
    }
    return found;
  }

  private @Nullable Value not(Expression.Not not, Scope scope) {
    Value operand = condition(not.operand(), scope);
    return operand == null ? null : new Value.Not(operand, types.bool());
  }

  private @Nullable Value binary(Expression.Binary binary, Scope scope) {
    if (binary.operator().joinsConditions()) {
      Value left = condition(binary.left(), scope);
      boolean truth = binary.operator().symbol().equals("&&");
      Scope behind = left == null ? scope : scope.knowing(Nullness.known(left, truth));
      Value right = condition(binary.right(), behind);
      return left == null || right == null
          ? null
          : new Value.Binary(binary.operator(), left, right, types.bool());
    }
    Value left = typed(binary.left(), scope);
    Value right = typed(binary.right(), scope);
    return left == null || right == null ? null : comparisons.of(binary, left, right);
  }

  private @Nullable Value choice(Expression.Choice choice, Scope scope) {
    Value condition = condition(choice.condition(), scope);
    if (condition == null) {
      return null;
    }
    Value yes = typed(choice.yes(), scope.knowing(Nullness.known(condition, true)));
    Value no = typed(choice.no(), scope.knowing(Nullness.known(condition, false)));
    if (yes == null || no == null) {
      return null;
    }
    return comparisons.choice(choice, condition, yes, no);
  }
}
