package dev.dxwww.htip.client.wasm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of a WebAssembly module, section 5 of its specification. */
final class Bytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Bytes raw(int... bytes) {
    for (int b : bytes) {
      out.write(b);
    }
    return this;
  }

  /** An unsigned number, LEB128. */
  Bytes unsigned(int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      out.write(rest & 127 | 128);
      rest >>>= 7;
    }
    return raw(rest);
  }

  /** A signed number, LEB128. */
  Bytes signed(int value) {
    int rest = value;
    while (rest < -64 || rest > 63) {
      out.write(rest & 127 | 128);
      rest >>= 7;
    }
    return raw(rest & 127);
  }

  Bytes name(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    unsigned(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  Bytes all(Bytes other) {
    out.writeBytes(other.toArray());
    return this;
  }

  /** The length of other bytes, then those. */
  Bytes sized(Bytes other) {
    return unsigned(other.size()).all(other);
  }

  int size() {
    return out.size();
  }

  byte[] toArray() {
    return out.toByteArray();
  }
}
