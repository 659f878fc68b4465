package dev.dxwww.processor.query;

/** The size of text in a class file: a constant has at most 65,535 bytes (JVMS 4.4.7). */
final class ConstantSize {
  /** The most bytes of one constant. */
  static final int MOST = 65_535;

  private ConstantSize() {}

  /** Whether a text can be a constant. */
  static boolean fits(String text) {
    return bytes(text) <= MOST;
  }

  /** Bytes in the encoding of class files: 1 to 3 for each char, 2 for NUL. */
  static int bytes(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c > 0 && c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
    return bytes;
  }
}
