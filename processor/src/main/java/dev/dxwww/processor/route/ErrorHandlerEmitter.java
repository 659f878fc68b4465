package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;

/** Writes the {@code @OnError} methods of a controller as entries. */
final class ErrorHandlerEmitter {
  private ErrorHandlerEmitter() {}

  /** The overriding method and one for each handler; none where there is no handler. */
  static List<MethodSpec> emit(ControllerModel controller, GroupParts parts) {
    List<MethodSpec> methods = new ArrayList<>();
    List<CodeBlock> entries = new ArrayList<>();
    for (ErrorHandlerModel handler : controller.errorHandlers()) {
      String name = parts.method(handler.origin().memberName());
      methods.add(method(handler, name, parts));
      entries.add(
          CodeBlock.of(
              "$T.of($T.class, this::$N)",
              RuntimeTypes.ERROR_HANDLER,
              TypeNames.erased(handler.exception()),
              name));
    }
    if (!entries.isEmpty()) {
      methods.addFirst(
          MethodSpec.methodBuilder("errorHandlers")
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC)
              .returns(
                  ParameterizedTypeName.get(
                      ClassName.get(List.class), RuntimeTypes.ERROR_HANDLER))
              .addStatement(
                  "return $T.of(\n$>$>$L$<$<)", List.class, CodeBlock.join(entries, ",\n"))
              .build());
    }
    return methods;
  }

  private static MethodSpec method(ErrorHandlerModel handler, String name, GroupParts parts) {
    CodeBlock arguments =
        handler.arguments().stream()
            .map(
                argument ->
                    switch (argument) {
                      case EXCEPTION -> CodeBlock.of("failure");
                      case REQUEST -> CodeBlock.of("x.request()");
                    })
            .collect(CodeBlock.joining(", "));
    String method = handler.origin().memberName();
    CodeBlock call = CodeBlock.of("controller.$N($L)", method, arguments);
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE)
        .addParameter(TypeNames.erased(handler.exception()), "failure")
        .addParameter(RuntimeTypes.EXCHANGE, "x")
        .addException(Exception.class)
        .addComment("$L -> $L", handler.exception().display(), handler.origin().display())
        .addCode(ReplyExpressions.send(handler.reply(), call, parts))
        .build();
  }
}
