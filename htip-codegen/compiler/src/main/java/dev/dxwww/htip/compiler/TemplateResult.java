package dev.dxwww.htip.compiler;

import java.util.List;
import java.util.Optional;

import dev.dxwww.htip.compiler.model.TemplateModel;

/**
 * What became of a template.
 *
 * @param problems in the order of the text, warnings included
 * @param model what can be written; empty if there are errors
 */
public record TemplateResult(List<Problem> problems, Optional<TemplateModel> model) {
  public TemplateResult {
    problems = List.copyOf(problems);
  }
}
