package dev.dxwww.htip.compiler.live;

import java.util.List;

import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.compiler.model.TemplateModel;

/**
 * A template as HTIP has it.
 *
 * @param templates what goes into a bundle, in the order of its numbers
 * @param root the whole
 */
public record LiveTemplate(
    TemplateModel model, List<TemplateDef> templates, Piecework root) {
  public LiveTemplate {
    templates = List.copyOf(templates);
  }
}
