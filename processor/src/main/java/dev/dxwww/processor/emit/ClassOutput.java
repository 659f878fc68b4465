package dev.dxwww.processor.emit;

import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.StandardLocation;

/** The folder that the compiler writes classes to. */
public final class ClassOutput {
  private static final String PROBE = "META-INF/x";

  private ClassOutput() {}

  /** Eclipse's compiler throws for files that are not there, and others keep them in memory. */
  public static Optional<Path> folder(ProcessingEnvironment environment) {
    try {
      Path probe =
          Path.of(
              environment
                  .getFiler()
                  .getResource(StandardLocation.CLASS_OUTPUT, "", PROBE)
                  .toUri());
      return Optional.ofNullable(probe.getParent()).map(Path::getParent);
    } catch (IOException
        | IllegalArgumentException
        | UnsupportedOperationException
        | FileSystemNotFoundException absent) {
      return Optional.empty();
    }
  }
}
