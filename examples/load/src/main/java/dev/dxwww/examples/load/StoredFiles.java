package dev.dxwww.examples.load;

import dev.dxwww.app.Component;
import dev.dxwww.app.OnStart;
import dev.dxwww.app.OnStop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two files that are downloaded, made at the start. */
@Component
public final class StoredFiles {
  /** Bytes of the small one. */
  public static final int SMALL = 64 << 10;
  /** Bytes of the large one: more than socket buffers hold. */
  public static final int LARGE = 8 << 20;

  private Path folder = Path.of("");

  /** Has nothing yet. */
  StoredFiles() {}

  @OnStart
  void write() throws IOException {
    folder = Files.createTempDirectory("load");
    Files.write(small(), Pattern.bytes(0, SMALL));
    Files.write(large(), Pattern.bytes(0, LARGE));
  }

  @OnStop
  void delete() throws IOException {
    Files.deleteIfExists(small());
    Files.deleteIfExists(large());
    Files.deleteIfExists(folder);
  }

  Path small() {
    return folder.resolve("small.bin");
  }

  Path large() {
    return folder.resolve("large.bin");
  }
}
