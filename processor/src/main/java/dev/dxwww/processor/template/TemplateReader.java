package dev.dxwww.processor.template;

import java.util.List;
import java.util.Optional;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.TemplateText;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.Visibility;
import dev.dxwww.processor.page.PageMarks;

/** Reads which records have templates, and their texts. */
final class TemplateReader {
  private final Diagnostics diagnostics;
  private final TemplateFiles files;

  TemplateReader(Round round, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.files = new TemplateFiles(round.environment());
  }

  /** The record and its text; empty where one is missing, which is reported. */
  Optional<TemplateDraft> read(TypeElement type) {
    if (type.getKind() != ElementKind.RECORD) {
      refuse(
          type,
          PageMarks.TEMPLATE,
          "@Template is on %s, and templates show records".formatted(type.getSimpleName()),
          "record %s(...) {}".formatted(type.getSimpleName()));
      return Optional.empty();
    }
    Optional<String> obstacle = obstacle(type);
    if (obstacle.isPresent()) {
      refuse(
          type,
          PageMarks.TEMPLATE,
          "Generated code cannot name %s: %s".formatted(type.getSimpleName(), obstacle.get()),
          "make it a record without type parameters that its package can see");
      return Optional.empty();
    }
    AnnotationUse use = AnnotationUses.find(type, PageMarks.TEMPLATE).orElseThrow();
    boolean inline = !use.text("value").isEmpty();
    boolean file = !use.text("file").isEmpty();
    if (inline == file) {
      refuse(
          type,
          PageMarks.TEMPLATE,
          inline
              ? "The template of %s is said twice".formatted(type.getSimpleName())
              : "The template of %s is empty".formatted(type.getSimpleName()),
          "@Template(\"...\") or @Template(file = \"...\")");
      return Optional.empty();
    }
    return inline
        ? Optional.of(
            new TemplateDraft(
                type, kind(type), TemplateText.of(use.text("value")), Optional.empty()))
        : fromFile(type, use.text("file"));
  }

  private Optional<TemplateDraft> fromFile(TypeElement type, String name) {
    return switch (files.find(name)) {
      case TemplateFiles.Found file ->
          Optional.of(
              new TemplateDraft(
                  type, kind(type), TemplateText.of(file.text()), Optional.of(file.path())));
      case TemplateFiles.Garbled file ->
          refuseFile(
              type,
              "The template %s is no text in UTF-8".formatted(file.path()),
              "save it in UTF-8");
      case TemplateFiles.Missing missing ->
          refuseFile(
              type,
              "There is no template \"%s\" (looked for %s)"
                  .formatted(name, String.join(", ", missing.tried())),
              "put it into src/main/resources/templates, or name the folder:"
                  + " -Adxwww.templates=DIR");
    };
  }

  private Optional<TemplateDraft> refuseFile(TypeElement type, String what, String fix) {
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.TEMPLATE_FILE,
            Place.at(Origins.of(type), PageMarks.TEMPLATE, "file"),
            what,
            fix));
    return Optional.empty();
  }

  private static Optional<String> obstacle(TypeElement type) {
    if (!type.getTypeParameters().isEmpty()) {
      return Optional.of("it has type parameters");
    }
    List<TypeElement> privates = Visibility.privates(type);
    return privates.isEmpty()
        ? Optional.empty()
        : Optional.of(privates.getFirst().getSimpleName() + " is private");
  }

  private static TemplateKind kind(TypeElement type) {
    if (Annotations.has(type, PageMarks.LAYOUT)) {
      return TemplateKind.LAYOUT;
    }
    return Annotations.has(type, PageMarks.PAGE) ? TemplateKind.PAGE : TemplateKind.COMPONENT;
  }

  /** Marks that mean nothing by themselves, or together. */
  void checkMark(TypeElement type, String mark) {
    String simple = mark.substring(mark.lastIndexOf('.') + 1);
    if (!Annotations.has(type, PageMarks.TEMPLATE)) {
      refuse(
          type,
          mark,
          "@%s is on %s, which has no template".formatted(simple, type.getSimpleName()),
          "@Template(\"...\") on it");
    } else if (mark.equals(PageMarks.LAYOUT) && Annotations.has(type, PageMarks.PAGE)) {
      refuse(
          type,
          mark,
          type.getSimpleName() + " is a page, and a layout stands around pages",
          "remove one of @Page and @Layout");
    }
  }

  private void refuse(TypeElement type, String annotation, String what, String fix) {
    diagnostics.report(
        Diagnostic.of(
            DiagnosticCode.TEMPLATE_PLACE, Place.at(Origins.of(type), annotation), what, fix));
  }
}
