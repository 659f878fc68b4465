package dev.dxwww.htip.compiler.write;

import java.util.Objects;
import java.util.function.UnaryOperator;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.htip.compiler.expression.Operator;
import dev.dxwww.htip.compiler.model.Value;
import dev.dxwww.htip.compiler.type.TypeView;

/** Writes values as Java expressions. */
final class JavaCode {
  private final UnaryOperator<String> names;

  /**
   * Writes them with other names for variables.
   *
   * @param names from the model's names to those of the code
   */
  JavaCode(UnaryOperator<String> names) {
    this.names = names;
  }

  static final JavaCode PLAIN = new JavaCode(UnaryOperator.identity());

  CodeBlock of(Value value) {
    return switch (value) {
      case Value.Variable variable -> CodeBlock.of("$N", names.apply(variable.name()));
      case Value.Access access -> CodeBlock.of("$L.$N()", operand(access.target()), access.name());
      case Value.Constant constant -> constant(constant.value());
      case Value.Nothing nothing -> CodeBlock.of("null");
      case Value.EnumConstant constant ->
          CodeBlock.of("$T.$N", constant.type().javaType(), constant.name());
      case Value.Not not -> CodeBlock.of("!$L", operand(not.operand()));
      case Value.Binary binary -> binary(binary);
      case Value.Choice choice ->
          CodeBlock.of(
              "$L ? $L : $L",
              operand(choice.condition()),
              operand(choice.yes()),
              operand(choice.no()));
      case Value.Known known -> of(known.value());
    };
  }

  private static CodeBlock constant(Object value) {
    return switch (value) {
      case String text -> JavaText.literal(text);
      case Character c -> CodeBlock.of("'$L'", c == '\'' ? "\\'" : quoted(c));
      case Long number -> CodeBlock.of("$LL", number);
      default -> CodeBlock.of("$L", value);
    };
  }

  private static String quoted(char c) {
    String text = JavaText.literal(Character.toString(c)).toString();
    return c == '"' ? "\"" : text.substring(1, text.length() - 1);
  }

  /** With parentheses where it is more than one word. */
  CodeBlock operand(Value value) {
    boolean compound =
        value instanceof Value.Choice
            || value instanceof Value.Binary binary && isOperator(binary)
            || value instanceof Value.Known known && known.value() instanceof Value.Choice;
    return compound ? CodeBlock.of("($L)", of(value)) : of(value);
  }

  private static boolean isOperator(Value.Binary binary) {
    return !binary.operator().comparesEquality() || byReference(binary) || isNullCheck(binary);
  }

  private CodeBlock binary(Value.Binary binary) {
    Operator operator = binary.operator();
    if (isOperator(binary)) {
      return CodeBlock.of(
          "$L $L $L", side(binary, binary.left()), operator.symbol(), side(binary, binary.right()));
    }
    return CodeBlock.of("$L$L", operator == Operator.UNEQUAL ? "!" : "", equality(binary));
  }

  /** The same operator again needs no parentheses: both && and || may be regrouped. */
  private CodeBlock side(Value.Binary around, Value side) {
    boolean same =
        side instanceof Value.Binary inner
            && inner.operator() == around.operator()
            && around.operator().joinsConditions();
    boolean tighter =
        side instanceof Value.Binary inner
            && inner.operator().binding() > around.operator().binding();
    return same || tighter ? of(side) : operand(side);
  }

  private CodeBlock equality(Value.Binary binary) {
    Value left = binary.left();
    Value right = binary.right();
    if (left instanceof Value.Constant one && one.value() instanceof Character) {
      return CodeBlock.of("$T.valueOf($L).equals($L)", Character.class, of(left), of(right));
    }
    if (right instanceof Value.Constant one && one.value() instanceof Character) {
      return CodeBlock.of("$T.valueOf($L).equals($L)", Character.class, of(right), of(left));
    }
    if (right instanceof Value.Constant || left.nullable() && !right.nullable()) {
      return CodeBlock.of("$L.equals($L)", operand(right), of(left));
    }
    return left.nullable()
        ? CodeBlock.of("$T.equals($L, $L)", Objects.class, of(left), of(right))
        : CodeBlock.of("$L.equals($L)", operand(left), of(right));
  }

  private static boolean isNullCheck(Value.Binary binary) {
    return binary.left() instanceof Value.Nothing || binary.right() instanceof Value.Nothing;
  }

  /** Primitives, with unboxing of one side, and enums. */
  private static boolean byReference(Value.Binary binary) {
    TypeView left = binary.left().type();
    TypeView right = binary.right().type();
    return left.kind() == TypeView.Kind.ENUM || left.primitive() || right.primitive();
  }
}
