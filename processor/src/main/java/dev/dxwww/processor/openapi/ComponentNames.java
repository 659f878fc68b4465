package dev.dxwww.processor.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gives each of several qualified names a short one: its simple name, and for those that share one
 * so many of the packages before it as tell them apart.
 */
final class ComponentNames {
  private ComponentNames() {}

  /**
   * Short names by key.
   *
   * @param keys qualified names whose simple part starts behind a slash, and ends before a bracket
   *     with whatever else tells them apart: {@code com.example/PageOfTask<com.example.Task>}
   */
  static Map<String, String> of(Collection<String> keys) {
    Map<String, List<String>> bySimple = new TreeMap<>();
    for (String key : new TreeSet<>(keys)) {
      bySimple.computeIfAbsent(at(key, 0), k -> new ArrayList<>()).add(key);
    }
    Map<String, String> names = new LinkedHashMap<>();
    bySimple.values().forEach(same -> tellApart(same, names));
    return names;
  }

  private static void tellApart(List<String> same, Map<String, String> names) {
    int packages = 0;
    int deepest = same.stream().mapToInt(key -> key.split("\\.").length).max().orElse(0);
    while (packages < deepest && hasDouble(same, packages)) {
      packages++;
    }
    Map<String, Integer> taken = new HashMap<>();
    for (String key : same) {
      String name = at(key, packages);
      int count = taken.merge(name, 1, Integer::sum);
      names.put(key, count == 1 ? name : name + "_" + count);
    }
  }

  private static boolean hasDouble(List<String> keys, int packages) {
    return keys.stream().map(key -> at(key, packages)).distinct().count() < keys.size();
  }

  private static String at(String whole, int packages) {
    int bracket = whole.indexOf('<');
    String key = bracket < 0 ? whole : whole.substring(0, bracket);
    int slash = key.lastIndexOf('/');
    int start = slash;
    for (int i = 0; i < packages && start > 0; i++) {
      start = key.lastIndexOf('.', start - 1);
    }
    String prefix = packages == 0 || slash <= 0 ? "" : key.substring(start + 1, slash) + ".";
    return prefix + key.substring(slash + 1);
  }
}
