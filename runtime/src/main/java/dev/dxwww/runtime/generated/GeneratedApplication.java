package dev.dxwww.runtime.generated;

import java.util.List;

/**
 * An application as the processor wired it; found by {@link java.util.ServiceLoader}. It has a
 * public constructor without parameters, which does nothing.
 */
public interface GeneratedApplication {

  /** The class with {@code @DxApplication}. */
  Class<?> application();

  /** Version of the processor that made this; another one than the runtime's does not start. */
  String processorVersion();

  /** Readers of the configuration records of the application and its modules. */
  List<ConfigReader<?>> configs();

  /** The routes' paths. */
  Router router();

  /**
   * Resources of the class path that hold the templates of the application and its modules, as
   * {@code META-INF/dxwww/htip/tasks.htip}.
   */
  default List<String> bundles() {
    return List.of();
  }

  /**
   * Creates every component on the calling thread, dependencies first, as a hand-written {@code
   * main} would.
   *
   * @throws Exception whatever a constructor or a {@code @Provides} method throws
   */
  void wire(Wiring wiring) throws Exception;
}
