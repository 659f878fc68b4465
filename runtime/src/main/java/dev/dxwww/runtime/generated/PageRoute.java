package dev.dxwww.runtime.generated;

import dev.dxwww.template.Render;

import java.util.Objects;

/**
 * A route of {@code GET} that answers with a page. Known before its handler runs, as browsers get
 * the shell without it.
 *
 * @param route place of the route in {@link RouteGroup#routes}
 */
public record PageRoute(int route, PageView<?> view, Render render) {
  public PageRoute {
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(render, "render");
  }
}
