package dev.dxwww.processor.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.type.ComponentView;
import dev.dxwww.htip.compiler.type.HandlerView;
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
  private final Map<String, TemplateDraft> drafts;
  private final SiteMap site;
  private final List<SiteMap.Controller> handling;
  private final LinkTable links;
  private final Map<String, Optional<ComponentView>> components = new HashMap<>();

  /**
   * What a template of a package may name.
   *
   * @param drafts all templates in sight, by qualified name
   * @param handling the controllers whose handlers of events it may name
   */
  ModuleTypes(
      Round round,
      Sight sight,
      Map<String, TemplateDraft> drafts,
      SiteMap site,
      List<SiteMap.Controller> handling) {
    this.round = round;
    this.sight = sight;
    this.drafts = drafts;
    this.site = site;
    this.handling = handling;
    this.links = new LinkTable(round, sight);
  }

  @Override
  public Optional<ComponentView> component(String name) {
    return components.computeIfAbsent(
        name, wanted -> draft(wanted).map(draft -> view(wanted, draft)));
  }

  private ComponentView view(String name, TemplateDraft draft) {
    return new ComponentView(
        name, ElementType.of(sight, draft.type().asType(), false), draft.text());
  }

  /** That of the same package, else any that can be named. */
  private Optional<TemplateDraft> draft(String name) {
    List<TemplateDraft> found =
        components().stream()
            .filter(draft -> draft.type().getSimpleName().contentEquals(name))
            .toList();
    return found.stream()
        .filter(draft -> draft.name().startsWith(sight.user() + "."))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  private List<TemplateDraft> components() {
    return drafts.values().stream()
        .filter(draft -> draft.kind() == TemplateKind.COMPONENT && sight.names(draft.type()))
        .toList();
  }

  @Override
  public List<String> componentNames() {
    return components().stream().map(draft -> draft.type().getSimpleName().toString()).toList();
  }

  @Override
  public Optional<RouteView> route(String controller, String method) {
    return site.named(controller, sight.user())
        .flatMap(found -> Optional.ofNullable(found.routes().get(method)))
        .flatMap(links::view);
  }

  @Override
  public List<String> routeNames() {
    List<String> names = new ArrayList<>();
    for (SiteMap.Controller controller : site.all()) {
      controller.routes().keySet().forEach(m -> names.add(controller.simpleName() + "." + m));
    }
    return names;
  }

  @Override
  public Optional<HandlerView> handler(String name) {
    for (SiteMap.Controller controller : handling) {
      Optional<Integer> number = controller.number(name);
      if (number.isPresent()) {
        return Optional.of(handler(number.get(), controller.events().get(number.get())));
      }
    }
    return Optional.empty();
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
    for (SiteMap.Controller controller : handling) {
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
