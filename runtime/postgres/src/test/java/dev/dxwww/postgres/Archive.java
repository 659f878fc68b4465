package dev.dxwww.postgres;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Writes the archives of tests, right or wrong ones. */
final class Archive {
  private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

  Archive file(String name, int mode, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return header(name, mode, bytes.length, '0', "").content(bytes);
  }

  Archive folder(String name) {
    return header(name, 0755, 0, '5', "");
  }

  Archive link(String name, String target) {
    return header(name, 0777, 0, '2', target);
  }

  /** A name too long for a header, as GNU tar writes it. */
  Archive longName(char type, String name) {
    byte[] bytes = (name + "\0").getBytes(StandardCharsets.UTF_8);
    return header("././@LongLink", 0, bytes.length, type, "").content(bytes);
  }

  Archive header(String name, int mode, long size, char type, String target) {
    byte[] block = new byte[512];
    put(block, 0, name);
    put(block, 100, "%07o".formatted(mode));
    put(block, 124, "%011o".formatted(size));
    put(block, 136, "00000000000");
    put(block, 148, "        ");
    block[156] = (byte) type;
    put(block, 157, target);
    put(block, 257, "ustar  ");
    int sum = 0;
    for (byte b : block) {
      sum += b & 0xFF;
    }
    put(block, 148, "%06o\0 ".formatted(sum));
    tar.writeBytes(block);
    return this;
  }

  Archive content(byte[] bytes) {
    tar.writeBytes(bytes);
    tar.writeBytes(new byte[-bytes.length & 511]);
    return this;
  }

  private static void put(byte[] block, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }

  byte[] tar() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(tar.toByteArray());
    whole.writeBytes(new byte[1024]);
    return whole.toByteArray();
  }

  InputStream txz() throws IOException {
    return compressed(tar());
  }

  static InputStream compressed(byte[] tar) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XZOutputStream xz = new XZOutputStream(bytes, new LZMA2Options(0))) {
      xz.write(tar);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
