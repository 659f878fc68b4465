package dev.dxwww.runtime.query;

import java.util.Optional;

import dev.dxwww.runtime.error.BadRequestException;

/**
 * Which rows of a list are wanted.
 *
 * @param size how many rows: 1 to {@value #MOST}
 * @param after the {@code next} of the page before; empty for the first page
 */
public record PageRequest(int size, Optional<String> after) {
  /** Most rows of a page. */
  public static final int MOST = 1_000;

  /**
   * What is wanted, as a client says it.
   *
   * @throws BadRequestException code 4000 for a size that is not allowed
   */
  public PageRequest {
    if (size < 1 || size > MOST) {
      throw new BadRequestException("A page has 1 to " + MOST + " rows.");
    }
  }

  /** The first rows. */
  public static PageRequest first(int size) {
    return new PageRequest(size, Optional.empty());
  }

  /** The rows after those of a page. */
  public static PageRequest after(int size, String cursor) {
    return new PageRequest(size, Optional.of(cursor));
  }
}
