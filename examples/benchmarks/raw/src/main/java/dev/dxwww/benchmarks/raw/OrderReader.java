package dev.dxwww.benchmarks.raw;

import dev.dxwww.benchmarks.common.Line;
import dev.dxwww.benchmarks.common.Order;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads an order with Jackson's streaming parser, written by hand. */
final class OrderReader {
  private static final JsonFactory JSON = new JsonFactory();

  private String reference = "";
  private String customer = "";
  private String note = "";
  private boolean express;
  private final List<Line> lines = new ArrayList<>();

  private OrderReader() {}

  /** The order, or null for what is none. */
  static @Nullable Order read(byte[] text) {
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
      return in.nextToken() == JsonToken.START_OBJECT ? new OrderReader().order(in) : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private @Nullable Order order(JsonParser in) {
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      switch (name) {
        case "reference" -> reference = in.getString();
        case "customer" -> customer = in.getString();
        case "note" -> note = in.getString();
        case "express" -> express = in.getBooleanValue();
        case "lines" -> lines(in);
        default -> {
          return null;
        }
      }
    }
    return new Order(reference, customer, note, express, lines);
  }

  private void lines(JsonParser in) {
    while (in.nextToken() == JsonToken.START_OBJECT) {
      String sku = "";
      int quantity = 0;
      int cents = -1;
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        switch (name) {
          case "sku" -> sku = in.getString();
          case "quantity" -> quantity = in.getIntValue();
          case "cents" -> cents = in.getIntValue();
          default -> in.skipChildren();
        }
      }
      lines.add(new Line(sku, quantity, cents));
    }
  }
}
