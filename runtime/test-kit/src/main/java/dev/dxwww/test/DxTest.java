package dev.dxwww.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts an application once for the tests of a class, on 127.0.0.1 and a free port, and stops it
 * after them. Test methods and constructors may have parameters of type {@link
 * dev.dxwww.runtime.RunningApp} and {@link TestClient}; each method gets a client without cookies.
 * Nested classes share the application, unless they carry this annotation themselves.
 *
 * <pre>{@code
 * @DxTest(app = TasksApp.class, config = "tasks.limit=3")
 * final class TasksTest {
 *   @Replace static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
 *
 *   @Test
 *   void newTask_isListed(TestClient client) {
 *     client.post("/api/tasks").json("{\"title\":\"Buy milk\"}").send().expectStatus(201);
 *     client.get("/api/tasks").send().expectStatus(200).expectJson("[0].title", "Buy milk");
 *   }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(DxTestExtension.class)
public @interface DxTest {
  /** The class with {@code @DxApplication}. */
  Class<?> app();

  /** Configuration as {@code key=value}; wins over the environment and files. */
  String[] config() default {};

  /** Profile: dev, test or prod. */
  String profile() default "test";
}
