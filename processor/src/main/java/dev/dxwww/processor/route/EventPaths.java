package dev.dxwww.processor.route;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.dxwww.common.PathTemplate;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** The paths of a controller's pages: an event comes on the path of the page that it is on. */
record EventPaths(List<PathTemplate> pages) {
  EventPaths {
    pages = List.copyOf(pages);
  }

  static EventPaths of(List<RouteModel> routes) {
    return new EventPaths(
        routes.stream()
            .filter(RouteModel::isSound)
            .filter(route -> route.endpoint().method() == HttpMethod.GET)
            .filter(EventPaths::isPage)
            .map(route -> route.endpoint().path())
            .toList());
  }

  private static boolean isPage(RouteModel route) {
    return route.handler().reply() instanceof ReplyModel.Content content
        && content.content() instanceof ContentModel.Page;
  }

  /** The path whose variables a handler takes. */
  PathTemplate of(HandlerModel handler) {
    List<String> names = variables(handler).map(BindingModel.Text::name).toList();
    return pages.stream()
        .filter(page -> page.variables().containsAll(names))
        .findFirst()
        .orElse(PathTemplate.ROOT);
  }

  /** Variables that no page has, or that stand at other places in the next. */
  List<Diagnostic> check(HandlerModel handler) {
    PathTemplate path = of(handler);
    Predicate<BindingModel.Text> fits =
        text ->
            path.indexOf(text.name()) >= 0
                && pages.stream()
                    .filter(page -> page.indexOf(text.name()) >= 0)
                    .allMatch(page -> same(page, path, text.name()));
    return variables(handler).filter(fits.negate()).map(this::mistake).toList();
  }

  private static boolean same(PathTemplate page, PathTemplate path, String variable) {
    return page.indexOf(variable) == path.indexOf(variable)
        && page.isRest(variable) == path.isRest(variable);
  }

  private static Stream<BindingModel.Text> variables(HandlerModel handler) {
    return handler.texts().filter(text -> text.source() == ParamSource.PATH);
  }

  private Diagnostic mistake(BindingModel.Text text) {
    List<String> known =
        pages.stream().flatMap(page -> page.variables().stream()).distinct().toList();
    boolean several = known.contains(text.name());
    String paths = pages.isEmpty() ? "none" : String.join(", ", texts());
    return Diagnostic.of(
            DiagnosticCode.TEMPLATE_EVENT,
            Place.at(text.origin(), ParamSource.PATH.annotation()),
            "@On %s is bound to {%s}, which %s (%s)"
                .formatted(
                    text.parameter(),
                    text.name(),
                    several
                        ? "stands at different places in the paths of this controller's pages"
                        : "no page of this controller has in its path",
                    paths),
            "take it from the template: an argument of the handler without @PathParam");
  }

  private List<String> texts() {
    return pages.stream().map(PathTemplate::toString).toList();
  }
}
