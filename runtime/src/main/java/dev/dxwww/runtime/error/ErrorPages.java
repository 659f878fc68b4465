package dev.dxwww.runtime.error;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Makes what answers failed requests, for production or for development.
 *
 * <p>Pages carry their style inline and a {@code Content-Security-Policy} that allows that style by
 * its SHA-256, so they need no {@code unsafe-inline}. The choice between production and development
 * is made here, once: nothing in a request can change it.
 */
public final class ErrorPages {
  private ErrorPages() {}

  /**
   * Answers for production: clients see what {@link DxException#toProblem} allows.
   *
   * @param loader finds the application's own pages
   * @throws DxException 5001 when one of these pages cannot be used
   */
  public static ErrorResponder production(
      ErrorPageConfig config, ClassLoader loader, ErrorCounters counters) {
    ErrorTemplates templates = ErrorTemplates.load(loader, config.templates());
    return responder(new ProductionRenderer(templates, config.typeBase()), counters);
  }

  /**
   * Answers for development: a page, or a {@code debug} member, with the request, the exceptions,
   * their frames and the source around the application's line that threw.
   *
   * <p>The application's own pages are checked, so that a mistake shows before production, but not
   * shown.
   *
   * @param loader finds the application's own pages
   * @param workingDirectory where sources are looked for, in {@code src/main/java} of it and of the
   *     modules below
   * @param routes all routes as {@code GET /api/tasks}, shown when none matches
   * @throws DxException 5001 when one of the application's own pages cannot be used
   */
  public static ErrorResponder development(
      ErrorPageConfig config,
      ClassLoader loader,
      Path workingDirectory,
      Supplier<List<String>> routes,
      ErrorCounters counters) {
    ErrorTemplates.load(loader, config.templates());
    SourceExcerpts sources = new SourceExcerpts(workingDirectory, config.excerptLines());
    return responder(new DevelopmentRenderer(config.typeBase(), sources, routes), counters);
  }

  /** Initialises what problems in the place of pages need; applications without pages do not. */
  public static void touchFrames() {
    Rendering.frame(
        Problem.of(ErrorCode.NOT_FOUND),
        new ErrorContext("GET", "/", "", ErrorHeaders.of(Map.of()), "", "", "", 0));
  }

  private static ErrorResponder responder(ErrorRenderer renderer, ErrorCounters counters) {
    ErrorLog log = new ErrorLog(System.getLogger("dev.dxwww.error"));
    return new LoggingResponder(renderer, log, counters);
  }
}
