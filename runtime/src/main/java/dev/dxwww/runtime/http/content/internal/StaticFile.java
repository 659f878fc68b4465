package dev.dxwww.runtime.http.content.internal;

import dev.dxwww.runtime.http.CacheControl;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A file that is served to everybody.
 *
 * @param contentType of the file, whatever coding it is sent in
 * @param caching what caches may do with it
 * @param content of the file itself
 * @param variants the same compressed beforehand, best first
 */
public record StaticFile(
    String contentType, CacheControl caching, Content content, List<Variant> variants) {
  public StaticFile {
    variants = List.copyOf(variants);
  }

  static StaticFile of(String name, Content content, List<Variant> variants) {
    return new StaticFile(FileTypes.of(name), StaticRules.caching(name), content, variants);
  }

  /**
   * A compressed form of a file.
   *
   * @param coding how it was compressed
   * @param content of the compressed file
   */
  public record Variant(Coding coding, Content content) {}

  /** The variant that a client likes best; null for none. */
  public @Nullable Variant variantFor(AcceptedCodings accepted) {
    Variant best = null;
    int bestWeight = 0;
    for (Variant variant : variants) {
      int weight = accepted.prefers(variant.coding()) ? accepted.weight(variant.coding()) : 0;
      if (weight > bestWeight) {
        best = variant;
        bestWeight = weight;
      }
    }
    return best;
  }
}
