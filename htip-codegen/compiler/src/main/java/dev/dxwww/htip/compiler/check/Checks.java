package dev.dxwww.htip.compiler.check;

import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.TemplateRequest;
import dev.dxwww.htip.compiler.model.TemplateModel;

/** All rules about templates whose names are known. */
public final class Checks {
  private Checks() {}

  /** Applies each rule; what is wrong goes to the problems. */
  public static void check(TemplateRequest request, TemplateModel model, Problems problems) {
    new PlacementRule(request, problems).check(model.parts());
    new NestingRule(request.kind(), problems).check(model.parts());
    new IdRule(problems).check(model.parts());
    if (request.live()) {
      new KeyRule(problems).check(model.parts());
    }
    if (!problems.hasErrors()) {
      new ParsedTreeRule(request.kind(), problems).check(model.parts());
    }
  }
}
