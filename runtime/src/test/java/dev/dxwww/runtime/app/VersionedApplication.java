package dev.dxwww.runtime.app;

import java.util.List;

import dev.dxwww.runtime.generated.ConfigReader;
import dev.dxwww.runtime.generated.GeneratedApplication;
import dev.dxwww.runtime.generated.Router;
import dev.dxwww.runtime.generated.Wiring;

/** An application that is found as generated ones are. */
public final class VersionedApplication implements GeneratedApplication {

  /** Its class. */
  static final class App {}

  @Override
  public Class<?> application() {
    return App.class;
  }

  @Override
  public String processorVersion() {
    return Applications.version();
  }

  @Override
  public List<ConfigReader<?>> configs() {
    return List.of();
  }

  @Override
  public Router router() {
    throw new UnsupportedOperationException("never started");
  }

  @Override
  public void wire(Wiring wiring) {
    throw new UnsupportedOperationException("never started");
  }
}
