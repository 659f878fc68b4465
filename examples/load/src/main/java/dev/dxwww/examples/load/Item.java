package dev.dxwww.examples.load;

import java.util.List;

/**
 * What is answered as JSON.
 *
 * @param id names it
 * @param name of it
 * @param inStock whether there are any
 * @param price of one
 * @param tags of it
 */
public record Item(String id, String name, boolean inStock, double price, List<String> tags) {

  public Item {
    tags = List.copyOf(tags);
  }

  static Item of(String id) {
    return new Item(id, "Item \"" + id + "\"", true, 97.5, List.of("new", "größer"));
  }
}
