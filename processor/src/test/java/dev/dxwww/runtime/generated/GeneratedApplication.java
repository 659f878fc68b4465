package dev.dxwww.runtime.generated;

import java.util.List;

/** Stub. */
public interface GeneratedApplication {
  Class<?> application();

  String processorVersion();

  List<ConfigReader<?>> configs();

  Router router();

  default List<String> bundles() {
    return List.of();
  }

  void wire(Wiring wiring) throws Exception;
}
