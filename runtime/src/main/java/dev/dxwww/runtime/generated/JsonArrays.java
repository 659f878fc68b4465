package dev.dxwww.runtime.generated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/** Codecs of JSON arrays. */
final class JsonArrays {
  private JsonArrays() {}

  private record OfCollection<T, C extends Collection<T>>(
      JsonCodec<T> element, Function<List<T>, C> finish) implements JsonCodec<C> {
    @Override
    public void write(JsonWriter out, @Nullable C value) {
      if (value == null) {
        out.nullValue();
        return;
      }
      out.openArray();
      for (T each : value) {
        out.element();
        element.write(out, each);
      }
      out.closeArray();
    }

    @Override
    public @Nullable C read(JsonReader in) {
      List<T> values = elements(in, element);
      return values == null ? null : finish.apply(values);
    }
  }

  private record OfArray<T>(JsonCodec<T> element, IntFunction<T[]> make)
      implements JsonCodec<T[]> {
    @Override
    public void write(JsonWriter out, T @Nullable [] value) {
      if (value == null) {
        out.nullValue();
        return;
      }
      out.openArray();
      for (T each : value) {
        out.element();
        element.write(out, each);
      }
      out.closeArray();
    }

    @Override
    public T @Nullable [] read(JsonReader in) {
      List<T> values = elements(in, element);
      return values == null ? null : values.toArray(make);
    }
  }

  static <T> JsonCodec<List<T>> list(JsonCodec<T> element) {
    return new OfCollection<T, List<T>>(element, Collections::unmodifiableList);
  }

  static <T> JsonCodec<Collection<T>> collection(JsonCodec<T> element) {
    return new OfCollection<T, Collection<T>>(element, Collections::unmodifiableList);
  }

  static <T> JsonCodec<Set<T>> set(JsonCodec<T> element) {
    return new OfCollection<T, Set<T>>(
        element, values -> Collections.unmodifiableSet(new LinkedHashSet<>(values)));
  }

  static <T> JsonCodec<T[]> array(JsonCodec<T> element, IntFunction<T[]> make) {
    return new OfArray<>(element, make);
  }

  private static <T> @Nullable List<T> elements(JsonReader in, JsonCodec<T> element) {
    if (!in.openArray()) {
      return null;
    }
    int problems = in.problems();
    List<T> values = new ArrayList<>();
    while (in.nextElement()) {
      values.add(element.read(in));
    }
    return in.problems() > problems ? null : values;
  }
}
