package dev.dxwww.processor.json;

import java.util.Optional;

import com.palantir.javapoet.CodeBlock;

/** Code that writes and reads one component. */
final class MemberCode {
  private MemberCode() {}

  /** Whether the component's codec must be kept in a field. */
  static boolean needsField(CodecPlan plan) {
    return switch (inner(plan)) {
      case CodecPlan.Primitive p -> false;
      case CodecPlan.Text t -> false;
      case CodecPlan.Constant c -> false;
      case CodecPlan.Self s -> false;
      case CodecPlan.Generated g -> !g.arguments().isEmpty();
      case CodecPlan.Variable v -> true;
      case CodecPlan.Databind d -> true;
      case CodecPlan.Around a -> true;
      case CodecPlan.ArrayOf a -> true;
      case CodecPlan.MapOf m -> true;
    };
  }

  /** The plan below {@code @Nullable}, which is code rather than a codec around it. */
  static CodecPlan inner(CodecPlan plan) {
    return isNullable(plan) ? ((CodecPlan.Around) plan).inner() : plan;
  }

  private static boolean isNullable(CodecPlan plan) {
    return plan instanceof CodecPlan.Around a && a.wrapper() == CodecPlan.Wrapper.NULLABLE;
  }

  /** A statement that writes the component of {@code value}; codecs write null themselves. */
  static CodeBlock write(JsonModel.Member member, String field) {
    CodecPlan plan = inner(member.plan());
    return plan instanceof CodecPlan.Primitive || plan instanceof CodecPlan.Text
        ? CodeBlock.of("out.value(value.$N())", member.name())
        : CodeBlock.of("$L.write(out, value.$N())", codec(plan, field), member.name());
  }

  /** An expression that reads the component. */
  static CodeBlock read(JsonModel.Member member, String field) {
    CodecPlan plan = inner(member.plan());
    CodeBlock read = switch (plan) {
      case CodecPlan.Primitive p -> CodeBlock.of("in.$LValue()", p.keyword());
      case CodecPlan.Text t -> CodeBlock.of("in.string()");
      default -> CodeBlock.of("$L.read(in)", codec(plan, field));
    };
    return isNullable(member.plan()) ? CodeBlock.of("in.isNull() ? null : $L", read) : read;
  }

  /** What the component is while it has not been read. */
  static CodeBlock initial(JsonModel.Member member) {
    return switch (member.plan()) {
      case CodecPlan.Primitive p ->
          CodeBlock.of(p.keyword().equals("boolean") ? "false" : "0");
      case CodecPlan.Around a when a.wrapper() == CodecPlan.Wrapper.OPTIONAL ->
          CodeBlock.of("$T.empty()", Optional.class);
      case CodecPlan.Constant c when !member.required() ->
          CodeBlock.of("$T.empty()", member.type());
      default -> CodeBlock.of("null");
    };
  }

  private static CodeBlock codec(CodecPlan plan, String field) {
    return needsField(plan) ? CodeBlock.of("$N", field) : CodecExpressions.of(plan);
  }
}
