package dev.dxwww.examples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.dxwww.runtime.Dx;
import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.RunningApp;

/** An application of templates, compiled as a user's build does it, on a port of this machine. */
final class TemplateSite implements AutoCloseable {
  private final Class<?> type;
  private final Map<String, String> configuration = new LinkedHashMap<>();
  private RunningApp app;
  private int port;

  private TemplateSite(Class<?> type) {
    this.type = type;
  }

  /** Compiles types of a resource. */
  static TemplateSite compile(Path output, String resource, String name) throws IOException {
    return compile(
        output, CompiledApp.types(Path.of("src/test/resources/browser").resolve(resource)), name);
  }

  /** Compiles types by their names. */
  static TemplateSite compile(
      Path output, Map<String, String> sources, String name, String... options) {
    CompiledApp compiled = new CompiledApp();
    List.of(options).forEach(compiled::option);
    assertThat(compiled.compile(output, sources)).as(compiled.messages()).isTrue();
    assertThat(compiled.messages()).isEmpty();
    return new TemplateSite(compiled.load(name));
  }

  TemplateSite config(String key, String value) {
    configuration.put(key, value);
    return this;
  }

  TemplateSite forget(String key) {
    configuration.remove(key);
    return this;
  }

  /** Comes up on the port that another one had. */
  TemplateSite port(int wanted) {
    port = wanted;
    return this;
  }

  TemplateSite start() {
    var builder =
        Dx.app(type)
            .profile(Profile.PROD)
            .config("dx.server.port", Integer.toString(port))
            .config("dx.server.host", "127.0.0.1")
            .config("dx.server.shutdown-delay", "0s");
    configuration.forEach(builder::config);
    app = builder.start();
    port = app.port();
    return this;
  }

  int port() {
    return port;
  }

  /** localhost: cookies without TLS are kept there. */
  String url(String path) {
    return "http://localhost:" + port + path;
  }

  RunningApp app() {
    return app;
  }

  void stop() {
    if (app != null) {
      app.close();
      app = null;
    }
  }

  @Override
  public void close() {
    stop();
  }
}
