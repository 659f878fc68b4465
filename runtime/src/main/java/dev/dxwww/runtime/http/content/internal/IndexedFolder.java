package dev.dxwww.runtime.http.content.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Files that were listed when the server started. */
final class IndexedFolder implements StaticFolder {
  private final Map<String, StaticFile> files;

  /** A folder of all of these that may be served, by their names. */
  IndexedFolder(Map<String, Content> contents) {
    Map<String, StaticFile> served = new HashMap<>();
    contents.forEach((name, content) -> {
      if (StaticRules.isServed(name)) {
        served.put(name, StaticFile.of(name, content, variants(name, contents)));
      }
    });
    this.files = Map.copyOf(served);
  }

  private static List<StaticFile.Variant> variants(String name, Map<String, Content> contents) {
    List<StaticFile.Variant> variants = new ArrayList<>();
    for (Coding coding : Coding.values()) {
      Content content = contents.get(name + coding.suffix());
      if (content != null) {
        variants.add(new StaticFile.Variant(coding, content));
      }
    }
    return variants;
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  @Override
  public @Nullable StaticFile find(String name) {
    return files.get(name);
  }
}
