package dev.dxwww.benchmarks.common;

/**
 * What {@code GET /search/42?page=2&size=20&sort=name&desc=true} answers: six fields, five of them
 * bound, the first to the path.
 */
public record Search(long id, int page, int size, String sort, boolean desc, int offset) {

  /** What was bound. */
  public static Search of(long id, int page, int size, String sort, boolean desc) {
    return new Search(id, page, size, sort, desc, page * size);
  }
}
