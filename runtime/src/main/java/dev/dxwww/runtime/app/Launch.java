package dev.dxwww.runtime.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.dxwww.runtime.config.ConfigInput;

/**
 * What an application is started with.
 *
 * @param application the class with {@code @DxApplication}
 * @param arguments of the command line
 * @param settings what code set, by key
 * @param environment the environment's variables
 * @param directory the working directory
 * @param replacements components of the caller
 */
public record Launch(
    Class<?> application,
    List<String> arguments,
    Map<String, String> settings,
    Map<String, String> environment,
    Path directory,
    Replacements replacements) {

  public Launch {
    arguments = List.copyOf(arguments);
    settings = Map.copyOf(settings);
    environment = Map.copyOf(environment);
  }

  ConfigInput input() {
    return new ConfigInput(
        arguments,
        settings,
        environment,
        directory,
        name -> application.getResourceAsStream("/" + name));
  }

  Components.Surroundings surroundings() {
    return new Components.Surroundings(
        application.getSimpleName(), application.getClassLoader(), directory);
  }

  /** The readers of the framework's records, then those of the application. */
  static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
