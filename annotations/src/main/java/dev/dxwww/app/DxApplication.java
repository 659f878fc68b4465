package dev.dxwww.app;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the class that an application is started with: {@code Dx.run(TasksApp.class, args)}.
 *
 * <p>The processor wires every component of this module and of the modules it depends on into one
 * generated application class. A program has one such class on its class path that it starts; other
 * modules need none.
 *
 * {@snippet lang=java :
 * @DxApplication(roles = {"user", "admin"})
 * public final class ShopApp {
 *   public static void main(String[] args) {
 *     Dx.run(ShopApp.class, args);
 *   }
 * }
 * }
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DxApplication {
  /** Roles that {@code @RolesAllowed} may name; one not declared here does not compile. */
  String[] roles() default {};
}
