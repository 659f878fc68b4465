package dev.dxwww.runtime.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.dxwww.common.Nearest;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;

import org.jspecify.annotations.Nullable;

/** Components that the caller brings in place of those the wiring would create. */
public final class Replacements {

  /** A type and a {@code @Named} value; empty without. */
  private record Key(String type, String name) {
    private String display() {
      return name.isEmpty() ? type : type + " named \"" + name + "\"";
    }
  }

  private final Map<Key, Object> instances = new LinkedHashMap<>();
  private final Set<Class<?>> types = new LinkedHashSet<>();
  private final Set<Key> asked = new LinkedHashSet<>();

  /**
   * Puts a component in place of another.
   *
   * @throws IllegalArgumentException when there is one already
   */
  public <T> void put(Class<T> type, String name, T instance) {
    Key key = new Key(type.getName(), name);
    if (instances.putIfAbsent(key, type.cast(instance)) != null) {
      throw new IllegalArgumentException(key.display() + " is replaced twice");
    }
    types.add(type);
  }

  /** The types that are replaced. */
  public Set<Class<?>> types() {
    return Set.copyOf(types);
  }

  @Nullable Object take(String type, String name) {
    Key key = new Key(type, name);
    asked.add(key);
    return instances.get(key);
  }

  /** Whether the instance came from the caller, who then also closes it. */
  boolean has(Object instance) {
    return instances.values().stream().anyMatch(own -> own == instance);
  }

  /**
   * To be called when the wiring has asked for all it injects.
   *
   * @throws DxException code 5001 when something was brought that nobody asked for
   */
  void checkAllTaken() {
    List<String> problems = new ArrayList<>();
    for (Key key : instances.keySet()) {
      if (!asked.contains(key)) {
        problems.add(unused(key));
      }
    }
    if (!problems.isEmpty()) {
      throw new DxException(
          ErrorCode.CONFIGURATION,
          String.join("\n", problems),
          "Replace a component by the type that constructors ask for.",
          null);
    }
  }

  private String unused(Key key) {
    List<String> names =
        asked.stream().filter(k -> k.type().equals(key.type())).map(Key::name).toList();
    if (!names.isEmpty()) {
      return "no component asks for "
          + key.display()
          + "; of this type there are: "
          + String.join(
              ", ", names.stream().map(n -> n.isEmpty() ? "the one without name" : n).toList());
    }
    List<String> candidates = asked.stream().map(Key::type).distinct().toList();
    Optional<String> nearest =
        candidates.stream()
            .filter(type -> simple(type).equals(simple(key.type())))
            .findFirst()
            .or(
                () ->
                    Nearest.to(
                            simple(key.type()),
                            candidates.stream().map(Replacements::simple).toList())
                        .flatMap(
                            near ->
                                candidates.stream()
                                    .filter(type -> simple(type).equals(near))
                                    .findFirst()));
    return "with("
        + simple(key.type())
        + ".class, ...): no component asks for "
        + key.display()
        + nearest.map(type -> "; did you mean " + type + "?").orElse("");
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
  }
}
