package dev.dxwww.runtime.generated;

/** Stub. */
public interface JsonReader {
  int problems();

  boolean isNull();

  boolean open();

  int next(JsonNames names, int expected);

  long seen(long seen, int index);

  long[] seen(long[] seen, int index);

  void require(JsonNames names, long seen, long required);

  void require(JsonNames names, long[] seen, long... required);

  void refused(RuntimeException cause);

  String string();

  boolean booleanValue();

  byte byteValue();

  short shortValue();

  int intValue();

  long longValue();

  char charValue();

  float floatValue();

  double doubleValue();
}
