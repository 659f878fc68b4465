package dev.dxwww.processor.template;

import java.util.List;
import java.util.Optional;

import dev.dxwww.htip.compiler.type.Reason;

/**
 * What handles the events of a template.
 *
 * @param controllers whose handlers it may name
 * @param eventless why there is nothing that could handle them
 */
record Handling(List<SiteMap.Controller> controllers, Optional<Reason> eventless) {
  Handling {
    controllers = List.copyOf(controllers);
  }

  /** Events go to the controller that returned the page; a layout is in pages of all. */
  static Handling of(TemplateDraft draft, SiteMap site) {
    return switch (draft.kind()) {
      case PAGE -> ofPage(draft, site.returning(draft.name()));
      case COMPONENT -> new Handling(site.all(), Optional.empty());
      case LAYOUT ->
          none(
              "A layout has no events: it stands around pages of all controllers",
              "put the element into the page, or into a component that the page shows");
    };
  }

  private static Handling ofPage(TemplateDraft draft, List<SiteMap.Controller> returning) {
    String name = draft.type().getSimpleName().toString();
    return returning.isEmpty()
        ? none(
            "No controller returns " + name + ", so nothing handles its events",
            "@Get " + name + " show() {...} in the controller with the @On method")
        : new Handling(returning, Optional.empty());
  }

  private static Handling none(String what, String fix) {
    return new Handling(List.of(), Optional.of(new Reason(what, fix)));
  }
}
