package dev.dxwww.htip.compiler.type;

import java.util.List;
import java.util.Optional;

/** What the compiler asks about what a template names, other than the members of its record. */
public interface TemplateTypes {
  /** The component of that simple name, as the template's package sees it. */
  Optional<ComponentView> component(String name);

  /** Names of the components in sight, to suggest one. */
  List<String> componentNames();

  /** Why what has that name is no component; empty where nothing has it. */
  default Optional<Reason> noComponent(String name) {
    return Optional.empty();
  }

  /** The handlers of requests {@code Controller.method}: several where methods share a name. */
  List<RouteView> routes(String controller, String method);

  /** What a link could have meant, as {@code Controller.method}. */
  List<String> routeNames();

  /** The handlers of events of that name: several where any of their controllers may be meant. */
  List<HandlerView> handlers(String name);

  /** Names of the handlers of events in sight. */
  List<String> handlerNames();

  /** Why the template can have no events at all; empty where it can. */
  Optional<Reason> eventless();

  /**
   * Whether the application's own policy on content is said to allow what stands inline: styles of
   * elements, and the text of scripts and styles.
   */
  boolean allowsInline();

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
