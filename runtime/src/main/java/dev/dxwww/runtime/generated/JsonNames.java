package dev.dxwww.runtime.generated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.io.SerializedString;

/** The property names of one type, in the order in which they are written and expected. */
public final class JsonNames {
  private final SerializedString[] predicted;
  private final Map<String, Integer> indices;
  private final List<String> names;

  private JsonNames(List<String> names) {
    this.names = names;
    this.predicted = names.stream().map(SerializedString::new).toArray(SerializedString[]::new);
    this.indices = HashMap.newHashMap(names.size());
    for (int i = 0; i < names.size(); i++) {
      predicted[i].asQuotedUTF8();
      indices.put(names.get(i), i);
    }
  }

  /** Names by index. */
  public static JsonNames of(String... names) {
    return new JsonNames(List.of(names));
  }

  /** Words of 64 bits that a set of these names takes. */
  public int words() {
    return (names.size() + 63) >>> 6;
  }

  int size() {
    return predicted.length;
  }

  SerializedString predicted(int index) {
    return predicted[index];
  }

  int index(String name) {
    Integer index = indices.get(name);
    return index == null ? -1 : index;
  }

  String name(int index) {
    return names.get(index);
  }

  List<String> all() {
    return names;
  }
}
