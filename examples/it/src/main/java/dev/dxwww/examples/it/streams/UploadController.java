package dev.dxwww.examples.it.streams;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import dev.dxwww.http.Body;
import dev.dxwww.http.Controller;
import dev.dxwww.http.FormParam;
import dev.dxwww.http.MaxBody;
import dev.dxwww.http.Post;
import dev.dxwww.http.Put;
import dev.dxwww.runtime.http.Upload;
import dev.dxwww.security.CsrfExempt;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes files. */
@Controller("/files")
@PermitAll
@CsrfExempt("a test sends it, and no browser")
final class UploadController {
  /** A photo and what is said about it. */
  record Photo(
      @NotBlank String title, int year, Upload image, Optional<Upload> thumbnail) {}

  /** What came. */
  record Received(String name, String type, long size, boolean onDisk) {
    static Received of(Upload upload) {
      return new Received(
          upload.fileName(), upload.mediaType(), upload.size(), upload.size() > 64 << 10);
    }
  }

  @Post("/photo")
  List<Received> photo(@FormParam Photo photo) {
    return photo.thumbnail().isEmpty()
        ? List.of(Received.of(photo.image()))
        : List.of(Received.of(photo.image()), Received.of(photo.thumbnail().get()));
  }

  @Post("/many")
  @MaxBody(value = "3MiB", file = "1MiB", parts = 3)
  List<Received> many(@FormParam @Size(max = 2) List<Upload> files) {
    return files.stream().map(Received::of).toList();
  }

  @Post("/broken")
  String broken(@FormParam Upload file) throws IOException {
    InputStream neverClosed = file.open();
    throw new IllegalStateException("after " + neverClosed.read());
  }

  @Put("/raw")
  @MaxBody("2MiB")
  String raw(@Body InputStream in) throws IOException {
    byte[] block = new byte[8 << 10];
    long size = 0;
    int sum = 0;
    for (int count = in.read(block); count >= 0; count = in.read(block)) {
      size += count;
      for (int i = 0; i < count; i++) {
        sum = 31 * sum + block[i];
      }
    }
    return size + " " + sum;
  }

  @Put("/unread")
  String unread(@Body InputStream in) {
    return "not looked at";
  }
}
