package dev.dxwww.htip.compiler.testing;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.compiler.testing.Views.SafeHtml;
import dev.dxwww.htip.compiler.testing.Views.Status;

/** A record with one component of each kind, for templates made at random. */
public record Shop(
    String title,
    boolean open,
    int count,
    @Nullable String note,
    Status status,
    SafeHtml intro,
    List<Item> items,
    List<String> tags) {

  /** What is in it. */
  public record Item(
      long id, String name, boolean sold, @Nullable Integer price, List<Part> parts) {
    public boolean cheap() {
      return price != null && price < 10;
    }
  }

  /** What an item is made of. */
  public record Part(String name, int size) {}

  /** A component with what stands between its tags. */
  public record Box(String name, boolean marked) {}

  /** A component of text alone. */
  public record Word(String text) {}
}
