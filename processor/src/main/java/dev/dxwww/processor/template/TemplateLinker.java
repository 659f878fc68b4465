package dev.dxwww.processor.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

import dev.dxwww.common.PathTemplate;
import dev.dxwww.htip.compiler.Problem;
import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.TemplateCompiler;
import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.TemplateRequest;
import dev.dxwww.htip.compiler.TemplateResult;
import dev.dxwww.htip.compiler.live.Lowering;
import dev.dxwww.htip.compiler.model.FreeVariables;
import dev.dxwww.htip.compiler.model.TemplateModel;
import dev.dxwww.htip.compiler.type.HandlerView;
import dev.dxwww.processor.Options;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.page.EventPart;
import dev.dxwww.processor.page.PageMarks;
import dev.dxwww.processor.route.RouteModel;

/** Compiles the templates of a module together, and writes what shows them. */
final class TemplateLinker {
  private final Round round;
  private final Map<String, TemplateDraft> own;
  private final Map<String, TemplateDraft> all;
  private final SiteMap site;
  private final UnusedComponents unused;
  private final Map<String, Sight> sights = new HashMap<>();

  /** Results of own templates; empty while one is made. */
  private final Map<String, Optional<TemplateResult>> results = new HashMap<>();

  private final Map<String, Compiled> compiled = new TreeMap<>();
  private final List<PageModel> pages = new ArrayList<>();

  TemplateLinker(
      Round round,
      Map<String, TemplateDraft> own,
      Map<String, TemplateDraft> all,
      SiteMap site,
      UnusedComponents unused) {
    this.round = round;
    this.own = own;
    this.all = all;
    this.site = site;
    this.unused = unused;
  }

  void link() {
    own.values().forEach(this::compile);
    round.diagnostics().report(unused.found());
    Layouts layouts = new Layouts(round, this::sight, all, this::model);
    for (Compiled page : compiled.values()) {
      if (page.draft().kind() == TemplateKind.PAGE) {
        layouts.page(page).ifPresent(pages::add);
      }
    }
    if (own.values().stream().noneMatch(draft -> round.failed(draft.name()))) {
      write();
    }
  }

  private Sight sight(TypeElement type) {
    return sights.computeIfAbsent(TypeRefs.packageOf(type), user -> new Sight(round, user));
  }

  private void compile(TemplateDraft draft) {
    TemplateResult result = result(draft);
    Set<String> ofLayout = Layouts.names(draft, all);
    for (Problem problem : result.problems()) {
      if (problem.code() != ProblemCode.COMPONENT_UNUSED) {
        round
            .diagnostics()
            .report(TemplateCodes.of(problem, draft.place(problem.line(), problem.column())));
      } else if (result.model().isPresent()) {
        unused.add(problem, draft, ofLayout);
      }
    }
    result.model().ifPresent(model -> unused.ask(model.parts()));
    if (result.model().isPresent() && draft.kind() != TemplateKind.COMPONENT) {
      TemplateModel model = result.model().get();
      checkEvents(draft, model);
      compiled.put(
          draft.name(),
          new Compiled(draft, Lowering.lower(model, new Problems(draft.text()))));
    }
  }

  private TemplateResult result(TemplateDraft draft) {
    Optional<TemplateResult> known = results.getOrDefault(draft.name(), Optional.empty());
    if (known.isPresent()) {
      return known.get();
    }
    results.put(draft.name(), Optional.empty());
    TemplateResult result = make(draft);
    results.put(draft.name(), Optional.of(result));
    return result;
  }

  /** Whether a template's own report says what is wrong; one that is made now will say it. */
  private boolean isFaulty(TemplateDraft draft) {
    if (!own.containsKey(draft.name())) {
      return false;
    }
    boolean making = results.containsKey(draft.name()) && results.get(draft.name()).isEmpty();
    return !making && result(draft).model().isEmpty();
  }

  private TemplateResult make(TemplateDraft draft) {
    Sight sight = sight(draft.type());
    return TemplateCompiler.compile(
        new TemplateRequest(
            draft.text(),
            draft.kind(),
            true,
            ElementType.of(sight, draft.type().asType(), false),
            new ModuleTypes(
                round,
                sight,
                new ModuleTypes.Known(all, site, this::isFaulty, allowsInline()),
                Handling.of(draft, site))));
  }

  private boolean allowsInline() {
    return "allow".equals(round.environment().getOptions().get(Options.INLINE));
  }

  private void checkEvents(TemplateDraft draft, TemplateModel model) {
    List<SiteMap.Controller> handling = Handling.of(draft, site).controllers();
    if (draft.kind() != TemplateKind.PAGE || handling.isEmpty()) {
      return;
    }
    List<HandlerView> named = FreeVariables.handlers(model.parts());
    if (handling.size() > 1 && !named.isEmpty()) {
      refuseEvents(
          draft,
          "%s is returned by %s and by %s, and its events go to one of them"
              .formatted(
                  draft.type().getSimpleName(),
                  handling.get(0).simpleName(),
                  handling.get(1).simpleName()),
          "return it from one controller, or make it two pages with a common component");
    }
    if (!named.isEmpty()) {
      checkPaths(draft, handling.getFirst(), named);
    }
  }

  /** An event comes on the path of its page: that of a page, with the variables it takes. */
  private void checkPaths(
      TemplateDraft draft, SiteMap.Controller controller, List<HandlerView> named) {
    for (RouteModel route : controller.pages().getOrDefault(draft.name(), List.of())) {
      PathTemplate path = route.endpoint().path();
      if (!controller.takesEvents(path)) {
        refuseEvents(
            draft,
            "%s is shown by %s, and its events would come there, where no page is asked for"
                .formatted(draft.type().getSimpleName(), route.display()),
            "show it at the path of its @Get");
        continue;
      }
      for (int number : new TreeSet<>(named.stream().map(HandlerView::number).toList())) {
        checkVariables(draft, controller, path, controller.events().get(number));
      }
    }
  }

  /** One that no page has is reported with the handler. */
  private void checkVariables(
      TemplateDraft draft,
      SiteMap.Controller controller,
      PathTemplate path,
      ExecutableElement handler) {
    for (String variable : EventPart.pathVariables(handler, round.parameterNames(handler))) {
      if (path.indexOf(variable) < 0 && controller.hasInAPath(variable)) {
        refuseEvents(
            draft,
            "%s is shown at %s, and its handler %s takes {%s} of the path"
                .formatted(
                    draft.type().getSimpleName(), path, handler.getSimpleName(), variable),
            "take it from the template: an argument of the handler without @PathParam");
      }
    }
  }

  private void refuseEvents(TemplateDraft draft, String what, String fix) {
    round
        .diagnostics()
        .report(
            Diagnostic.of(
                DiagnosticCode.TEMPLATE_EVENT,
                Place.at(draft.origin(), PageMarks.PAGE),
                what,
                fix));
  }

  /** The model of a layout, of this module or of another. */
  private Optional<TemplateModel> model(TemplateDraft layout) {
    Compiled known = compiled.get(layout.name());
    return known != null
        ? Optional.of(known.live().model())
        : make(layout).model();
  }

  private void write() {
    Bundles bundles = Bundles.of(round.module(), List.copyOf(compiled.values()));
    if (bundles.tooLarge().isPresent()) {
      Compiled large = bundles.tooLarge().get();
      round
          .diagnostics()
          .report(
              Diagnostic.of(
                  DiagnosticCode.TEMPLATE_LIMIT,
                  Place.at(large.draft().origin(), PageMarks.TEMPLATE),
                  "The templates of this module are more than a bundle holds",
                  "move pages to another module"));
      return;
    }
    bundles.resources().forEach(round::resource);
    byte[] files = FileHashes.of(own.values());
    if (files.length > 0) {
      round.resource(FileHashes.resource(round.module()), files);
    }
    compiled
        .values()
        .forEach(one -> round.write(TemplateEmitter.emit(one, bundles.share(one))));
    pages.forEach(page -> round.write(ViewEmitter.emit(page)));
  }
}
