package dev.dxwww.htip.compiler.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.expression.Lexeme.Kind;
import dev.dxwww.htip.compiler.syntax.Code;

/**
 * Reads expressions: names, members, literals, {@code ! && || == != < <= > >=} and
 * {@code ? :}, with Java's precedence. All else is refused: it belongs into a method of the record,
 * where it has a name and can be tested.
 */
public final class ExpressionParser {
  private static final String METHOD = "make it a method of the record";

  /** Deeper nesting is no template any more, and would cost the compiler's stack. */
  private static final int MOST_DEPTH = 60;

  /** Longer chains of operators, too. */
  private static final int MOST_WORDS = 500;

  private final Code code;
  private final List<Lexeme> words;
  private int next;
  private int depth;

  private ExpressionParser(Code code) {
    this.code = code;
    this.words = Lexer.read(code);
    if (words.size() > MOST_WORDS) {
      throw new Refused(
          code.at(),
          "The expression has %d words, and %d are most".formatted(words.size(), MOST_WORDS),
          METHOD);
    }
  }

  /** An expression; empty when it is none, which is then among the problems. */
  public static Optional<Expression> parse(Code code, Problems problems) {
    return read(code, problems, Form.VALUE);
  }

  /** {@code @Controller.method(arguments)}. */
  public static Optional<Expression> parseLink(Code code, Problems problems) {
    return read(code, problems, Form.LINK);
  }

  /** {@code handler(arguments)}. */
  public static Optional<Expression> parseCall(Code code, Problems problems) {
    return read(code, problems, Form.CALL);
  }

  private enum Form {
    VALUE,
    LINK,
    CALL
  }

  private static Optional<Expression> read(Code code, Problems problems, Form form) {
    try {
      ExpressionParser parser = new ExpressionParser(code);
      Expression read =
          switch (form) {
            case VALUE -> parser.choice();
            case LINK -> parser.link();
            case CALL -> parser.call();
          };
      parser.end();
      return Optional.of(read);
    } catch (Refused refused) {
      problems.add(ProblemCode.EXPRESSION, refused.at(), refused.what(), refused.fix());
      return Optional.empty();
    }
  }

  private Lexeme here() {
    return words.get(next);
  }

  private Lexeme take() {
    return words.get(next++);
  }

  private boolean takeIf(String symbol) {
    if (here().is(symbol)) {
      next++;
      return true;
    }
    return false;
  }

  private void expect(String symbol, String fix) {
    if (!takeIf(symbol)) {
      throw refused(here(), fix);
    }
  }

  private Refused refused(Lexeme word, String fix) {
    if (word.kind() == Kind.END) {
      String what =
          code.text().isBlank() ? "The braces are empty" : "The expression ends too early";
      return new Refused(code.text().isBlank() ? code.at() : word.at(), what, fix);
    }
    return new Refused(
        word.at(),
        "Expressions of templates have no \"" + word.text() + "\" here",
        fix.equals(METHOD) ? instead(word) : fix);
  }

  /** What is written here for what other languages of templates have. */
  private String instead(Lexeme word) {
    int place = words.indexOf(word);
    boolean asked = place > 0 && words.get(place - 1).is("?");
    return switch (word.text()) {
      case "#" -> "{condition ? this : that}: blocks stand between tags";
      case "{" -> "one pair of braces is enough: {value}";
      case "+" -> "write them side by side, {this}{that}, or " + METHOD;
      case "." -> asked ? "{#if value != null}{value.member}{/if}" : METHOD;
      case "?" -> asked ? "{value != null ? value : 'other'}" : METHOD;
      default -> METHOD;
    };
  }

  private void end() {
    Lexeme word = here();
    if (word.is("=")) {
      throw refused(word, "to compare write ==");
    }
    if (word.is("(")) {
      throw new Refused(
          word.at(), "Methods get no arguments here", "make it a method of the record without any");
    }
    if (word.kind() != Kind.END) {
      throw refused(word, METHOD);
    }
  }

  private Expression choice() {
    if (++depth > MOST_DEPTH) {
      throw new Refused(here().at(), "The expression is nested too deeply", METHOD);
    }
    Expression condition = binary(1);
    if (here().is("?")) {
      int at = take().at();
      Expression yes = choice();
      expect(":", "condition ? this : that");
      condition = new Expression.Choice(condition, yes, choice(), at);
    }
    depth--;
    return condition;
  }

  private Expression binary(int binding) {
    Expression left = unary();
    while (true) {
      Operator operator = operator(here());
      if (operator == null || operator.binding() < binding) {
        return left;
      }
      int at = take().at();
      Expression right = binary(operator.binding() + 1);
      left = new Expression.Binary(operator, left, right, at);
    }
  }

  private static @Nullable Operator operator(Lexeme word) {
    for (Operator operator : Operator.values()) {
      if (word.is(operator.symbol())) {
        return operator;
      }
    }
    return null;
  }

  private Expression unary() {
    if (here().is("!")) {
      if (++depth > MOST_DEPTH) {
        throw new Refused(here().at(), "The expression is nested too deeply", METHOD);
      }
      int at = take().at();
      Expression operand = unary();
      depth--;
      return new Expression.Not(operand, at);
    }
    Expression target = primary();
    while (takeIf(".")) {
      Lexeme name = take();
      if (name.kind() != Kind.NAME) {
        next--;
        throw refused(name, "write the name of a component or a method behind the point");
      }
      target = new Expression.Member(target, name.text(), name.at());
      emptyParentheses();
    }
    return target;
  }

  /** A component or a method without arguments may be called as in Java. */
  private void emptyParentheses() {
    if (here().is("(") && words.get(next + 1).is(")")) {
      next += 2;
    }
  }

  private Expression primary() {
    Lexeme word = take();
    switch (word.kind()) {
      case TEXT:
        return new Expression.Text(word.text(), word.at());
      case NUMBER:
        return number(word, "");
      case NAME:
        return name(word);
      default:
        break;
    }
    if (word.is("(")) {
      Expression inner = choice();
      expect(")", "close the parenthesis");
      return inner;
    }
    if (word.is("-") && here().kind() == Kind.NUMBER) {
      return number(take(), "-");
    }
    if (word.is("@")) {
      throw new Refused(
          word.at(),
          "Links to handlers stand alone in href, action or formaction",
          "<a href={@Controller.method(id)}>");
    }
    next--;
    throw refused(word, word.kind() == Kind.END ? "write a value" : METHOD);
  }

  private Expression name(Lexeme word) {
    return switch (word.text()) {
      case "true" -> new Expression.Truth(true, word.at());
      case "false" -> new Expression.Truth(false, word.at());
      case "null" -> new Expression.Null(word.at());
      case "new", "instanceof", "switch" -> throw refused(word, METHOD);
      default -> {
        emptyParentheses();
        yield new Expression.Name(word.text(), word.at());
      }
    };
  }

  private static Expression number(Lexeme word, String sign) {
    String digits = sign + word.text().replace("_", "");
    try {
      if (digits.indexOf('.') >= 0) {
        return new Expression.Decimal(Double.parseDouble(digits), word.at());
      }
      boolean isLong = digits.endsWith("L");
      return new Expression.Whole(
          Long.parseLong(isLong ? digits.substring(0, digits.length() - 1) : digits), word.at());
    } catch (NumberFormatException e) {
      throw new Refused(
          word.at(), "\"" + word.text() + "\" is no number here", "write it in decimal digits");
    }
  }

  private Expression link() {
    Lexeme sign = take();
    Lexeme controller = take();
    if (!sign.is("@") || controller.kind() != Kind.NAME || !takeIf(".")) {
      throw new Refused(sign.at(), "A link names a handler", "{@Controller.method(id)}");
    }
    Lexeme method = take();
    if (method.kind() != Kind.NAME) {
      throw new Refused(method.at(), "A link names a handler", "{@Controller.method(id)}");
    }
    return new Expression.Link(controller.text(), method.text(), arguments(), sign.at());
  }

  private Expression call() {
    Lexeme name = take();
    if (name.kind() != Kind.NAME) {
      next--;
      throw refused(name, "name a handler: {handler(id)}");
    }
    return new Expression.Call(name.text(), arguments(), name.at());
  }

  /** None, or some in parentheses. */
  private List<Expression> arguments() {
    List<Expression> all = new ArrayList<>();
    if (takeIf("(") && !takeIf(")")) {
      do {
        all.add(choice());
      } while (takeIf(","));
      expect(")", "close the parenthesis");
    }
    return all;
  }
}
