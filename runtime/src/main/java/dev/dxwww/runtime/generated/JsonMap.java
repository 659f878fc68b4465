package dev.dxwww.runtime.generated;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A map as an object.
 *
 * @param key turns keys into names and back
 * @param value codec of the values
 */
record JsonMap<K, V>(JsonKey<K> key, JsonCodec<V> value) implements JsonCodec<Map<K, V>> {

  @Override
  public void write(JsonWriter out, @Nullable Map<K, V> map) {
    if (map == null) {
      out.nullValue();
      return;
    }
    out.open();
    for (Map.Entry<K, V> entry : map.entrySet()) {
      out.name(key.format().apply(entry.getKey()));
      value.write(out, entry.getValue());
    }
    out.close();
  }

  @Override
  public @Nullable Map<K, V> read(JsonReader in) {
    if (!in.open()) {
      return null;
    }
    int problems = in.problems();
    Map<K, V> map = new LinkedHashMap<>();
    for (String name = in.nextKey(); name != null; name = in.nextKey()) {
      entry(in, map, name);
    }
    return in.problems() > problems ? null : Collections.unmodifiableMap(map);
  }

  private void entry(JsonReader in, Map<K, V> map, String name) {
    K parsed = key.read(name);
    if (parsed == null) {
      in.violation("expected a name that is " + key.expected());
      return;
    }
    // Also two spellings of one key, such as 1 and 01.
    if (map.containsKey(parsed)) {
      in.violation("is given more than once");
      return;
    }
    map.put(parsed, value.read(in));
  }
}
