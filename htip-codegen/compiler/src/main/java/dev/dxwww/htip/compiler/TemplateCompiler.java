package dev.dxwww.htip.compiler;

import java.util.List;
import java.util.Optional;

import dev.dxwww.htip.compiler.check.Checks;
import dev.dxwww.htip.compiler.live.Lowering;
import dev.dxwww.htip.compiler.model.Binder;
import dev.dxwww.htip.compiler.model.TemplateModel;
import dev.dxwww.htip.compiler.syntax.Node;
import dev.dxwww.htip.compiler.syntax.TreeParser;
import dev.dxwww.htip.compiler.syntax.Whitespace;

/** Compiles templates: text to a model that the writers take, or to what is wrong. */
public final class TemplateCompiler {
  private TemplateCompiler() {}

  /** Reads, types and checks a template; finds all that is wrong with it at once. */
  public static TemplateResult compile(TemplateRequest request) {
    Problems problems = new Problems(request.text());
    List<Node> nodes = Whitespace.tidy(TreeParser.parse(problems));
    TemplateModel model = Binder.bind(request, nodes, problems);
    Checks.check(request, model, problems);
    if (request.live() && !problems.hasErrors()) {
      Lowering.lower(model, problems);
    }
    return new TemplateResult(
        problems.all(), problems.hasErrors() ? Optional.empty() : Optional.of(model));
  }
}
