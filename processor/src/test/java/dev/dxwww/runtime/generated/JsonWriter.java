package dev.dxwww.runtime.generated;

/** Stub. */
public abstract class JsonWriter {
  public static byte[] part(String name) {
    return new byte[0];
  }

  public abstract void open();

  public abstract void close();

  public abstract void name(byte[] part);

  public abstract void nullValue();

  public abstract void value(boolean value);

  public abstract void value(int value);

  public abstract void value(long value);

  public abstract void value(double value);

  public abstract void value(float value);

  public abstract void value(char value);

  public abstract void value(String value);
}
