package dev.dxwww.htip.compiler.model;

import java.util.List;

import dev.dxwww.htip.compiler.TemplateText;

/**
 * A template that can be written.
 *
 * @param view the variable that holds the record
 */
public record TemplateModel(TemplateText text, Value.Variable view, List<Part> parts) {
  public TemplateModel {
    parts = List.copyOf(parts);
  }
}
