package dev.dxwww.processor.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.StandardLocation;

import dev.dxwww.processor.Options;
import dev.dxwww.processor.emit.ClassOutput;

/** Finds the files of templates. */
final class TemplateFiles {
  private static final String FOLDER = "templates/";
  private static final int LEVELS = 5;

  private final ProcessingEnvironment environment;
  private final List<String> tried = new ArrayList<>();

  TemplateFiles(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** A file that was found. */
  record Found(String path, String text) {}

  /** Where the last file was looked for. */
  List<String> tried() {
    return List.copyOf(tried);
  }

  /** The file of that name; the folder of the option first. */
  Optional<Found> find(String name) {
    tried.clear();
    if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
      // Compilers throw for such names.
      tried.add("a name below " + FOLDER);
      return Optional.empty();
    }
    String option = environment.getOptions().get(Options.TEMPLATES);
    if (option != null) {
      return read(Path.of(option).resolve(name));
    }
    for (StandardLocation location :
        List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH)) {
      Optional<Found> found = resource(location, name);
      if (found.isPresent()) {
        return found;
      }
    }
    return usual(name);
  }

  private Optional<Found> resource(StandardLocation location, String name) {
    try {
      var file = environment.getFiler().getResource(location, "", FOLDER + name);
      return Optional.of(
          new Found(file.getName(), file.getCharContent(true).toString()));
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException absent) {
      return Optional.empty();
    }
  }

  /** Gradle copies resources elsewhere, and IDEs may not have copied them yet. */
  private Optional<Found> usual(String name) {
    Path above =
        ClassOutput.folder(environment).map(Path::toAbsolutePath).map(Path::getParent).orElse(null);
    for (int i = 0; i < LEVELS && above != null; i++) {
      Path file = above.resolve("src/main/resources").resolve(FOLDER + name);
      if (Files.isDirectory(above.resolve("src/main"))) {
        return read(file);
      }
      above = above.getParent();
    }
    tried.add("src/main/resources/" + FOLDER + name);
    return Optional.empty();
  }

  private Optional<Found> read(Path file) {
    tried.add(file.toString());
    try {
      return Files.isRegularFile(file)
          ? Optional.of(new Found(file.toString(), Files.readString(file)))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
