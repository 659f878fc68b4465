package dev.dxwww.app;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method whose result is a component: the way to wire types one cannot annotate.
 *
 * <p>The method is static, or belongs to a {@link Component}; its parameters are injected.
 *
 * {@snippet lang=java :
 * final class Shared {
 *   private Shared() {}
 *
 *   @Provides
 *   static HttpClient httpClient() {
 *     return HttpClient.newHttpClient();
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Provides {}
