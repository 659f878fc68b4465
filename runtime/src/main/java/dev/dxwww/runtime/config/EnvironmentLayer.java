package dev.dxwww.runtime.config;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import dev.dxwww.common.ConfigNames;

import org.jspecify.annotations.Nullable;

/** Environment variables; an empty one counts as not set. */
final class EnvironmentLayer implements Layer {
  private final NavigableMap<String, String> variables = new TreeMap<>();

  EnvironmentLayer(Map<String, String> environment) {
    environment.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            variables.put(name, value);
          }
        });
  }

  @Override
  public @Nullable Entry find(String key) {
    String name = ConfigNames.environment(key);
    String value = variables.get(name);
    return value == null ? null : Entry.scalar(key, value, new Place.InEnvironment(name));
  }

  /** Variables whose names go on; what goes on is taken for the name of a map's entry. */
  @Override
  public List<Entry> below(String key) {
    String upper = ConfigNames.environment(key) + "_";
    return startingWith(upper).stream()
        .filter(name -> name.length() > upper.length())
        .map(
            name ->
                Entry.scalar(
                    key + "." + ConfigNames.entry(name.substring(upper.length())),
                    variables.get(name),
                    new Place.InEnvironment(name)))
        .toList();
  }

  /** Names of variables that start so, sorted. */
  List<String> startingWith(String start) {
    return variables.tailMap(start, true).keySet().stream()
        .takeWhile(name -> name.startsWith(start))
        .toList();
  }

  /** Names of all variables that are set, sorted. */
  List<String> names() {
    return List.copyOf(variables.keySet());
  }
}
