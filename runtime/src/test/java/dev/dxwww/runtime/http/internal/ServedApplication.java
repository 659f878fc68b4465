package dev.dxwww.runtime.http.internal;

import dev.dxwww.runtime.app.Applications;
import dev.dxwww.runtime.app.Launch;
import dev.dxwww.runtime.app.Lifecycle;
import dev.dxwww.runtime.app.Replacements;
import dev.dxwww.runtime.generated.ConfigReader;
import dev.dxwww.runtime.generated.GeneratedApplication;
import dev.dxwww.runtime.generated.Router;
import dev.dxwww.runtime.generated.Wiring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A whole application, as the processor would generate it, around routes and components. */
final class ServedApplication implements GeneratedApplication, AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Routes routes;
  private final Map<String, Object> components = new TreeMap<>();
  private final Map<String, String> settings = new TreeMap<>();
  private final List<Consumer<Wiring>> more = new ArrayList<>();
  private Lifecycle lifecycle;

  /** The class the application is named after. */
  static final class App {}

  ServedApplication(Routes routes) {
    this.routes = routes;
    set("dx.profile", "test").set("dx.server.port", "0").set("dx.server.host", "127.0.0.1");
    // A check is not down because this machine stood still for a moment.
    set("dx.health.timeout", "30s");
  }

  ServedApplication set(String key, String value) {
    settings.put(key, value);
    return this;
  }

  ServedApplication with(Object component) {
    components.put(component.getClass().getName(), component);
    return this;
  }

  ServedApplication wiring(Consumer<Wiring> wire) {
    more.add(wire);
    return this;
  }

  ServedApplication start() {
    lifecycle =
        Lifecycle.start(
            this,
            new Launch(
                App.class, List.of(), settings, Map.of(), Path.of("target"), new Replacements()));
    return this;
  }

  Lifecycle lifecycle() {
    return lifecycle;
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return get(lifecycle.port(), path, headers);
  }

  HttpResponse<String> admin(String path) throws Exception {
    return get(lifecycle.adminPort(), path);
  }

  static HttpResponse<String> get(int port, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  RawConnection connect() throws IOException {
    return new RawConnection(lifecycle.port());
  }

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
    return new TemplateRouter(routes.routes());
  }

  @Override
  public void wire(Wiring wiring) {
    components.forEach((name, component) -> {
      wiring.replacement(name, "");
      wiring.started(component);
    });
    wiring.routes(routes);
    more.forEach(wire -> wire.accept(wiring));
  }

  @Override
  public void close() {
    if (lifecycle != null) {
      lifecycle.stop();
    }
  }
}
