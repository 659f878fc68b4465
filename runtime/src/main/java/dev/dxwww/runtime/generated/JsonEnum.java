package dev.dxwww.runtime.generated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The constants of an enum as strings. */
final class JsonEnum<E extends Enum<E>> implements JsonCodec<E> {
  private final byte[][] written;
  private final Map<String, E> constants;
  private final List<String> names;

  JsonEnum(E[] constants, String... names) {
    this.written = new byte[names.length][];
    this.names = List.of(names);
    this.constants = HashMap.newHashMap(names.length);
    for (int i = 0; i < names.length; i++) {
      JsonWriter out = new JsonWriter(names[i].length() + 2);
      out.value(names[i]);
      written[i] = out.toByteArray();
      this.constants.put(names[i], constants[i]);
    }
  }

  @Override
  public void write(JsonWriter out, @Nullable E value) {
    if (value == null) {
      out.nullValue();
    } else {
      out.raw(written[value.ordinal()]);
    }
  }

  @Override
  public @Nullable E read(JsonReader in) {
    String name = in.string();
    if (name == null) {
      return null;
    }
    E constant = constants.get(name);
    if (constant == null) {
      in.violation(JsonTags.expected(names, name));
    }
    return constant;
  }
}
