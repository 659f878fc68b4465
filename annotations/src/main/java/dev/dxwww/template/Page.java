package dev.dxwww.template;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record with a {@link Template} that handlers return: {@code TaskListPage}, or {@code
 * Response<TaskListPage>}. It is sent as HTML or as frames, whichever the client asks for.
 *
 * {@snippet lang=java :
 * @Page
 * @Template("<h1>{title}</h1><ul>{#each names as name (name)}<li>{name}</li>{/each}</ul>")
 * record PeoplePage(String title, List<String> names) {}
 *
 * @Controller("/people")
 * @PermitAll
 * final class People {
 *   @Get
 *   PeoplePage all() {
 *     return new PeoplePage("People", List.of("Ada", "Grace"));
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Page {
  /**
   * The record with {@link Layout} around the page. Its components are taken from the page by name:
   * from components, or from methods without parameters. Without a layout the page stands in a
   * document with nothing else, titled by the page's {@code title} if it has one.
   */
  Class<?> layout() default void.class;

  /** What those get who ask for the page as HTML. */
  Render render() default Render.AUTO;
}
