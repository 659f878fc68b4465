package dev.dxwww.processor.query;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.annotation.processing.ProcessingEnvironment;

import dev.dxwww.processor.Options;
import dev.dxwww.processor.emit.ClassOutput;

/**
 * Where the migrations are.
 *
 * @param folder empty when none is found
 * @param output the compiler's own folder, where it tells
 * @param tried for people
 */
record MigrationsFolder(Optional<Path> folder, Optional<Path> output, List<String> tried) {
  private static final String NAME = "db/migration";
  private static final int LEVELS = 5;

  MigrationsFolder {
    tried = List.copyOf(tried);
  }

  /** The folder that the option names, or that build tools keep migrations in. */
  static MigrationsFolder find(ProcessingEnvironment environment) {
    Optional<Path> output = ClassOutput.folder(environment);
    String option = environment.getOptions().get(Options.MIGRATIONS);
    if (option != null) {
      return among(List.of(Path.of(option)), output);
    }
    return among(output.map(MigrationsFolder::usual).orElse(List.of()), output);
  }

  private static MigrationsFolder among(List<Path> candidates, Optional<Path> output) {
    Optional<Path> folder = candidates.stream().filter(Files::isDirectory).findFirst();
    return new MigrationsFolder(
        folder, output, candidates.stream().map(Path::toString).toList());
  }

  /** Maven copies resources before it compiles; of tests and by Gradle they are elsewhere. */
  private static List<Path> usual(Path output) {
    List<Path> candidates = new ArrayList<>();
    candidates.add(output.resolve(NAME));
    if (output.endsWith("test-classes")) {
      candidates.add(output.resolveSibling("classes").resolve(NAME));
    }
    Path above = output.toAbsolutePath().getParent();
    for (int i = 0; i < LEVELS && above != null; i++) {
      Path sources = above.resolve("src/main/resources").resolve(NAME);
      if (Files.isDirectory(sources)) {
        candidates.add(sources);
      }
      above = above.getParent();
    }
    return candidates;
  }
}
