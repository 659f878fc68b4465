package dev.dxwww.processor.query;

import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.query.SqlText.Piece;

/** An order asks for an enum, all of whose constants say by what they sort. */
final class OrderRule implements DraftRule {
  private static final int MOST = 32;

  @Override
  public List<Diagnostic> check(MethodDraft method) {
    List<Piece.Order> orders = method.text().orders();
    if (orders.isEmpty()) {
      return List.of();
    }
    Piece.Order order = orders.getFirst();
    if (orders.size() > 1) {
      return refuse(
          method, orders.get(1), "another is there before it", "sort once, at the end");
    }
    Optional<MethodDraft.Parameter> parameter = method.parameter(order.parameter());
    if (parameter.isEmpty()) {
      List<String> enums =
          method.parameters().stream()
              .filter(p -> p.use().type() instanceof JavaType.Enumeration)
              .map(MethodDraft.Parameter::name)
              .toList();
      return refuse(
              method,
              order,
              "the method has no such parameter",
              "TaskSort %s, an enum whose constants have @OrderBy".formatted(order.parameter()))
          .stream()
          .map(diagnostic -> diagnostic.insteadOf(order.parameter(), enums))
          .toList();
    }
    return check(method, order, parameter.get());
  }

  private static List<Diagnostic> check(
      MethodDraft method, Piece.Order order, MethodDraft.Parameter parameter) {
    if (!(parameter.use().type() instanceof JavaType.Enumeration sort)
        || parameter.use().presence() != Presence.REQUIRED) {
      return refuse(
          method,
          order,
          "%s is %s, not an enum".formatted(parameter.name(), parameter.use().display()),
          "enum TaskSort { @OrderBy(\"title, id\") TITLE }");
    }
    List<String> bare =
        sort.constants().stream()
            .filter(constant -> constant.orderBy().isEmpty())
            .map(JavaType.Constant::name)
            .toList();
    String type = sort.type().display();
    if (!bare.isEmpty()) {
      return refuse(
          method,
          order,
          "%s of %s has no @OrderBy".formatted(String.join(", ", bare), type),
          "@OrderBy(\"title, id\") " + bare.getFirst());
    }
    Optional<JavaType.Constant> open =
        sort.constants().stream().filter(c -> !isFragment(c.orderBy().orElse(""))).findFirst();
    if (open.isPresent()) {
      return refuse(
          method,
          order,
          "@OrderBy of %s.%s is more than what follows the words order by".formatted(
              type, open.get().name()),
          "@OrderBy(\"title, id\") " + open.get().name());
    }
    if (sort.constants().isEmpty() || sort.constants().size() > MOST) {
      return refuse(
          method,
          order,
          "%s has %d constants".formatted(type, sort.constants().size()),
          "1 to %d constants".formatted(MOST));
    }
    return List.of();
  }

  /** Whether it is SQL without parameters, marks and semicolons, and not empty. */
  private static boolean isFragment(String sql) {
    List<SqlToken> tokens = SqlLexer.tokens(sql);
    boolean plain =
        tokens.stream()
            .allMatch(
                token ->
                    switch (token.kind()) {
                      case PARAMETER, POSITIONAL, MARKER -> false;
                      case SIGN -> !token.is(sql, ';');
                      case GAP, WORD, QUOTED, STRING, NUMBER -> true;
                    });
    return plain && tokens.stream().anyMatch(token -> token.kind() != SqlToken.Kind.GAP);
  }

  private static List<Diagnostic> refuse(
      MethodDraft method, Piece.Order order, String why, String fix) {
    return List.of(
        Diagnostic.of(
            DiagnosticCode.QUERY_ORDER,
            method.place(order.start()),
            order.parameter(),
            method.origin().display(),
            why,
            fix));
  }
}
