package dev.dxwww.processor.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.type.ComponentView;
import dev.dxwww.htip.compiler.type.HandlerView;
import dev.dxwww.htip.compiler.type.Reason;
import dev.dxwww.htip.compiler.type.RouteView;
import dev.dxwww.htip.compiler.type.TemplateTypes;
import dev.dxwww.htip.compiler.type.TypeView;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.page.EventPart;

/** What a template may name: components, routes, and the handlers of its controllers. */
final class ModuleTypes implements TemplateTypes {
  private final Round round;
  private final Sight sight;
  private final Known known;
  private final Handling handling;
  private final LinkTable links;
  private final String home;
  private final Map<String, Optional<ComponentView>> components = new HashMap<>();

  /**
   * What there is in a module.
   *
   * @param drafts all templates in sight, by qualified name
   * @param faulty whether a component's own template has mistakes
   * @param allowsInline whether templates may hold inline styles and scripts
   */
  record Known(
      Map<String, TemplateDraft> drafts,
      SiteMap site,
      Predicate<TemplateDraft> faulty,
      boolean allowsInline) {}

  /**
   * What a template of a package may name.
   *
   * @param handling what handles its events
   */
  ModuleTypes(Round round, Sight sight, Known known, Handling handling) {
    this.round = round;
    this.sight = sight;
    this.known = known;
    this.handling = handling;
    this.links = new LinkTable(round, sight);
    this.home = sight.user();
  }

  /** The same, for the template of a component of another package. */
  private ModuleTypes(ModuleTypes user, String home) {
    this.round = user.round;
    this.sight = user.sight;
    this.known = user.known;
    this.handling = user.handling;
    this.links = user.links;
    this.home = home;
  }

  @Override
  public Optional<ComponentView> component(String name) {
    return components.computeIfAbsent(
        name, wanted -> draft(wanted).map(draft -> view(wanted, draft)));
  }

  private ComponentView view(String name, TemplateDraft draft) {
    return new ComponentView(
        name,
        ElementType.of(sight, draft.type().asType(), false),
        draft.text(),
        new ModuleTypes(this, TypeRefs.packageOf(draft.type())),
        known.faulty().test(draft));
  }

  /** The only one of that name. */
  private Optional<TemplateDraft> draft(String name) {
    List<TemplateDraft> meant = meant(name);
    return meant.size() == 1 && sight.names(meant.getFirst().type())
        ? Optional.of(meant.getFirst())
        : Optional.empty();
  }

  /** Those of the same package, else all that can be named. */
  private List<TemplateDraft> meant(String name) {
    List<TemplateDraft> near =
        all()
            .filter(draft -> draft.type().getSimpleName().contentEquals(name))
            .filter(draft -> TypeRefs.packageOf(draft.type()).equals(home))
            .toList();
    return near.isEmpty()
        ? components().stream()
            .filter(draft -> draft.type().getSimpleName().contentEquals(name))
            .toList()
        : near;
  }

  private Stream<TemplateDraft> all() {
    return known.drafts().values().stream()
        .filter(draft -> draft.kind() == TemplateKind.COMPONENT);
  }

  private List<TemplateDraft> components() {
    return all().filter(draft -> sight.names(draft.type())).toList();
  }

  @Override
  public List<String> componentNames() {
    return components().stream().map(draft -> draft.type().getSimpleName().toString()).toList();
  }

  @Override
  public Optional<Reason> noComponent(String name) {
    List<String> meant = meant(name).stream().map(TemplateDraft::name).toList();
    if (meant.size() > 1) {
      return Optional.of(
          new Reason(
              "<" + name + "> is " + String.join(" and ", meant), "give one of them another name"));
    }
    Optional<TemplateDraft> other =
        known.drafts().values().stream()
            .filter(draft -> draft.type().getSimpleName().contentEquals(name))
            .findFirst();
    if (other.isPresent()) {
      return Optional.of(noComponent(other.get()));
    }
    TypeElement near = round.elements().getTypeElement(home + "." + name);
    return near == null
        ? Optional.empty()
        : Optional.of(new Reason("<" + name + "> has no template", "@Template on " + name));
  }

  private static Reason noComponent(TemplateDraft draft) {
    String name = draft.type().getSimpleName().toString();
    return switch (draft.kind()) {
      case PAGE ->
          new Reason(
              name + " is a page, and pages stand alone",
              "make what both show a record with @Template, without @Page");
      case LAYOUT ->
          new Reason(
              name + " is a layout, which stands around pages",
              "@Page(layout = " + name + ".class), or a record with @Template alone");
      case COMPONENT ->
          new Reason(
              draft.name() + " cannot be named here", "make it public, and what is around it");
    };
  }

  @Override
  public List<RouteView> routes(String controller, String method) {
    return known.site().named(controller, home).stream()
        .flatMap(found -> found.routes().getOrDefault(method, List.of()).stream())
        .flatMap(route -> links.view(route).stream())
        .toList();
  }

  @Override
  public List<String> routeNames() {
    List<String> names = new ArrayList<>();
    for (SiteMap.Controller controller : known.site().all()) {
      controller.routes().keySet().forEach(m -> names.add(controller.simpleName() + "." + m));
    }
    return names;
  }

  @Override
  public List<HandlerView> handlers(String name) {
    List<HandlerView> all = new ArrayList<>();
    for (SiteMap.Controller controller : handling.controllers()) {
      controller
          .number(name)
          .map(number -> handler(number, controller.events().get(number)))
          .ifPresent(all::add);
    }
    return all;
  }

  @Override
  public Optional<Reason> eventless() {
    return handling.eventless();
  }

  @Override
  public boolean allowsInline() {
    return known.allowsInline();
  }

  private HandlerView handler(int number, ExecutableElement method) {
    List<TypeView> parameters = new ArrayList<>();
    EventPart.arguments(method)
        .forEach(
            one ->
                parameters.add(
                    ElementType.of(
                        sight,
                        one.asType(),
                        TypeRefs.of(one.asType(), one).nullable())));
    int bits = EventPart.fields(method);
    List<HandlerView.Field> fields = new ArrayList<>();
    for (HandlerView.Field field : HandlerView.Field.values()) {
      if ((bits & field.bit()) != 0) {
        fields.add(field);
      }
    }
    return new HandlerView(method.getSimpleName().toString(), number, parameters, fields);
  }

  @Override
  public List<String> handlerNames() {
    List<String> names = new ArrayList<>();
    for (SiteMap.Controller controller : handling.controllers()) {
      controller.events().forEach(method -> names.add(method.getSimpleName().toString()));
    }
    return names;
  }

  @Override
  public TypeView string() {
    return ElementType.of(
        sight, round.elements().getTypeElement("java.lang.String").asType(), false);
  }

  @Override
  public TypeView bool() {
    return primitive(TypeKind.BOOLEAN);
  }

  @Override
  public TypeView integer() {
    return primitive(TypeKind.INT);
  }

  @Override
  public TypeView longInteger() {
    return primitive(TypeKind.LONG);
  }

  @Override
  public TypeView decimal() {
    return primitive(TypeKind.DOUBLE);
  }

  private TypeView primitive(TypeKind kind) {
    return ElementType.of(sight, round.types().getPrimitiveType(kind), false);
  }
}
