package dev.dxwww.processor.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files {@code application*.yaml} that a module keeps with its sources. */
final class ConfigurationFiles {
  private static final Pattern NAME = Pattern.compile("application(?:-[\\w-]+)?\\.ya?ml");

  /** Profiles of a developer's own machine and of tests; what they hold is never shipped to use. */
  private static final Pattern OWN = Pattern.compile("application-(?:dev|test)\\.ya?ml");

  private static final int LEVELS = 5;
  private static final long LONGEST = 1 << 20;

  private ConfigurationFiles() {}

  /**
   * Whether the compiler compiles tests: Maven writes those to {@code test-classes}, Gradle to
   * {@code test} and {@code integrationTest}.
   */
  static boolean isOfTests(Optional<Path> output) {
    return output
        .map(folder -> folder.getFileName())
        .filter(name -> name.toString().matches("test-classes|test|.*Test|.*[-_]test"))
        .isPresent();
  }

  /** The files, sorted; none where the compiler does not tell where it writes. */
  static List<Path> of(Optional<Path> output) {
    Optional<Path> resources = output.flatMap(folder -> resources(folder, isOfTests(output)));
    if (resources.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(resources.get())) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** The nearest folder of resources above the output: the module's own. */
  private static Optional<Path> resources(Path output, boolean ofTests) {
    String name = ofTests ? "src/test/resources" : "src/main/resources";
    Path above = output.toAbsolutePath().getParent();
    for (int i = 0; i < LEVELS && above != null; i++) {
      if (Files.isDirectory(above.resolve("src"))) {
        Path folder = above.resolve(name);
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
      }
      above = above.getParent();
    }
    return Optional.empty();
  }

  /** Whether a program reads the file where it is used, not where it is made. */
  static boolean isShipped(Path file) {
    return !OWN.matcher(file.getFileName().toString()).matches();
  }

  /** The text of a file; empty where it cannot be read, which the start of the program tells. */
  static Optional<String> read(Path file) {
    try {
      return Files.size(file) > LONGEST ? Optional.empty() : Optional.of(Files.readString(file));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
