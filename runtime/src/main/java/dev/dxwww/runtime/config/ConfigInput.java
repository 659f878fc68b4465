package dev.dxwww.runtime.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * All that configuration is read from, so that tests can give each.
 *
 * @param arguments of the command line
 * @param settings what code set, by key
 * @param environment the environment's variables
 * @param directory what a relative {@code dx.config-dir} is relative to
 * @param classPath the program's own files
 */
public record ConfigInput(
    List<String> arguments,
    Map<String, String> settings,
    Map<String, String> environment,
    Path directory,
    ClassPath classPath) {

  /** Opens files of the program. */
  @FunctionalInterface
  public interface ClassPath {
    /** The file at the top of the class path, or null when there is none. */
    @Nullable InputStream open(String name) throws IOException;
  }

  public ConfigInput {
    arguments = List.copyOf(arguments);
    settings = Map.copyOf(settings);
    environment = Map.copyOf(environment);
  }
}
