package dev.dxwww.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.dxwww.runtime.app.Applications;
import dev.dxwww.runtime.app.Launch;
import dev.dxwww.runtime.app.Lifecycle;
import dev.dxwww.runtime.app.Replacements;
import dev.dxwww.runtime.error.DxException;

/**
 * Starts an application from code, mostly from tests. Each setting here wins over the environment
 * and files; arguments of a command line win over these.
 */
public final class AppBuilder {
  private final Class<?> application;
  private final List<String> arguments = new ArrayList<>();
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Replacements replacements = new Replacements();
  private Map<String, String> environment = System.getenv();
  private Path directory = Path.of("");

  AppBuilder(Class<?> application) {
    this.application = application;
  }

  /**
   * Puts an instance in place of the component that is injected as this type, or of a configuration
   * record. The caller closes it.
   */
  public <T> AppBuilder with(Class<T> type, T instance) {
    return with(type, "", instance);
  }

  /** The same for the component with this {@code @Named} value. */
  public <T> AppBuilder with(Class<T> type, String name, T instance) {
    replacements.put(type, name, instance);
    return this;
  }

  /** Sets a configuration key, {@code dx.server.port}. */
  public AppBuilder config(String key, String value) {
    settings.put(key, value);
    return this;
  }

  /** Sets the profile. */
  public AppBuilder profile(Profile profile) {
    return config("dx.profile", profile.name().toLowerCase(Locale.ROOT));
  }

  /** Sets the profile by its name in configuration: dev, test or prod. */
  public AppBuilder profile(String profile) {
    return config("dx.profile", profile);
  }

  /** Adds arguments of a command line, {@code --dx.server.port=9090}. */
  public AppBuilder args(String... more) {
    arguments.addAll(List.of(more));
    return this;
  }

  /** Reads these variables in place of the process's own. */
  public AppBuilder environment(Map<String, String> variables) {
    environment = Map.copyOf(variables);
    return this;
  }

  /** Looks for configuration files from this directory on, in place of the process's own. */
  public AppBuilder directory(Path workingDirectory) {
    directory = workingDirectory;
    return this;
  }

  /**
   * Starts the application on the calling thread; it listens when this returns.
   *
   * @throws DxException saying all that stood in the way; what had started is stopped again
   */
  public RunningApp start() {
    Launch launch =
        new Launch(application, arguments, settings, environment, directory, replacements);
    return new RunningApp(Lifecycle.start(Applications.find(application), launch));
  }
}
