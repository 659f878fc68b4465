package dev.dxwww.htip.client.core;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A frame byte by byte, also such as no writer makes. */
final class Raw {
  private final ByteArrayOutputStream operations = new ByteArrayOutputStream();
  private final List<String> strings = new ArrayList<>();
  private int count;
  private int templates;
  private int flags;
  private int seq;

  Raw flags(int value) {
    flags = value;
    return this;
  }

  Raw seq(int value) {
    seq = value;
    return this;
  }

  Raw strings(String... values) {
    strings.addAll(List.of(values));
    return this;
  }

  /** An operation with its operands as they are on the wire. */
  Raw op(int... bytes) {
    count++;
    templates += bytes[0] == 1 ? 1 : 0;
    for (int b : bytes) {
      operations.write(b);
    }
    return this;
  }

  /** More bytes, of no operation of their own. */
  Raw raw(byte... bytes) {
    operations.writeBytes(bytes);
    return this;
  }

  /** With END. */
  byte[] end() {
    return op(0).bytes();
  }

  byte[] bytes() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] blob = String.join("", strings).getBytes(StandardCharsets.UTF_8);
    v(body, strings.size());
    v(body, blob.length);
    v(body, templates);
    v(body, count);
    strings.forEach(s -> v(body, s.length()));
    body.writeBytes(blob);
    body.writeBytes(operations.toByteArray());
    return frame(flags, seq, body.toByteArray());
  }

  static void v(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      out.write(rest & 127 | 128);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /** A frame of any body. */
  static byte[] frame(int flags, int seq, byte... body) {
    return ByteBuffer.allocate(16 + body.length).order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0x50495448).put((byte) 1).put((byte) flags).putShort((short) 16)
        .putInt(body.length).putInt(seq).put(body).array();
  }

  /** The same frame with one byte changed. */
  static byte[] with(byte[] frame, int at, int value) {
    byte[] copy = frame.clone();
    copy[at] = (byte) value;
    return copy;
  }
}
