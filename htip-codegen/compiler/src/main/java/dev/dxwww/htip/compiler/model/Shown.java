package dev.dxwww.htip.compiler.model;

/** Values as templates write them, for messages. */
final class Shown {
  private Shown() {}

  static String of(Value value) {
    return switch (value) {
      case Value.Variable variable -> variable.name();
      case Value.Access access ->
          access.target() instanceof Value.Variable owner && owner.name().equals("view")
              ? access.name()
              : of(access.target()) + "." + access.name();
      case Value.Constant constant ->
          constant.value() instanceof String text ? "'" + text + "'" : "" + constant.value();
      case Value.Nothing nothing -> "null";
      case Value.EnumConstant constant -> "'" + constant.name() + "'";
      case Value.Not not -> "!" + of(not.operand());
      case Value.Binary both ->
          of(both.left()) + " " + both.operator().symbol() + " " + of(both.right());
      case Value.Choice choice ->
          of(choice.condition()) + " ? " + of(choice.yes()) + " : " + of(choice.no());
      case Value.Known known -> of(known.value());
    };
  }
}
