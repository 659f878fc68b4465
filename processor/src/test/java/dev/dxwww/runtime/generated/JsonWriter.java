package dev.dxwww.runtime.generated;

/** Stub. */
public interface JsonWriter {
  static byte[] part(String name) {
    return new byte[0];
  }

  static byte[] tag(String property, String value) {
    return new byte[0];
  }

  void open();

  void open(byte[] tag);

  void close();

  void name(byte[] part);

  void nullValue();

  void value(boolean value);

  void value(int value);

  void value(long value);

  void value(double value);

  void value(String value);
}
