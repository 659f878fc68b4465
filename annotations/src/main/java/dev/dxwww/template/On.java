package dev.dxwww.template;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler of events in the pages that its controller returns: {@code on:click={toggle(id)}} calls
 * {@code toggle}. What the template gives it comes first, in order; these parameters are filled by
 * the framework, wherever they stand:
 *
 * <ul>
 *   <li>{@link EventValue}, {@link EventChecked}: the value of the control, whether it is checked
 *   <li>{@code UpstreamEvent.Key}, {@code .Pointer} and {@code .Selection}
 *   <li>{@code @FormParam} and {@code Form}: entries of the form around the control
 *   <li>{@code Principal}, {@code AuthToken}, {@code Request}, {@code @QueryParam} and the like
 * </ul>
 *
 * <p>When it returns nothing, the handler of the page runs again, and the client gets what has
 * changed. It may return a page, a {@code Response} of one, or a {@code Redirect} in place of that.
 *
 * <p>Whoever may see the page may cause the event; {@code @RolesAllowed} and the like on the method
 * ask for more. The client proves by a token that the page has the handler with these arguments.
 *
 * {@snippet lang=java :
 * @Page
 * @Template("<button on:click={count(1)}>{counted}</button>")
 * record CounterPage(int counted) {}
 *
 * @Controller("/counter")
 * @PermitAll
 * final class Counter {
 *   private final AtomicInteger counted = new AtomicInteger();
 *   @Get
 *   CounterPage counter() {
 *     return new CounterPage(counted.get());
 *   }
 *   @On
 *   void count(int by) {
 *     counted.addAndGet(by);
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface On {}
