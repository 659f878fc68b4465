package dev.dxwww.processor.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.Options;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.Version;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Diagnostics;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.page.PageMarks;
import dev.dxwww.processor.page.PageViews;
import dev.dxwww.processor.route.RouteConflicts;
import dev.dxwww.processor.route.RouteModel;
import dev.dxwww.processor.route.RouteReader;
import dev.dxwww.processor.route.RouterEmitter;

/** Joins this compile's components with those that the indexes list into one application. */
final class AppLinker implements WithoutRepository {
  private static final Diagnostics SILENT = diagnostic -> {};
  private final Round round;
  private final List<Component> components;
  private final Map<String, TypeUse> configs = new TreeMap<>();
  private final Map<String, TypeUse> applications = new TreeMap<>();
  private final Set<String> templates = new TreeSet<>();

  AppLinker(
      Round round,
      Collection<Component> components,
      Collection<TypeUse> configs,
      Collection<TypeUse> applications) {
    this.round = round;
    this.components = new ArrayList<>(components);
    configs.forEach(config -> this.configs.put(config.key(), config));
    applications.forEach(application -> this.applications.put(application.key(), application));
  }

  /** Records with templates that this compile brings itself. */
  AppLinker templates(Set<String> own) {
    templates.addAll(own);
    return this;
  }

  void link() {
    for (TypeElement type : round.indexedHere("applications")) {
      TypeUse use = Supertypes.use((DeclaredType) type.asType());
      applications.put(use.key(), use);
    }
    if (applications.isEmpty()) {
      return;
    }
    if (applications.size() > 1) {
      refuseSeveral();
      return;
    }
    readIndexes();
    Components all = Components.of(components, List.copyOf(configs.values()));
    List<Planned> plan = new WiringCheck(all, this, round.diagnostics()).plan();
    List<RouteModel> routes = routes();
    round.diagnostics().report(RouteConflicts.of(routes));
    List<List<String>> added = new ArrayList<>(AuthEndpoints.rows(components, routes));
    added.addAll(EventRows.of(round, controllers()));
    checkLock(routes, added);
    if (!round.failed()) {
      TypeUse application = applications.values().iterator().next();
      write(
          new ApplicationModel(application, Version.read(), all.configs(), plan, written()),
          routes,
          added);
    }
  }

  @Override
  public boolean isReported(TypeUse use) {
    return round.failed(use.type().qualifiedName()) && hasQueries(use);
  }

  @Override
  public boolean hasQueries(TypeUse use) {
    TypeElement type = round.elements().getTypeElement(use.type().qualifiedName());
    return type != null
        && type.getKind().isInterface()
        && type.getEnclosedElements().stream()
            .anyMatch(m -> Annotations.has(m, Marks.QUERY) || Annotations.has(m, Marks.EXECUTE));
  }

  /** What pages and layouts are written by; components stand in those. */
  private List<ClassName> written() {
    return templates.stream()
        .map(round.elements()::getTypeElement)
        .filter(
            type ->
                Annotations.has(type, PageMarks.PAGE) || Annotations.has(type, PageMarks.LAYOUT))
        .map(PageViews::template)
        .toList();
  }

  /** Only what was understood can be compared. */
  private void checkLock(List<RouteModel> routes, List<List<String>> added) {
    Map<String, String> options = round.environment().getOptions();
    // An option without a value is in the map and null: a lock that was asked for is not left out.
    if (options.containsKey(Options.POLICY_LOCK) && !round.failed()) {
      String lock = Objects.requireNonNullElse(options.get(Options.POLICY_LOCK), "");
      Place application =
          Place.at(Origin.ofType(applications.values().iterator().next().key()), Marks.APPLICATION);
      PolicyLockCheck check = new PolicyLockCheck(lock, application);
      boolean anew = "true".equals(options.get(Options.POLICY_LOCK_WRITE));
      round
          .diagnostics()
          .report(
              anew
                  ? check.write(RoutesReport.of(routes, added))
                  : check.check(routes, added));
    }
  }

  /** In the order of their global numbers. */
  private List<RouteModel> routes() {
    return controllers().stream()
        .flatMap(controller -> RouteReader.outline(round, controller).stream())
        .toList();
  }

  private List<TypeElement> controllers() {
    return components.stream()
        .filter(component -> component.role() == Component.Role.CONTROLLER)
        .map(controller -> controller.origin().type())
        .sorted()
        .<TypeElement>map(round.elements()::getTypeElement)
        .toList();
  }

  private void refuseSeveral() {
    List<String> names = List.copyOf(applications.keySet());
    round
        .diagnostics()
        .report(
            Diagnostic.of(
                DiagnosticCode.SEVERAL_APPLICATIONS,
                Place.at(Origin.ofType(names.getLast()), Marks.APPLICATION),
                String.join(", ", names)));
  }

  /** What was compiled before was checked then. */
  private void readIndexes() {
    ComponentReader reader = new ComponentReader(round, SILENT);
    for (TypeElement type : round.indexed("controllers")) {
      components.add(reader.read(type, true));
    }
    for (TypeElement type : round.indexed("components")) {
      components.add(reader.read(type, false));
    }
    for (TypeElement type : round.indexed("repositories")) {
      components.add(RepositoryComponents.read(round, type));
    }
    ProvidesReader provides = new ProvidesReader(round, SILENT);
    for (TypeElement type : round.indexed("providers")) {
      for (ExecutableElement method : round.methods(type)) {
        if (Annotations.has(method, Marks.PROVIDES)) {
          provides.read(method).ifPresent(components::add);
        }
      }
    }
    for (TypeElement type : round.indexed("templates")) {
      templates.add(type.getQualifiedName().toString());
    }
    for (TypeElement type : round.indexed("configs")) {
      TypeUse use = Supertypes.use((DeclaredType) type.asType());
      configs.put(use.key(), use);
    }
  }

  private void write(
      ApplicationModel model, List<RouteModel> routes, List<List<String>> added) {
    round.write(ApplicationEmitter.emit(model));
    SchemaEmitter.emit(model).ifPresent(round::write);
    round.write(RouterEmitter.emit(model.application().type(), routes));
    round.resource("META-INF/dxwww/routes.txt", RoutesReport.of(routes, added));
    round.resource(
        "META-INF/services/" + RuntimeTypes.GENERATED_APPLICATION.canonicalName(),
        ApplicationEmitter.nameOf(model.application()).canonicalName() + "\n");
  }
}
