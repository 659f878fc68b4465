package dev.dxwww.app;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class that the framework creates once, at start, by its only constructor, and passes to every
 * constructor that asks for its type or one of the interfaces it implements.
 *
 * <p>Classes that implement {@link AutoCloseable} are closed at stop, in the reverse order of
 * creation.
 *
 * {@snippet lang=java :
 * @Component
 * final class Greeter {
 *   private final Clock clock;
 *
 *   Greeter(Clock clock) {
 *     this.clock = clock;
 *   }
 *
 *   String greet(String name) {
 *     return "Hello " + name + ", it is " + clock.instant();
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Component {}
