package dev.dxwww.benchmarks.queriesmicro;

import dev.dxwww.benchmarks.common.Address;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads the column of JSON: by hand, or as most applications do. */
public final class Addresses {
  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonMapper MAPPER = new JsonMapper();

  private Addresses() {}

  /** With Jackson's streaming parser. */
  static Address byHand(byte @Nullable [] text) {
    String street = "";
    String city = "";
    int zip = 0;
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalStateException("no object");
      }
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        switch (name) {
          case "street" -> street = in.getString();
          case "city" -> city = in.getString();
          case "zip" -> zip = in.getIntValue();
          default -> in.skipChildren();
        }
      }
    }
    return new Address(street, city, zip);
  }

  /** With Jackson's databind. */
  public static Address read(String text) {
    return MAPPER.readValue(text, Address.class);
  }
}
