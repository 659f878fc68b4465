package dev.dxwww.runtime.htip;

import dev.dxwww.runtime.htip.internal.KnownRobots;
import dev.dxwww.runtime.http.Request;

/**
 * Tells who reads pages without running scripts: search engines, link previews, crawlers, tools.
 * They get complete HTML. A component of the application that is one takes the place of {@link
 * #known}; it may ask that first:
 *
 * <pre>{@code
 * @Component
 * final class OurRobots implements RobotRule {
 *   public boolean isRobot(Request request) {
 *     return request.header("X-Monitor").isPresent() || RobotRule.known().isRobot(request);
 *   }
 * }
 * }</pre>
 *
 * <p>Asked for requests of pages only, by many threads at once.
 */
@FunctionalInterface
public interface RobotRule {
  /** Whether the request comes from somebody who runs no scripts. */
  boolean isRobot(Request request);

  /**
   * What the framework knows by itself, from the field {@code User-Agent}: some 130 names, and what
   * nearly all others have in common. A request without that field is a robot's.
   */
  static RobotRule known() {
    return KnownRobots.RULE;
  }
}
