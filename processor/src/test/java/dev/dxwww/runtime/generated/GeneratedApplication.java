package dev.dxwww.runtime.generated;

import java.util.List;

/** Stub. */
public interface GeneratedApplication {
  Class<?> application();

  String processorVersion();

  List<ConfigReader<?>> configs();

  Router router();

  void wire(Wiring wiring) throws Exception;
}
