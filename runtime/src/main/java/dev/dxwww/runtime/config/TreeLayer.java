package dev.dxwww.runtime.config;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Entries by their full keys: a file, the command line, or what code set. */
final class TreeLayer implements Layer {
  private final NavigableMap<String, Entry> entries = new TreeMap<>();

  TreeLayer(Collection<Entry> entries) {
    entries.forEach(entry -> this.entries.put(entry.key(), entry));
  }

  @Override
  public @Nullable Entry find(String key) {
    return entries.get(key);
  }

  @Override
  public List<Entry> below(String key) {
    return entries.tailMap(key, false).entrySet().stream()
        .takeWhile(entry -> entry.getKey().startsWith(key))
        .filter(entry -> isBelow(entry.getKey(), key))
        .map(java.util.Map.Entry::getValue)
        .toList();
  }

  private static boolean isBelow(String key, String upper) {
    char next = key.charAt(upper.length());
    return next == '.' || next == '[';
  }

  /** All of them, sorted by key. */
  Collection<Entry> entries() {
    return entries.values();
  }
}
