package dev.dxwww.app;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method without parameters that runs after the last request was answered; dependents run before
 * what they depend on. A failure is logged and the stop goes on. After a failed start it runs only
 * where all {@link OnStart} methods of the component have run; {@code AutoCloseable.close} runs
 * wherever the component was created.
 *
 * {@snippet lang=java :
 * @Component
 * final class Journal {
 *   private final AtomicInteger written = new AtomicInteger();
 *
 *   void write() {
 *     written.incrementAndGet();
 *   }
 *
 *   @OnStop
 *   void report() {
 *     System.out.println(written + " entries written");
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnStop {}
