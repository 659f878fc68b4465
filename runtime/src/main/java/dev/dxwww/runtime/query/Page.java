package dev.dxwww.runtime.query;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of a longer list, and where it goes on.
 *
 * @param items at most as many as were asked for
 * @param next what to give to {@link PageRequest#after} for the rows after these; empty at the end
 * @param <T> what a row becomes
 */
public record Page<T>(List<T> items, Optional<String> next) {

  public Page {
    items = List.copyOf(items);
  }
}
