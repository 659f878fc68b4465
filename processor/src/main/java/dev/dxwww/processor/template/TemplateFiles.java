package dev.dxwww.processor.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.FileObject;
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

  /** What became of looking for a file. */
  sealed interface Looked {}

  /**
   * A file that was found.
   *
   * @param path that people change, not that of a copy
   */
  record Found(String path, String text) implements Looked {}

  /** A file whose bytes are no UTF-8. */
  record Garbled(String path) implements Looked {}

  /** None; where it was looked for. */
  record Missing(List<String> tried) implements Looked {
    Missing {
      tried = List.copyOf(tried);
    }
  }

  /** A file as it is; on disk, with the folder of classes that it is in. */
  private record Bytes(String path, byte[] bytes, Optional<Path> classes) {}

  /** The file of that name; the folder of the option first. */
  Looked find(String name) {
    tried.clear();
    if (!isName(name)) {
      return new Missing(List.of("a name below " + FOLDER));
    }
    String option = environment.getOptions().get(Options.TEMPLATES);
    Optional<Bytes> found =
        option == null ? ofModule(name) : read(Path.of(option).resolve(name));
    return found.isPresent() ? text(found.get()) : new Missing(tried);
  }

  /** Compilers throw for others. */
  private static boolean isName(String name) {
    try {
      Path path = Path.of(name);
      return !path.isAbsolute()
          && !name.startsWith("/")
          && !name.contains("..")
          && !name.contains("\\");
    } catch (InvalidPathException none) {
      return false;
    }
  }

  private static Looked text(Bytes file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
      return new Found(
          file.path(), StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return new Garbled(file.path());
    }
  }

  private Optional<Bytes> ofModule(String name) {
    for (StandardLocation location :
        List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH)) {
      Optional<Bytes> found = resource(location, name);
      if (found.isPresent()) {
        return found.get().classes().isEmpty()
            ? found
            : source(name, found.get().classes())
                .filter(source -> Arrays.equals(source.bytes(), found.get().bytes()))
                .or(() -> found);
      }
    }
    Optional<Bytes> source = source(name, ClassOutput.folder(environment));
    if (tried.isEmpty()) {
      tried.add("src/main/resources/" + FOLDER + name);
    }
    return source;
  }

  private Optional<Bytes> resource(StandardLocation location, String name) {
    try {
      FileObject file = environment.getFiler().getResource(location, "", FOLDER + name);
      try (InputStream in = file.openInputStream()) {
        return Optional.of(new Bytes(file.getName(), in.readAllBytes(), folder(file, name)));
      }
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException absent) {
      return Optional.empty();
    }
  }

  /** Of what is on disk, the folder that the name begins in. */
  private static Optional<Path> folder(FileObject file, String name) {
    try {
      Path folder = Path.of(file.toUri());
      for (int i = Path.of(FOLDER + name).getNameCount(); i > 0 && folder != null; i--) {
        folder = folder.getParent();
      }
      return Optional.ofNullable(folder);
    } catch (IllegalArgumentException | FileSystemNotFoundException inMemory) {
      return Optional.empty();
    }
  }

  /** Gradle copies resources elsewhere, and IDEs may not have copied them yet. */
  private Optional<Bytes> source(String name, Optional<Path> classes) {
    Path above = classes.map(Path::toAbsolutePath).map(Path::getParent).orElse(null);
    for (int i = 0; i < LEVELS && above != null; i++) {
      if (Files.isDirectory(above.resolve("src/main"))) {
        return read(above.resolve("src/main/resources").resolve(FOLDER + name));
      }
      above = above.getParent();
    }
    return Optional.empty();
  }

  private Optional<Bytes> read(Path file) {
    tried.add(file.toString());
    try {
      return Files.isRegularFile(file)
          ? Optional.of(
              new Bytes(file.toString(), Files.readAllBytes(file), Optional.empty()))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
