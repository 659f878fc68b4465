package dev.dxwww.processor.route;

import java.util.Set;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.processor.convert.ConverterPlan;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.page.EventPart;

/** What handlers of events take and give; {@code call} is the event, {@code x} its exchange. */
final class EventExpressions {
  /** Types that have methods of their own for arguments. */
  private static final Set<String> PRIMITIVES = Set.of("int", "long", "boolean");

  private EventExpressions() {}

  /** The expression of a part of an event; boxed, but for {@link #isPrimitive}. */
  static CodeBlock value(BindingModel.OfEvent event, GroupParts parts) {
    return switch (event.part()) {
      case ARGUMENT -> argument(event, parts);
      case VALUE -> entered(event, parts);
      case CHECKED -> CodeBlock.of("call.checked()");
      case KEY -> CodeBlock.of("call.key()");
      case POINTER -> CodeBlock.of("call.pointer()");
      case SELECTION -> CodeBlock.of("call.selection()");
      case FORM, REQUEST -> throw new IllegalArgumentException("no event: " + event.origin());
    };
  }

  /** Whether the expression is of a primitive type. */
  static boolean isPrimitive(BindingModel.OfEvent event) {
    return event.part() == EventPart.CHECKED
        || event.part() == EventPart.ARGUMENT
            && event.type() instanceof TypeRef.Primitive type
            && PRIMITIVES.contains(type.name());
  }

  private static CodeBlock argument(BindingModel.OfEvent event, GroupParts parts) {
    if (isPrimitive(event)) {
      return CodeBlock.of("call.$LArgument($L)", event.type().display(), event.place());
    }
    BindingModel.Value value = event.value().orElseThrow();
    return CodeBlock.of(
        "call.$L($L, $L)",
        value.arity() == Arity.NULLABLE ? "argument" : "required",
        event.place(),
        parts.converter(value.element()));
  }

  private static CodeBlock entered(BindingModel.OfEvent event, GroupParts parts) {
    ConverterPlan plan = event.value().orElseThrow().element();
    boolean text = event.type() instanceof TypeRef.Declared type && type.is("java.lang.String");
    return text
        ? CodeBlock.of("call.value()")
        : CodeBlock.of("call.value($L)", parts.converter(plan));
  }

  /** The constant by which messages name it. */
  static String param(BindingModel.OfEvent event, GroupParts parts) {
    return parts.param(
        CodeBlock.of("$T.form($S)", RuntimeTypes.PARAM, event.parameter()),
        event.parameter(),
        ParamSource.FORM);
  }

  /** The statements that call the handler, and send what it returns. */
  static CodeBlock send(ReplyModel reply, CodeBlock call, GroupParts parts) {
    return reply instanceof ReplyModel.Empty
        ? CodeBlock.builder().addStatement(call).build()
        : ReplyExpressions.send(reply, call, parts);
  }
}
