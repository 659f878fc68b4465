package dev.dxwww.processor.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.Feature;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.page.PageMarks;

/**
 * Templates: read in each round, compiled together when all records, components, routes and
 * handlers are known. Those of earlier compiles are written again, since components stand in the
 * templates that use them, and all of a module share its bundles.
 */
public final class TemplateFeature implements Feature {
  private static final String CONTROLLER = "dev.dxwww.http.Controller";
  private static final String INDEX = "templates";

  private final Map<String, TemplateDraft> own = new TreeMap<>();
  private final Set<String> controllers = new TreeSet<>();

  @Override
  public Set<String> annotations() {
    return Set.of(PageMarks.TEMPLATE, PageMarks.PAGE, PageMarks.LAYOUT, CONTROLLER);
  }

  @Override
  public void process(Round round) {
    TemplateReader reader = new TemplateReader(round, round.diagnostics());
    for (Element element : round.annotated(PageMarks.TEMPLATE)) {
      TypeElement type = (TypeElement) element;
      reader.read(type).ifPresent(draft -> own.put(draft.name(), draft));
      round.index(INDEX, type);
    }
    for (String mark : List.of(PageMarks.PAGE, PageMarks.LAYOUT)) {
      round.annotated(mark).forEach(type -> reader.checkMark((TypeElement) type, mark));
    }
    for (Element type : round.annotated(CONTROLLER)) {
      controllers.add(((TypeElement) type).getQualifiedName().toString());
    }
  }

  @Override
  public void link(Round round) {
    UnusedComponents unused = new UnusedComponents(own.keySet());
    TemplateReader silent = new TemplateReader(round, mistake -> { });
    for (TypeElement type : round.indexedHere(INDEX)) {
      silent.read(type).ifPresent(draft -> own.put(draft.name(), draft));
    }
    if (own.isEmpty()) {
      return;
    }
    Map<String, TemplateDraft> all = new TreeMap<>(own);
    for (TypeElement type : round.indexed(INDEX)) {
      silent.read(type).ifPresent(draft -> all.putIfAbsent(draft.name(), draft));
    }
    new TemplateLinker(round, own, all, site(round), unused).link();
  }

  private SiteMap site(Round round) {
    Map<String, TypeElement> types = new TreeMap<>();
    for (String name : controllers) {
      types.put(name, round.elements().getTypeElement(name));
    }
    for (TypeElement type : round.indexed("controllers")) {
      types.putIfAbsent(type.getQualifiedName().toString(), type);
    }
    return SiteMap.of(round, new ArrayList<>(types.values()));
  }
}
