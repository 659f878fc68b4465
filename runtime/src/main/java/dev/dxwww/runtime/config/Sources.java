package dev.dxwww.runtime.config;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.dxwww.common.ConfigNames;
import dev.dxwww.runtime.generated.ConfigKey;

import org.jspecify.annotations.Nullable;

/**
 * The layers of configuration, the strongest first, and where problems with them go.
 *
 * @param layers the strongest first
 * @param keys every key that is known, of all records
 * @param clock says what is past and future to the checks of records
 */
record Sources(
    List<Layer> layers, List<ConfigKey> keys, ConfigProblems problems, Clock clock) {

  Sources {
    layers = List.copyOf(layers);
    keys = List.copyOf(keys);
  }

  /** What the strongest layer that has the key says, or null. */
  @Nullable Entry find(String key) {
    for (Layer layer : layers) {
      Entry entry = layer.find(key);
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  /** Whether any layer has the key, or one below it. */
  boolean has(String key) {
    return layers.stream().anyMatch(l -> l.find(key) != null || !l.below(key).isEmpty());
  }

  /** The elements of a list, in their order, of the layer that has it. */
  List<Entry> elements(Entry list) {
    Layer layer = layerOf(list);
    List<Entry> elements = new ArrayList<>();
    for (int i = 0; ; i++) {
      Entry element = layer.find(list.key() + "[" + i + "]");
      if (element == null) {
        return elements;
      }
      elements.add(element);
    }
  }

  /** These, but with the one layer only that a list comes from: lists are not merged. */
  Sources onlyOf(Entry list) {
    return new Sources(List.of(layerOf(list)), keys, problems, clock);
  }

  private Layer layerOf(Entry entry) {
    for (Layer layer : layers) {
      if (entry.equals(layer.find(entry.key()))) {
        return layer;
      }
    }
    throw new IllegalStateException("no layer has " + entry.key());
  }

  /**
   * The entries of a map of values by their names, the strongest layer's where several have one.
   */
  Map<String, Entry> entriesOf(String key) {
    Map<String, Entry> named = new LinkedHashMap<>();
    for (Layer layer : layers.reversed()) {
      for (Entry entry : layer.below(key)) {
        if (layer instanceof TreeLayer && !entry.isScalar()) {
          continue; // its parts come by themselves, or it is unknown
        }
        String name = entry.key().substring(key.length() + 1);
        String known = layer instanceof EnvironmentLayer ? alike(name, named.keySet()) : name;
        named.put(
            known, new Entry(key + "." + known, entry.kind(), entry.text(), entry.place()));
      }
    }
    return named;
  }

  /** The one of the names that has the same environment name, else the name itself. */
  private static String alike(String name, Set<String> names) {
    String variable = ConfigNames.environment(name);
    for (String known : names) {
      if (ConfigNames.environment(known).equals(variable)) {
        return known;
      }
    }
    return name;
  }

  /**
   * The names of a map's records.
   *
   * @param key of the map
   * @param pattern the same as generated code names it
   */
  Set<String> namesOf(String key, String pattern) {
    Set<String> names = new LinkedHashSet<>();
    for (Layer layer : layers.reversed()) {
      if (layer instanceof EnvironmentLayer environment) {
        variableNames(environment, key, pattern).forEach(name -> names.add(alike(name, names)));
        continue;
      }
      for (Entry entry : layer.below(key)) {
        String rest = entry.key().substring(key.length() + 1);
        int dot = rest.indexOf('.');
        names.add(dot < 0 ? rest : rest.substring(0, dot));
      }
    }
    return names;
  }

  /** {@code eu-west} of MAIL_SERVERS_EU_WEST_PORT where {@code mail.servers.*.port} is a key. */
  private List<String> variableNames(EnvironmentLayer layer, String key, String pattern) {
    String start = ConfigNames.environment(key) + "_";
    List<String> ends =
        keys.stream()
            .map(ConfigKey::name)
            .filter(name -> name.startsWith(pattern + ".*."))
            .map(name -> name.substring(pattern.length() + ".*".length()))
            .map(ConfigNames::environment)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    List<String> names = new ArrayList<>();
    for (String variable : layer.startingWith(start)) {
      for (String end : ends) {
        if (variable.endsWith(end) && variable.length() > start.length() + end.length()) {
          names.add(
              ConfigNames.entry(
                  variable.substring(start.length(), variable.length() - end.length())));
          break;
        }
      }
    }
    return names;
  }

  /**
   * Whether any key of a nested record is set.
   *
   * @param key of the record
   * @param pattern the same as generated code names it
   */
  boolean isSet(String key, String pattern) {
    if (find(key) != null) {
      return true;
    }
    for (ConfigKey known : keys) {
      if (known.name().startsWith(pattern + ".")) {
        String full = key + known.name().substring(pattern.length());
        int wildcard = full.indexOf(".*", key.length());
        int index = full.indexOf("[]", key.length());
        boolean set =
            wildcard >= 0
                ? layers.stream().anyMatch(l -> !l.below(full.substring(0, wildcard)).isEmpty())
                : find(index >= 0 ? full.substring(0, index) : full) != null;
        if (set) {
          return true;
        }
      }
    }
    return false;
  }

  /** A required key is set nowhere. */
  void missing(String key, String expected) {
    problems.add(without(key, "is missing: expected " + expected).withHint(howToSet(key)));
  }

  /** A problem with a key that no layer has as text. */
  ConfigProblem without(String key, String message) {
    Entry own = find(key);
    int index = key.lastIndexOf('[');
    Entry entry = own == null && index > 0 ? find(key.substring(0, index)) : own;
    return new ConfigProblem(
        key,
        Optional.empty(),
        entry == null ? Optional.empty() : Optional.of(entry.place()),
        message,
        Optional.empty());
  }

  private static String howToSet(String key) {
    return key.indexOf('[') >= 0
        ? "set it in the element of the list"
        : "set it by "
            + ConfigNames.environment(key)
            + ", by --"
            + key
            + "=..., or in application.yaml";
  }
}
