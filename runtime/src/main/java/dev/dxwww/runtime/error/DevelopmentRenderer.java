package dev.dxwww.runtime.error;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows developers everything but credentials: for their own machine only. */
final class DevelopmentRenderer implements ErrorRenderer {
  private static final Debugging NOTHING = new Debugging(List.of(), Optional.empty());

  private final ProblemJson json;
  private final SourceExcerpts sources;
  private final Supplier<List<String>> routes;
  private final Map<String, String> pageHeaders =
      Map.of("Content-Security-Policy", PagePolicy.strict(DevelopmentStyle.ELEMENT));

  DevelopmentRenderer(String typeBase, SourceExcerpts sources, Supplier<List<String>> routes) {
    this.json = new ProblemJson(typeBase);
    this.sources = sources;
    this.routes = routes;
  }

  @Override
  public RenderedError render(DxException failure, ErrorContext request) {
    Throwable thrown = Debugging.thrown(failure);
    String detail = thrown == failure ? failure.getMessage() : thrown.toString();
    Problem problem =
        new Problem(
            failure.code(),
            detail,
            failure.suggestion().orElse(failure.code().defaultSuggestion()),
            failure.errors(),
            failure.headers());
    return render(problem, request, Debugging.of(failure, sources));
  }

  @Override
  public RenderedError render(Problem problem, ErrorContext request) {
    return render(problem, request, NOTHING);
  }

  private RenderedError render(Problem problem, ErrorContext request, Debugging debugging) {
    if (Rendering.isFrame(request)) {
      return Rendering.frame(problem, request);
    }
    boolean html = Accept.prefersHtml(request.headers().first("Accept"));
    List<String> shownRoutes = problem.code() == ErrorCode.NOT_FOUND && request.route().isEmpty()
        ? routes.get()
        : List.of();
    String body =
        html
            ? new DevelopmentPage(problem, request, debugging, shownRoutes).html()
            : json(problem, request, debugging);
    return new RenderedError(
        problem.status(),
        html ? Rendering.HTML : ProblemJson.MEDIA_TYPE,
        body.getBytes(StandardCharsets.UTF_8),
        Rendering.headers(problem, html ? pageHeaders : Map.of()));
  }

  private String json(Problem problem, ErrorContext request, Debugging debugging) {
    JsonText out = new JsonText().open('{');
    json.members(out, problem, request);
    DebugJson.member(out, request, debugging);
    return out.close('}').toString();
  }
}
