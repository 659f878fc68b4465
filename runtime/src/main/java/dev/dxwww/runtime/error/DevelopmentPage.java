package dev.dxwww.runtime.error;

import dev.dxwww.common.Nearest;
import java.util.List;

/** The debugging page: what happened, where in the application, in which request. */
final class DevelopmentPage {
  private final StringBuilder out = new StringBuilder(16_384);
  private final Problem problem;
  private final ErrorContext request;
  private final Debugging debugging;
  private final List<String> routes;

  DevelopmentPage(
      Problem problem, ErrorContext request, Debugging debugging, List<String> routes) {
    this.problem = problem;
    this.request = request;
    this.debugging = debugging;
    this.routes = routes;
  }

  String html() {
    raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    raw("<title>").text(problem.status() + " " + headline()).raw("</title>\n");
    raw(DevelopmentStyle.ELEMENT);
    raw("</head>\n<body class=\"").raw(problem.status() < 500 ? "client" : "server").raw("\">\n");
    header();
    raw("<main class=\"wrap\">\n");
    errors();
    debugging.excerpt().ifPresent(this::source);
    ownFrames();
    exceptions();
    routes();
    request();
    plainText();
    raw("<footer>This page is shown because the application runs in development. In production ")
        .raw("clients see the status, the code and the request id.</footer>\n");
    return raw("</main>\n</body>\n</html>\n").out.toString();
  }

  private String headline() {
    if (debugging.exceptions().isEmpty()) {
      return problem.title();
    }
    String type = debugging.exceptions().getFirst().type();
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private void header() {
    raw("<header><div class=\"wrap\">\n<p class=\"facts\"><b>").raw(problem.status() + "</b> ");
    text(problem.title()).raw(" <span aria-hidden=\"true\">&middot;</span> ");
    text(request.method() + " " + request.path());
    raw(" <span aria-hidden=\"true\">&middot;</span> error ").raw(problem.code().number() + " ");
    raw("(" + problem.code().name() + ")</p>\n<h1>").text(headline());
    String message = problem.detail();
    if (!debugging.exceptions().isEmpty()) {
      Debugging.Thrown first = debugging.exceptions().getFirst();
      raw("<small>").text(first.type()).raw("</small>");
      message = first.message().isEmpty() ? "(no message)" : first.message();
    }
    raw("</h1>\n<p class=\"message\">").text(message).raw("</p>\n");
    debugging.rootCause().ifPresent(this::rootCause);
    if (problem.code() != ErrorCode.UNEXPECTED) {
      raw("<p class=\"hint\">").text(problem.suggestion()).raw("</p>\n");
    }
    raw("</div></header>\n");
  }

  private void rootCause(Debugging.Thrown cause) {
    raw("<p class=\"hint\">caused by <code>").text(cause.type()).raw("</code> ");
    text(cause.message()).raw("</p>\n");
  }

  private void errors() {
    if (problem.errors().isEmpty()) {
      return;
    }
    raw("<section><h2>Values that are missing or not valid</h2>\n<table>\n");
    for (ProblemEntry entry : problem.errors()) {
      row(entry.where().text() + " " + entry.name(), entry.message());
    }
    raw("</table></section>\n");
  }

  private void source(SourceExcerpts.Excerpt excerpt) {
    raw("<section><h2>").text(excerpt.file()).raw("<span>:" + excerpt.markedLine());
    raw("</span></h2>\n<ol class=\"source\" tabindex=\"0\" aria-label=\"Source excerpt\">\n");
    int number = excerpt.firstLine();
    for (String line : excerpt.lines()) {
      boolean marked = number == excerpt.markedLine();
      raw(marked ? "<li class=\"marked\" aria-current=\"true\">" : "<li>");
      raw("<i>" + number + "</i>").text(line).raw("</li>\n");
      number++;
    }
    raw("</ol></section>\n");
  }

  private void ownFrames() {
    if (debugging.exceptions().isEmpty()) {
      return;
    }
    List<StackTraceElement> own = debugging.exceptions().getLast().own();
    if (own.isEmpty()) {
      own = debugging.exceptions().getFirst().own();
    }
    if (!own.isEmpty()) {
      raw("<section><h2>Your code <span>innermost call first</span></h2>\n");
      frames(own.subList(0, Math.min(own.size(), 30)));
      raw("</section>\n");
    }
  }

  private void exceptions() {
    if (debugging.exceptions().isEmpty()) {
      return;
    }
    raw("<section><h2>All exceptions with all frames</h2>\n");
    for (Debugging.Thrown thrown : debugging.exceptions()) {
      raw("<details><summary><span>").text(thrown.relation()).raw("</span> <code>");
      text(thrown.type()).raw("</code> ").text(thrown.message());
      raw(" <span>(" + thrown.frames().size() + " frames)</span></summary>\n");
      frames(thrown.frames());
      raw("</details>\n");
    }
    raw("</section>\n");
  }

  private void frames(List<StackTraceElement> frames) {
    raw("<ol class=\"frames\">\n");
    for (StackTraceElement frame : frames) {
      raw(Debugging.isOwn(frame) ? "<li class=\"own\">" : "<li>").text(frame.toString());
      raw("</li>\n");
    }
    raw("</ol>\n");
  }

  private void routes() {
    if (routes.isEmpty()) {
      return;
    }
    raw("<section><h2>No route matches. These exist:</h2>\n");
    List<String> paths =
        routes.stream().map(route -> route.substring(route.indexOf(' ') + 1)).distinct().toList();
    Nearest.to(request.path(), paths)
        .ifPresent(
            near -> raw("<p class=\"wrap\">Did you mean <code>").text(near).raw("</code>?</p>\n"));
    raw("<ol class=\"frames\">\n");
    routes.forEach(route -> raw("<li>").text(route).raw("</li>\n"));
    raw("</ol></section>\n");
  }

  private void request() {
    raw("<section><h2>Request</h2>\n<table>\n");
    row("request line", requestLine());
    row("matched route", request.route().isEmpty() ? "none" : request.route());
    row("handler", request.handler().isEmpty() ? "none" : request.handler());
    row("request id", request.requestId());
    row("time until it failed", request.elapsedNanos() / 1000 / 1000.0 + " ms");
    raw("</table></section>\n<section><h2>Header fields</h2>\n<table>\n");
    request.headers().forEach((name, value) -> row(name, Credentials.shownField(name, value)));
    raw("</table></section>\n");
  }

  private String requestLine() {
    String query = request.query().isEmpty() ? "" : "?" + Credentials.shownQuery(request.query());
    return request.method() + " " + request.path() + query;
  }

  private void row(String name, String value) {
    raw("<tr><th scope=\"row\">").text(name).raw("</th><td>").text(value).raw("</td></tr>\n");
  }

  private void plainText() {
    if (debugging.exceptions().isEmpty()) {
      return;
    }
    raw("<section><details><summary>As plain text, to copy</summary>\n<pre tabindex=\"0\">");
    text(requestLine() + "\n");
    for (Debugging.Thrown thrown : debugging.exceptions()) {
      text(thrown.relation().isEmpty() ? "" : thrown.relation() + " ");
      text(thrown.type() + ": " + thrown.message() + "\n");
      thrown.frames().forEach(frame -> text("    at " + frame + "\n"));
    }
    raw("</pre></details></section>\n");
  }

  private DevelopmentPage raw(String html) {
    out.append(html);
    return this;
  }

  private DevelopmentPage text(String text) {
    HtmlText.append(out, text);
    return this;
  }
}
