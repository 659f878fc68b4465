package dev.dxwww.examples.load;

import dev.dxwww.http.Body;
import dev.dxwww.http.Controller;
import dev.dxwww.http.FormParam;
import dev.dxwww.http.Get;
import dev.dxwww.http.MaxBody;
import dev.dxwww.http.Post;
import dev.dxwww.http.Put;
import dev.dxwww.runtime.http.Upload;
import dev.dxwww.security.CsrfExempt;

import jakarta.annotation.security.PermitAll;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Takes files and gives them. */
@Controller("/files")
@PermitAll
@CsrfExempt("a program sends it, and no browser")
final class FileController {
  private static final int BLOCK = 8 << 10;

  private final StoredFiles files;

  FileController(StoredFiles files) {
    this.files = files;
  }

  record Received(String name, long size, long crc) {}

  record Stored(String id, List<Received> files) {
    Stored {
      files = List.copyOf(files);
    }
  }

  @Get("/small")
  Path small() {
    return files.small();
  }

  @Get("/large")
  Path large() {
    return files.large();
  }

  @Post
  Stored store(@FormParam String id, @FormParam List<Upload> file) throws IOException {
    List<Received> received = new ArrayList<>();
    for (Upload upload : file) {
      try (InputStream in = upload.open()) {
        received.add(received(upload.fileName(), in));
      }
    }
    return new Stored(id, received);
  }

  @Put("/{name}")
  @MaxBody("2MiB")
  Received put(String name, @Body InputStream in) throws IOException {
    return received(name, in);
  }

  private static Received received(String name, InputStream in) throws IOException {
    byte[] block = new byte[BLOCK];
    CRC32 crc = new CRC32();
    long size = 0;
    for (int count = in.read(block); count >= 0; count = in.read(block)) {
      crc.update(block, 0, count);
      size += count;
    }
    return new Received(name, size, crc.getValue());
  }
}
