package dev.dxwww.runtime.http.internal.upload;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A multipart body that is put together part by part. */
public final class Multipart {
  private final String boundary;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** An empty body with that boundary. */
  public Multipart(String boundary) {
    this.boundary = boundary;
  }

  /** A text field. */
  public Multipart text(String name, String value) {
    return part("Content-Disposition: form-data; name=\"" + name + "\"\r\n",
        value.getBytes(StandardCharsets.UTF_8));
  }

  /** A file. */
  public Multipart file(String name, String fileName, byte[] content) {
    return part("Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
        + "\"\r\nContent-Type: application/octet-stream\r\n", content);
  }

  /** A part with that header section; each line ends in CRLF. */
  public Multipart part(String header, byte[] content) {
    raw("--" + boundary + "\r\n" + header + "\r\n");
    out.writeBytes(content);
    return raw("\r\n");
  }

  /** Text as it is. */
  public Multipart raw(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** The body with its last boundary. */
  public byte[] end() {
    raw("--" + boundary + "--\r\n");
    return out.toByteArray();
  }

  /** The body as it stands. */
  public byte[] bytes() {
    return out.toByteArray();
  }

  /** A stream that gives at most so many bytes at a read. */
  static InputStream slow(byte[] bytes, int atOnce) {
    return new java.io.ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, atOnce));
      }
    };
  }

  /** A stream whose first read ends at a place, and the second at the end. */
  static InputStream cut(byte[] bytes, int place) {
    return new java.io.ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        int most = pos < place ? place - pos : length;
        return super.read(target, offset, Math.min(length, most));
      }
    };
  }
}
