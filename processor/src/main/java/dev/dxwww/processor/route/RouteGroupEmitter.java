package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.processor.emit.GeneratedFile;
import dev.dxwww.processor.emit.GeneratedNames;
import dev.dxwww.processor.emit.Names;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.emit.TypeNames;
import dev.dxwww.processor.policy.PolicyExpressions;

/** Writes {@code <Controller>_Routes}: a controller's routes as data, and how each is served. */
final class RouteGroupEmitter {
  private static final String FORM = "application/x-www-form-urlencoded";

  private RouteGroupEmitter() {}

  static GeneratedFile emit(ControllerModel controller) {
    ClassName name = GeneratedNames.of(controller.type(), "Routes");
    TypeName type = TypeNames.erased(controller.type());
    GroupParts parts = new GroupParts();
    List<MethodSpec> handlers = new ArrayList<>();
    for (RouteModel route : controller.routes()) {
      handlers.add(
          HandlerEmitter.emit(route, parts.method(route.handler().name()), parts));
    }
    List<MethodSpec> events = new ArrayList<>();
    for (EventModel event : controller.events()) {
      String served = parts.method(Names.joined("on", event.handler().name()));
      events.add(HandlerEmitter.emit(event, served, parts));
    }
    List<MethodSpec> errorHandlers = ErrorHandlerEmitter.emit(controller, parts);
    TypeSpec.Builder group =
        TypeSpec.classBuilder(name)
            .addJavadoc("Routes of {@link $T}.\n", type)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(RuntimeTypes.ROUTE_GROUP)
            .addFields(parts.constants())
            .addField(type, "controller", Modifier.PRIVATE, Modifier.FINAL)
            .addFields(parts.fields())
            .addMethod(constructor(controller, type, parts))
            .addMethod(routes(controller))
            .addMethod(handle(handlers));
    EventEmitter.addTo(group, controller, events);
    handlers.forEach(group::addMethod);
    events.forEach(group::addMethod);
    errorHandlers.forEach(group::addMethod);
    return new GeneratedFile(
        name.packageName(), group.build(), List.of(controller.type().qualifiedName()));
  }

  /** Takes an object where code of other packages cannot name the class. */
  private static MethodSpec constructor(
      ControllerModel controller, TypeName type, GroupParts parts) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("Serves the routes by that controller.\n")
            .addModifiers(Modifier.PUBLIC)
            .addParameter(controller.isPublic() ? type : ClassName.OBJECT, "controller");
    if (!parts.fields().isEmpty()) {
      constructor.addParameter(RuntimeTypes.DATABASE, "database");
    }
    return constructor
        .addCode(
            controller.isPublic()
                ? CodeBlock.of("this.controller = controller;\n")
                : CodeBlock.of("this.controller = ($T) controller;\n", type))
        .addCode(parts.created())
        .build();
  }

  private static MethodSpec routes(ControllerModel controller) {
    List<CodeBlock> routes = controller.routes().stream().map(RouteGroupEmitter::route).toList();
    CodeBlock list =
        routes.isEmpty()
            ? CodeBlock.of("$T.of()", List.class)
            : CodeBlock.of("$T.of(\n$>$>$L$<$<)", List.class, CodeBlock.join(routes, ",\n"));
    return MethodSpec.methodBuilder("routes")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.ROUTE))
        .addStatement("return $L", list)
        .build();
  }

  private static CodeBlock route(RouteModel route) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.$L($S, $S)",
                RuntimeTypes.ROUTE,
                route.endpoint().method().name().toLowerCase(Locale.ROOT),
                route.endpoint().path(),
                route.origin().type() + "." + route.handler().name())
            .add("\n$>$>$L", PolicyExpressions.of(route.policy()));
    route.media().status().ifPresent(status -> code.add(".status($L)", status));
    if (route.media().status().isEmpty() && isCreated(route.handler().reply())) {
      code.add(".status(201)");
    }
    code.add(types("produces", produces(route)));
    code.add(consumes(route));
    route.media().limit().ifPresent(
        limit ->
            code.add(
                ".maxBody($LL, $LL, $L)",
                limit.bytes(),
                limit.fileBytes().orElse(0L),
                limit.parts()));
    code.add(route.handler().takesFiles() ? ".uploads()" : "");
    return code.add("$<$<").build();
  }

  private static boolean isCreated(ReplyModel reply) {
    return reply instanceof ReplyModel.Content content
        && content.wrapper() == ReplyModel.Wrapper.CREATED;
  }

  /** What is said, else what the content is; a response may say for itself what its text is. */
  private static List<String> produces(RouteModel route) {
    List<String> said = route.media().produces().names();
    if (!said.isEmpty() || !(route.handler().reply() instanceof ReplyModel.Content reply)) {
      return said;
    }
    boolean open =
        switch (reply.content()) {
          case ContentModel.Json j -> false;
          case ContentModel.Markup m -> false;
          // The client may ask for frames as well, so the runtime looks at what it accepts.
          case ContentModel.Page p -> true;
          case ContentModel.Text t -> reply.wrapper() == ReplyModel.Wrapper.RESPONSE;
          case ContentModel.Bytes b -> true;
          case ContentModel.File f -> true;
          case ContentModel.Stream s -> true;
          case ContentModel.Download d -> true;
          case ContentModel.Incoming i -> true;
          case ContentModel.Elements e -> false;
          case ContentModel.Events e -> false;
        };
    if (reply.content() instanceof ContentModel.Elements elements) {
      return List.of(elements.mediaType(), MediaTypes.LINES);
    }
    return open ? List.of() : List.of(reply.content().mediaType());
  }

  private static CodeBlock consumes(RouteModel route) {
    List<String> said = route.media().consumes().names();
    for (BindingModel binding : route.handler().bindings()) {
      if (binding instanceof BindingModel.Body body) {
        boolean json = body.content() instanceof ContentModel.Json;
        return types(
            "consumes", said.isEmpty() && json ? List.of(body.content().mediaType()) : said);
      }
      if (BodyOnceRule.isForm(binding)) {
        String form = route.handler().takesFiles() ? MediaTypes.FILES : FORM;
        return types("consumes", said.isEmpty() ? List.of(form) : said);
      }
    }
    return types("consumes", said);
  }

  private static CodeBlock types(String call, List<String> types) {
    return types.isEmpty()
        ? CodeBlock.of("")
        : types.stream()
            .map(type -> CodeBlock.of("$S", type))
            .collect(CodeBlock.joining(", ", "." + call + "(", ")"));
  }

  private static MethodSpec handle(List<MethodSpec> handlers) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("handle")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(TypeName.INT, "route")
            .addParameter(RuntimeTypes.EXCHANGE, "x");
    if (handlers.isEmpty()) {
      return method.addStatement("throw $T.unknown(route)", RuntimeTypes.ROUTE).build();
    }
    method.addException(Exception.class).beginControlFlow("switch (route)");
    for (int i = 0; i < handlers.size(); i++) {
      method.addStatement("case $L -> $N(x)", i, handlers.get(i).name());
    }
    return method
        .addStatement("default -> throw $T.unknown(route)", RuntimeTypes.ROUTE)
        .endControlFlow()
        .build();
  }
}
