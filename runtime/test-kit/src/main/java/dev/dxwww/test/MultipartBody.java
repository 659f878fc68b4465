package dev.dxwww.test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A form as browsers send it: its fields, and its files where it has some (RFC 7578). */
final class MultipartBody {
  private final String boundary = "----dxwww" + UUID.randomUUID().toString().replace("-", "");

  /**
   * A field or a file.
   *
   * @param name of the field
   * @param fileName as it is sent; null for a field that is a text
   * @param content text in UTF-8, or what the file holds
   */
  record Part(String name, @Nullable String fileName, byte[] content) {}

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  byte[] bytes(List<Part> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Part part : parts) {
      out.writeBytes(utf8("--" + boundary + "\r\n" + head(part) + "\r\n"));
      out.writeBytes(part.content());
      out.writeBytes(utf8("\r\n"));
    }
    out.writeBytes(utf8("--" + boundary + "--\r\n"));
    return out.toByteArray();
  }

  private static String head(Part part) {
    String disposition =
        "Content-Disposition: form-data; name=\"" + escaped(part.name()) + "\"";
    return part.fileName() == null
        ? disposition + "\r\n"
        : disposition
            + "; filename=\"" + escaped(part.fileName()) + "\"\r\n"
            + "Content-Type: application/octet-stream\r\n";
  }

  /** As the HTML standard has it (multipart/form-data encoding algorithm). */
  private static String escaped(String name) {
    return name.replace("\n", "%0A").replace("\r", "%0D").replace("\"", "%22");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
