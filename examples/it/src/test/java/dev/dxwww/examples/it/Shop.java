package dev.dxwww.examples.it;

import java.util.List;

import dev.dxwww.runtime.http.SafeHtml;
import org.jspecify.annotations.Nullable;

/** A record with one component of each kind, for templates of all kinds. */
public record Shop(
    int step,
    String title,
    boolean open,
    int count,
    @Nullable String note,
    Status status,
    SafeHtml intro,
    List<Item> items,
    List<String> tags) {

  /** How it stands. */
  public enum Status {
    OPEN,
    DONE
  }

  /** What is in it. */
  public record Item(
      long id, String name, boolean sold, @Nullable Integer price, List<Part> parts) {
    public boolean cheap() {
      return price != null && price < 10;
    }
  }

  /** What an item is made of. */
  public record Part(String name, int size) {}
}
