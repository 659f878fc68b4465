package dev.dxwww.processor.json;

import java.util.List;
import java.util.Locale;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.processor.emit.RuntimeTypes;

/** The Java expression that gives a codec. */
public final class CodecExpressions {
  private CodecExpressions() {}

  /** An expression such as {@code JsonCodecs.list(Task_Json.INSTANCE)}. */
  public static CodeBlock of(CodecPlan plan) {
    return switch (plan) {
      case CodecPlan.Primitive p ->
          CodeBlock.of("$T.$L", RuntimeTypes.JSON_CODECS, boxed(p.keyword()));
      case CodecPlan.Text t -> CodeBlock.of("$T.STRING", RuntimeTypes.JSON_CODECS);
      case CodecPlan.Constant c -> CodeBlock.of("$T.$L", c.owner(), c.field());
      case CodecPlan.Generated g -> generated(g);
      case CodecPlan.Self s -> CodeBlock.of("this");
      case CodecPlan.Variable v -> CodeBlock.of("$L", variable(v.name()));
      case CodecPlan.Databind d ->
          CodeBlock.of("$T.databind($T.class)", RuntimeTypes.JSON_CODECS, d.type());
      case CodecPlan.Around a ->
          CodeBlock.of(
              "$T.$L($L)", RuntimeTypes.JSON_CODECS, a.wrapper().factory(), of(a.inner()));
      case CodecPlan.ArrayOf a ->
          CodeBlock.of(
              "$T.array($L, $T[]::new)",
              RuntimeTypes.JSON_CODECS,
              of(a.element()),
              a.component());
      case CodecPlan.MapOf m ->
          CodeBlock.of("$T.map($L, $L)", RuntimeTypes.JSON_CODECS, key(m.key()), of(m.value()));
    };
  }

  /** Name of the parameter that carries the codec of a type variable. */
  static String variable(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1) + "Codec";
  }

  /** Names as Java string literals, separated by commas. */
  static CodeBlock literals(List<String> names) {
    return names.stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(",$W"));
  }

  private static CodeBlock generated(CodecPlan.Generated plan) {
    if (plan.arguments().isEmpty()) {
      return CodeBlock.of("$T.INSTANCE", plan.codec());
    }
    return CodeBlock.of(
        "new $T<>($L)",
        plan.codec(),
        plan.arguments().stream().map(CodecExpressions::of).collect(CodeBlock.joining(", ")));
  }

  private static CodeBlock key(CodecPlan.Key key) {
    return switch (key) {
      case CodecPlan.Key.Known k -> CodeBlock.of("$T.$L", RuntimeTypes.JSON_KEY, k.field());
      case CodecPlan.Key.OfEnum e ->
          CodeBlock.of(
              "$T.enumeration($T.values(), $L)",
              RuntimeTypes.JSON_KEY,
              e.type(),
              literals(e.names()));
    };
  }

  private static String boxed(String keyword) {
    return switch (keyword) {
      case "int" -> "INTEGER";
      case "char" -> "CHARACTER";
      default -> keyword.toUpperCase(Locale.ROOT);
    };
  }
}
