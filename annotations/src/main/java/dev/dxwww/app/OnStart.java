package dev.dxwww.app;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method without parameters that runs once everything is wired and before the first request is
 * accepted; dependencies run before those who depend on them. When it throws, the start fails and
 * what had started is stopped: this component's {@code @OnStop} methods do not run then.
 *
 * {@snippet lang=java :
 * @Component
 * final class PriceList {
 *   private volatile List<String> prices = List.of();
 *
 *   @OnStart
 *   void load() {
 *     prices = List.of("tea 2.50", "cake 3.20");
 *   }
 *
 *   List<String> prices() {
 *     return prices;
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnStart {}
