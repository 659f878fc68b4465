package dev.dxwww.htip.compiler.type;

import java.util.List;
import java.util.Optional;

/** What the compiler asks about what a template names, other than the members of its record. */
public interface TemplateTypes {
  /** The component of that simple name, as the template's package sees it. */
  Optional<ComponentView> component(String name);

  /** Names of the components in sight, to suggest one. */
  List<String> componentNames();

  /** The handler of requests {@code Controller.method}. */
  Optional<RouteView> route(String controller, String method);

  /** What a link could have meant, as {@code Controller.method}. */
  List<String> routeNames();

  /** The handler of events of that name. */
  Optional<HandlerView> handler(String name);

  /** Names of the handlers of events in sight. */
  List<String> handlerNames();

  /** The type of a text. */
  TypeView string();

  /** The type of a condition. */
  TypeView bool();

  /** {@code int}. */
  TypeView integer();

  /** {@code long}. */
  TypeView longInteger();

  /** {@code double}. */
  TypeView decimal();
}
