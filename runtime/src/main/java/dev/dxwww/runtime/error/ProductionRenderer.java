package dev.dxwww.runtime.error;

import java.util.Map;

/** Shows clients what the code of a failure allows, and nothing else of the failure. */
final class ProductionRenderer implements ErrorRenderer {
  private final ErrorTemplates templates;
  private final ProblemJson json;

  ProductionRenderer(ErrorTemplates templates, String typeBase) {
    this.templates = templates;
    this.json = new ProblemJson(typeBase);
  }

  @Override
  public RenderedError render(DxException failure, ErrorContext request) {
    return render(failure.toProblem(), request);
  }

  @Override
  public RenderedError render(Problem problem, ErrorContext request) {
    if (Rendering.isFrame(request)) {
      return Rendering.frame(problem, request);
    }
    if (Accept.prefersHtml(request.headers().first("Accept"))) {
      PageTemplate page = templates.of(problem.status());
      return new RenderedError(
          problem.status(),
          Rendering.HTML,
          page.fill(problem, request),
          Rendering.headers(problem, page.headers()));
    }
    return new RenderedError(
        problem.status(),
        ProblemJson.MEDIA_TYPE,
        json.bytes(problem, request),
        Rendering.headers(problem, Map.of()));
  }
}
