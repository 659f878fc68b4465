package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.route.RouteModel.Types;

/** ROUTE-111: the media types said are such as the types of the handler are written in. */
final class MediaFitRule implements HandlerRule {
  private static final String LINES = MediaTypes.LINES;
  private static final String FORM = "application/x-www-form-urlencoded";

  @Override
  public List<Diagnostic> check(RouteModel route) {
    List<Diagnostic> mistakes = new ArrayList<>();
    if (route.handler().reply() instanceof ReplyModel.Content reply) {
      misfit(route.media().produces(), reply.content())
          .ifPresent(
              type ->
                  mistakes.add(
                      mistake(
                          route.media().produces(),
                          type,
                          reply.element().display(),
                          "it is sent as " + reply.content().mediaType(),
                          "return String or byte[] to write " + type + " yourself")));
    }
    for (BindingModel binding : route.handler().bindings()) {
      takes(route, binding).ifPresent(mistakes::add);
    }
    return mistakes.stream().distinct().toList();
  }

  private static Optional<Diagnostic> takes(RouteModel route, BindingModel binding) {
    Types consumes = route.media().consumes();
    if (binding instanceof BindingModel.Body body) {
      return misfit(consumes, body.content())
          .map(
              type ->
                  mistake(
                      consumes,
                      type,
                      body.type().display() + " " + body.parameter(),
                      "it is read from " + body.content().mediaType(),
                      "@Body String or byte[] to read " + type + " yourself"));
    }
    if (BodyOnceRule.isForm(binding)) {
      String form = route.handler().takesFiles() ? MediaTypes.FILES : FORM;
      return consumes.names().stream()
          .filter(type -> !MediaTypes.essence(type).equals(form))
          .findFirst()
          .map(
              type ->
                  mistake(
                      consumes,
                      type,
                      "form fields",
                      "they are read from " + form,
                      "remove @Consumes"));
    }
    return Optional.empty();
  }

  /** The first media type that does not fit; text and bytes may be anything. */
  private static Optional<String> misfit(Types types, ContentModel content) {
    return types.names().stream()
        .filter(type -> MediaTypes.problem(type).isEmpty())
        .filter(
            type ->
                switch (content) {
                  case ContentModel.Json json -> !MediaTypes.isJson(type);
                  case ContentModel.Page page -> true;
                  case ContentModel.Markup markup -> !MediaTypes.essence(type).contains("html");
                  case ContentModel.Text text -> false;
                  case ContentModel.Bytes bytes -> false;
                  case ContentModel.File file -> false;
                  case ContentModel.Stream stream -> false;
                  case ContentModel.Download download -> false;
                  case ContentModel.Incoming incoming -> false;
                  case ContentModel.Elements elements ->
                      !MediaTypes.isJson(type) && !MediaTypes.essence(type).equals(LINES);
                  case ContentModel.Events events ->
                      !MediaTypes.essence(type).equals("text/event-stream");
                })
        .findFirst();
  }

  private static Diagnostic mistake(
      Types types, String type, String what, String why, String fix) {
    return Diagnostic.of(
        DiagnosticCode.MEDIA_TYPE_MISFIT, types.place(), type, what, why, fix);
  }
}
