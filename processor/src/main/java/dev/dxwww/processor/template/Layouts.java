package dev.dxwww.processor.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.model.TemplateModel;
import dev.dxwww.htip.compiler.type.Accessor;
import dev.dxwww.htip.compiler.type.TypeView;
import dev.dxwww.htip.compiler.write.PageFacts;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.page.PageMarks;

/** Finds what stands around pages, and where its values come from. */
final class Layouts {
  private final Round round;
  private final Function<TypeElement, Sight> sights;
  private final Map<String, TemplateDraft> all;
  private final Function<TemplateDraft, Optional<TemplateModel>> models;

  Layouts(
      Round round,
      Function<TypeElement, Sight> sights,
      Map<String, TemplateDraft> all,
      Function<TemplateDraft, Optional<TemplateModel>> models) {
    this.round = round;
    this.sights = sights;
    this.all = all;
    this.models = models;
  }

  /** Names of the components of a page's layout; {@code title} where it has none. */
  static Set<String> names(TemplateDraft draft, Map<String, TemplateDraft> all) {
    if (draft.kind() != TemplateKind.PAGE) {
      return Set.of();
    }
    TemplateDraft layout = all.get(said(draft));
    if (layout == null) {
      return Set.of("title");
    }
    Set<String> names = new HashSet<>();
    for (RecordComponentElement component : layout.type().getRecordComponents()) {
      names.add(component.getSimpleName().toString());
    }
    return names;
  }

  /** The name of the layout; empty for none. */
  private static String said(TemplateDraft page) {
    String said =
        AnnotationUses.find(page.type(), PageMarks.PAGE).orElseThrow().text("layout");
    return said.equals("void") ? "" : said;
  }

  /** The page with its layout; empty where they do not fit, which is reported. */
  Optional<PageModel> page(Compiled page) {
    TemplateDraft draft = page.draft();
    ClassName record = ClassName.get(draft.type());
    TemplateModel model = page.live().model();
    String said = said(draft);
    if (said.isEmpty()) {
      Optional<CodeBlock> title =
          accessor(draft, "title")
              .filter(one -> one.type().kind() == TypeView.Kind.STRING && !one.type().nullable())
              .map(one -> CodeBlock.of("value.title()"));
      return Optional.of(
          new PageModel(
              draft.name(),
              record,
              components(draft),
              Optional.empty(),
              title,
              PageFacts.changes(model)));
    }
    TemplateDraft layout = all.get(said);
    if (layout == null || layout.kind() != TemplateKind.LAYOUT) {
      refuse(draft, said + " is no layout", "@Layout and @Template on it");
      return Optional.empty();
    }
    if (!sights.apply(draft.type()).names(layout.type())) {
      refuse(draft, said + " cannot be named here", "make it public");
      return Optional.empty();
    }
    return models.apply(layout).flatMap(around -> page(draft, model, layout, around));
  }

  private Optional<PageModel> page(
      TemplateDraft draft, TemplateModel model, TemplateDraft layout, TemplateModel around) {
    List<CodeBlock> arguments = new ArrayList<>();
    ElementType type =
        ElementType.of(sights.apply(draft.type()), layout.type().asType(), false);
    for (Accessor component : type.accessors()) {
      if (component.component()) {
        argument(draft, layout, component).ifPresent(arguments::add);
      }
    }
    if (arguments.size() < layout.type().getRecordComponents().size()) {
      return Optional.empty();
    }
    PageModel.LayoutModel used =
        new PageModel.LayoutModel(
            ClassName.get(layout.type()),
            arguments,
            around.view().name(),
            PageFacts.shell(around));
    return Optional.of(
        new PageModel(
            draft.name(),
            ClassName.get(draft.type()),
            components(draft),
            Optional.of(used),
            PageFacts.title(around),
            PageFacts.changes(model) || PageFacts.changes(around)));
  }

  private Optional<CodeBlock> argument(
      TemplateDraft draft, TemplateDraft layout, Accessor component) {
    Optional<Accessor> given = accessor(draft, component.name());
    if (given.isEmpty() && component.type().nullable()) {
      return Optional.of(CodeBlock.of("null"));
    }
    String wanted =
        "%s %s of layout %s"
            .formatted(
                component.type().display(), component.name(), layout.type().getSimpleName());
    if (given.isEmpty()) {
      refuse(
          draft,
          "%s has nothing for %s".formatted(draft.type().getSimpleName(), wanted),
          "a component or a method %s %s() on %s"
              .formatted(
                  component.type().display(), component.name(), draft.type().getSimpleName()));
      return Optional.empty();
    }
    TypeView type = given.get().type();
    if (!type.assignableTo(component.type())
        || type.nullable() && !component.type().nullable()) {
      refuse(
          draft,
          "%s.%s is %s%s, which is no %s"
              .formatted(
                  draft.type().getSimpleName(),
                  component.name(),
                  type.nullable() ? "@Nullable " : "",
                  type.display(),
                  wanted),
          "give %s the type %s".formatted(component.name(), component.type().display()));
      return Optional.empty();
    }
    return Optional.of(CodeBlock.of("value.$N()", component.name()));
  }

  private static List<PageModel.ComponentModel> components(TemplateDraft draft) {
    return draft.type().getRecordComponents().stream()
        .map(
            component ->
                PageModel.ComponentModel.of(
                    component.getSimpleName().toString(), TypeRefs.of(component.asType())))
        .toList();
  }

  private Optional<Accessor> accessor(TemplateDraft draft, String name) {
    return ElementType.of(sights.apply(draft.type()), draft.type().asType(), false)
        .accessors()
        .stream()
        .filter(accessor -> accessor.name().equals(name))
        .findFirst();
  }

  private void refuse(TemplateDraft draft, String what, String fix) {
    round
        .diagnostics()
        .report(
            Diagnostic.of(
                DiagnosticCode.TEMPLATE_COMPONENT,
                Place.at(draft.origin(), PageMarks.PAGE, "layout"),
                what,
                fix));
  }
}
