package dev.dxwww.processor.template;

import java.util.Optional;

import javax.lang.model.element.TypeElement;

import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.TemplateText;
import dev.dxwww.processor.diagnostic.Excerpt;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.page.PageMarks;

/**
 * A record with a template, as it was read.
 *
 * @param type the record
 * @param kind component, page or layout
 * @param text of the template
 * @param file that it came from; empty for the annotation itself
 */
record TemplateDraft(
    TypeElement type, TemplateKind kind, TemplateText text, Optional<String> file) {

  String name() {
    return type.getQualifiedName().toString();
  }

  Origin origin() {
    return Origins.of(type);
  }

  /** A place in the text, by line and column from 1. */
  Place place(int line, int column) {
    int offset = text.writtenOffset(line, column);
    return file.map(path -> Place.inside(origin(), inFile(path, line, column, offset)))
        .orElseGet(() -> Place.at(origin(), PageMarks.TEMPLATE, "value", offset));
  }

  private Excerpt inFile(String path, int line, int column, int offset) {
    String shown = text.content().lines().skip(line - 1L).findFirst().orElse("");
    return new Excerpt(path, line, column, offset, shown);
  }
}
