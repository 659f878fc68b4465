package dev.dxwww.processor.sql;

import java.util.Set;

/** Whether each UPDATE and DELETE of a statement says which rows it means. */
final class Conditions {
  private static final Set<String> DECIDING =
      Set.of("VAR", "PARAM", "SUBLINK", "CURRENTOFEXPR", "SQLVALUEFUNCTION", "FUNCEXPR");

  private Conditions() {}

  /** Whether all of them have a WHERE that is more than a constant truth. */
  static boolean everywhere(Tree statement) {
    boolean[] everywhere = {true};
    Tree.each(statement, node -> {
      if (node.is("QUERY")) {
        Scope.Command command = Scope.Command.of(node);
        if (command == Scope.Command.UPDATE || command == Scope.Command.DELETE) {
          everywhere[0] &= isCondition(node.node("jointree").node("quals"));
        }
      }
    });
    return everywhere[0];
  }

  private static boolean isCondition(Tree.Node condition) {
    if (condition.is("BOOLEXPR")) {
      return switch (condition.text("boolop")) {
        case "and" -> condition.nodes("args").stream().anyMatch(Conditions::isCondition);
        case "or" -> condition.nodes("args").stream().allMatch(Conditions::isCondition);
        default -> isCondition(condition.nodes("args").getFirst());
      };
    }
    boolean[] decides = {false};
    Tree.each(condition, node -> decides[0] |= DECIDING.contains(node.kind()));
    return decides[0];
  }
}
