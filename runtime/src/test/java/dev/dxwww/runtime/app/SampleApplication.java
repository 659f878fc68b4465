package dev.dxwww.runtime.app;

import java.util.List;

import dev.dxwww.runtime.generated.ConfigReader;
import dev.dxwww.runtime.generated.GeneratedApplication;
import dev.dxwww.runtime.generated.Router;
import dev.dxwww.runtime.generated.Wiring;

/** An application without routes, wired by a test. */
final class SampleApplication implements GeneratedApplication {

  /** What a test wires. */
  @FunctionalInterface
  interface Wire {
    void wire(Wiring wiring) throws Exception;
  }

  /** The class the application is named after. */
  static final class SampleApp {}

  private final Wire wire;

  SampleApplication(Wire wire) {
    this.wire = wire;
  }

  @Override
  public Class<?> application() {
    return SampleApp.class;
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
    return new Router() {
      @Override
      public int find(String path) {
        return -1;
      }

      @Override
      public int route(int leaf, int method) {
        return -1;
      }

      @Override
      public String allow(int leaf) {
        return "";
      }
    };
  }

  @Override
  public void wire(Wiring wiring) throws Exception {
    wire.wire(wiring);
  }
}
