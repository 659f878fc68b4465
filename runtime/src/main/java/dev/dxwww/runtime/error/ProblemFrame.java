package dev.dxwww.runtime.error;

import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.TemplateRef;
import dev.dxwww.htip.Walk;

import java.util.List;

/**
 * Problems as HTIP, for clients that ask for a page: what they show in its place. An event is
 * answered by a problem as everybody else's request is, since its page stays.
 */
final class ProblemFrame {
  private static final TemplateDef TEMPLATE =
      new TemplateDef(
          "<section class=\"dx-problem\" role=\"alert\"><h1> </h1><p> </p><p> </p><small> </small>"
              + "</section>",
          new Walk(
              List.of(
                  Walk.Move.FIRST_CHILD, Walk.Move.FIRST_CHILD, new Walk.Text(), Walk.Move.PARENT,
                  Walk.Move.NEXT_SIBLING, Walk.Move.FIRST_CHILD, new Walk.Text(), Walk.Move.PARENT,
                  Walk.Move.NEXT_SIBLING, Walk.Move.FIRST_CHILD, new Walk.Text(), Walk.Move.PARENT,
                  Walk.Move.NEXT_SIBLING, Walk.Move.FIRST_CHILD, new Walk.Text())));

  private ProblemFrame() {}

  /** A full frame that shows the problem. */
  static byte[] bytes(Problem problem, ErrorContext request) {
    String title = problem.status() + " " + problem.title();
    FrameWriter out = new FrameWriter().begin(Htip.FULL, 0);
    out.title(title);
    TemplateRef template = out.define(0, TEMPLATE);
    int root = out.clone(template);
    out.text(title)
        .text(problem.detail())
        .text(problem.suggestion())
        .text(request.requestId())
        .append(0, root);
    return out.toByteArray();
  }
}
