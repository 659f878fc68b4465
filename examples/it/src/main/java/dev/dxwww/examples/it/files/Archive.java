package dev.dxwww.examples.it.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.dxwww.app.Component;

/** A folder with some files. */
@Component
public final class Archive {
  private final Path folder;

  Archive() {
    try {
      folder = Files.createTempDirectory("archive");
      Files.writeString(folder.resolve("report-7.csv"), "id,title\n7,Seven\n");
      Files.writeString(folder.resolve("notes.txt"), "notes");
      folder.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the files are. */
  public Path folder() {
    return folder;
  }
}
