package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.page.PageViews;
import dev.dxwww.processor.policy.Access;

/** Writes what a group has of pages: which routes answer with one, and its handlers of events. */
final class EventEmitter {
  private EventEmitter() {}

  static void addTo(TypeSpec.Builder group, ControllerModel controller, List<MethodSpec> handlers) {
    List<CodeBlock> pages = pages(controller);
    if (!pages.isEmpty()) {
      group.addMethod(list("pages", RuntimeTypes.PAGE_ROUTE, pages));
    }
    if (!handlers.isEmpty()) {
      List<CodeBlock> events = controller.events().stream().map(EventEmitter::event).toList();
      group.addMethod(list("events", RuntimeTypes.EVENT_ROUTE, events)).addMethod(on(handlers));
    }
  }

  private static List<CodeBlock> pages(ControllerModel controller) {
    List<CodeBlock> pages = new ArrayList<>();
    for (int i = 0; i < controller.routes().size(); i++) {
      RouteModel route = controller.routes().get(i);
      if (route.endpoint().method() == HttpMethod.GET
          && route.handler().reply() instanceof ReplyModel.Content reply
          && reply.content() instanceof ContentModel.Page page) {
        pages.add(
            CodeBlock.of(
                "new $T($L, $T.$N, $T.$N)",
                RuntimeTypes.PAGE_ROUTE,
                i,
                page.view(),
                PageViews.OBJECT,
                RuntimeTypes.RENDER,
                page.render()));
      }
    }
    return pages;
  }

  private static CodeBlock event(EventModel event) {
    Optional<CodeBlock> access = event.policy().access().map(EventEmitter::access);
    return access.isEmpty()
        ? CodeBlock.of(
            "new $T($S, $L)", RuntimeTypes.EVENT_ROUTE, event.signature(), event.fields())
        : CodeBlock.of(
            "new $T($S, $L, $T.of($L))",
            RuntimeTypes.EVENT_ROUTE,
            event.signature(),
            event.fields(),
            Optional.class,
            access.get());
  }

  private static CodeBlock access(Access access) {
    ClassName all = RuntimeTypes.ACCESS;
    return switch (access) {
      case Access.PermitAll p -> CodeBlock.of("new $T()", all.nestedClass("PermitAll"));
      case Access.DenyAll d -> CodeBlock.of("new $T()", all.nestedClass("DenyAll"));
      case Access.Authenticated a -> CodeBlock.of("new $T()", all.nestedClass("Authenticated"));
      case Access.Roles roles ->
          CodeBlock.of(
              "new $T($T.of($L))",
              all.nestedClass("Roles"),
              Set.class,
              roles.names().stream()
                  .distinct()
                  .map(name -> CodeBlock.of("$S", name))
                  .collect(CodeBlock.joining(", ")));
    };
  }

  private static MethodSpec list(String name, ClassName of, List<CodeBlock> elements) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), of))
        .addStatement(
            "return $T.of(\n$>$>$L$<$<)", List.class, CodeBlock.join(elements, ",\n"))
        .build();
  }

  private static MethodSpec on(List<MethodSpec> handlers) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("on")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(TypeName.INT, "event")
            .addParameter(RuntimeTypes.EVENT_CALL, "call")
            .addException(Exception.class)
            .beginControlFlow("switch (event)");
    for (int i = 0; i < handlers.size(); i++) {
      method.addStatement("case $L -> $N(call)", i, handlers.get(i).name());
    }
    return method
        .addStatement(
            "default -> throw new $T($S + event)", IllegalArgumentException.class, "no event ")
        .endControlFlow()
        .build();
  }
}
