package dev.dxwww.htip.compiler.model;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.Nearest;
import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.expression.Expression;
import dev.dxwww.htip.compiler.expression.Operator;
import dev.dxwww.htip.compiler.type.TemplateTypes;
import dev.dxwww.htip.compiler.type.TypeView;
import dev.dxwww.htip.compiler.type.TypeView.Kind;

/** Which values can be compared, and chosen from. */
final class Comparisons {
  private final TemplateTypes types;
  private final Problems problems;

  Comparisons(TemplateTypes types, Problems problems) {
    this.types = types;
    this.problems = problems;
  }

  @Nullable Value of(Expression.Binary written, Value left, Value right) {
    Operator operator = written.operator();
    if (!operator.comparesEquality()) {
      return ordered(written, left, right);
    }
    if (left instanceof Value.Nothing || right instanceof Value.Nothing) {
      return withNull(written, left, right);
    }
    if (left.type().kind() == Kind.ENUM && right instanceof Value.Constant text) {
      Value constant = constant(written.right().at(), text, left.type());
      return constant == null ? null : binary(operator, left, constant);
    }
    if (right.type().kind() == Kind.ENUM && left instanceof Value.Constant text) {
      Value constant = constant(written.left().at(), text, right.type());
      return constant == null ? null : binary(operator, constant, right);
    }
    if (left.type().kind() == Kind.CHAR && isCharacter(right)) {
      return binary(operator, left, character(right, left.type()));
    }
    if (right.type().kind() == Kind.CHAR && isCharacter(left)) {
      return binary(operator, character(left, right.type()), right);
    }
    if (isNumber(left) && isNumber(right)) {
      // Integer.equals(Long) is never true.
      boolean boxes = !left.type().primitive() && !right.type().primitive();
      return boxes && !sameType(left, right)
          ? refused(written, left, right)
          : ordered(written, left, right);
    }
    if (left.type().kind() != right.type().kind() || !alike(left, right)) {
      return refused(written, left, right);
    }
    if (left.type().primitive() != right.type().primitive()
        && (left.nullable() || right.nullable())) {
      return mayBeNull(left.nullable() ? written.left() : written.right(), left, right);
    }
    return binary(operator, left, right);
  }

  /** Whether it is written as a text, and is one character. */
  private static boolean isCharacter(Value value) {
    return value instanceof Value.Constant constant
        && constant.value() instanceof String text
        && text.length() == 1;
  }

  private static Value character(Value constant, TypeView type) {
    String text = String.valueOf(((Value.Constant) constant).value());
    return new Value.Constant(text.charAt(0), type);
  }

  /** Whether values of one kind can be equal. */
  private static boolean alike(Value left, Value right) {
    return switch (left.type().kind()) {
      case VALUE, ENUM, OBJECT, SAFE_HTML -> sameType(left, right);
      default -> true;
    };
  }

  private static boolean sameType(Value left, Value right) {
    return left.type().javaType().equals(right.type().javaType());
  }

  private Value binary(Operator operator, Value left, Value right) {
    return new Value.Binary(operator, left, right, types.bool());
  }

  private @Nullable Value refused(Expression.Binary written, Value left, Value right) {
    problems.add(
        ProblemCode.EXPRESSION,
        written.at(),
        "%s cannot be compared to %s by %s"
            .formatted(
                left.type().display(), right.type().display(), written.operator().symbol()),
        "make it a boolean method of the record");
    return null;
  }

  private @Nullable Value mayBeNull(Expression at, Value left, Value right) {
    String shown = Shown.of(left.nullable() ? left : right);
    problems.add(
        ProblemCode.MAY_BE_NULL,
        at.at(),
        shown + " may be null here, so comparing it may fail",
        shown + " != null && ...");
    return null;
  }

  private @Nullable Value withNull(Expression.Binary written, Value left, Value right) {
    Value other = left instanceof Value.Nothing ? right : left;
    if (other instanceof Value.Nothing) {
      problems.add(
          ProblemCode.EXPRESSION, written.at(), "null is always null", "compare a value to it");
      return null;
    }
    if (!Scope.bare(other).nullable()) {
      problems.add(
          ProblemCode.EXPRESSION,
          written.at(),
          Shown.of(other) + " is never null",
          "leave the comparison out, or make the component @Nullable");
      return null;
    }
    return binary(written.operator(), left, right);
  }

  private @Nullable Value constant(int at, Value.Constant text, TypeView type) {
    if (text.value() instanceof String name && type.constants().contains(name)) {
      return new Value.EnumConstant(name, type);
    }
    String name = String.valueOf(text.value());
    problems.add(
        ProblemCode.NO_SUCH_ACCESSOR,
        at,
        "%s has no constant \"%s\" (has: %s)"
            .formatted(type.display(), name, String.join(", ", type.constants())),
        Nearest.of(name, type.constants())
            .map(near -> "'" + near + "'")
            .orElse("write one of its constants in quotes"));
    return null;
  }

  private static boolean isNumber(Value value) {
    return switch (value.type().kind()) {
      case INT, LONG, DECIMAL -> true;
      default -> false;
    };
  }

  private @Nullable Value ordered(Expression.Binary written, Value left, Value right) {
    if (!isNumber(left) || !isNumber(right)) {
      return refused(written, left, right);
    }
    if (left.nullable() || right.nullable()) {
      return mayBeNull(left.nullable() ? written.left() : written.right(), left, right);
    }
    return binary(written.operator(), left, right);
  }

  private TypeView wider(Kind one, Kind other) {
    if (one == Kind.DECIMAL || other == Kind.DECIMAL) {
      return types.decimal();
    }
    return one == Kind.LONG || other == Kind.LONG ? types.longInteger() : types.integer();
  }

  @Nullable Value choice(Expression.Choice written, Value condition, Value yes, Value no) {
    if (yes instanceof Value.Nothing && no instanceof Value.Nothing) {
      return new Value.Choice(condition, yes, no, types.string());
    }
    if (yes instanceof Value.Nothing || no instanceof Value.Nothing) {
      TypeView type = (yes instanceof Value.Nothing ? no : yes).type();
      if (type.primitive()) {
        problems.add(
            ProblemCode.EXPRESSION,
            written.at(),
            type.display() + " is never null, so a choice with null has no type",
            "make it a method of the record");
        return null;
      }
      return new Value.Choice(condition, yes, no, type);
    }
    if (sameType(yes, no)) {
      return new Value.Choice(condition, yes, no, yes.type());
    }
    if (!yes.nullable() && !no.nullable()) {
      // Java unboxes both then (JLS 15.25.1, 15.25.2).
      if (isNumber(yes) && isNumber(no)) {
        return new Value.Choice(condition, yes, no, wider(yes.type().kind(), no.type().kind()));
      }
      if (yes.type().kind() == Kind.BOOLEAN && no.type().kind() == Kind.BOOLEAN) {
        return new Value.Choice(condition, yes, no, types.bool());
      }
    }
    problems.add(
        ProblemCode.EXPRESSION,
        written.at(),
        "The choice gives %s or %s".formatted(yes.type().display(), no.type().display()),
        "give both the same type, or use {#if}");
    return null;
  }
}
