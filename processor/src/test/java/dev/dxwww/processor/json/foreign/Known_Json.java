package dev.dxwww.processor.json.foreign;

import dev.dxwww.runtime.generated.JsonCodec;
import dev.dxwww.runtime.generated.JsonReader;
import dev.dxwww.runtime.generated.JsonWriter;

/** The codec that the other module made. */
public final class Known_Json implements JsonCodec<Known> {
  public static final Known_Json INSTANCE = new Known_Json();

  @Override
  public void write(JsonWriter out, Known value) {}

  @Override
  public Known read(JsonReader in) {
    throw new UnsupportedOperationException();
  }
}
