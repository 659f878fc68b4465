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

  int subtype(JsonNames property, JsonNames subtypes);

  void endSubtype();

  void refused(RuntimeException cause);

  boolean booleanValue();

  int intValue();

  long longValue();

  double doubleValue();

  String string();
}
