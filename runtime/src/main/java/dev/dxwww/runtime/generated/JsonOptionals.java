package dev.dxwww.runtime.generated;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/** Codecs that give {@code null} a meaning. */
final class JsonOptionals {
  private JsonOptionals() {}

  private record OfNullable<T>(JsonCodec<T> codec) implements JsonCodec<T> {
    @Override
    public void write(JsonWriter out, @Nullable T value) {
      codec.write(out, value);
    }

    @Override
    public @Nullable T read(JsonReader in) {
      return in.isNull() ? null : codec.read(in);
    }
  }

  private record OfOptional<T>(JsonCodec<T> codec) implements JsonCodec<Optional<T>> {
    @Override
    public void write(JsonWriter out, @Nullable Optional<T> value) {
      codec.write(out, value == null ? null : value.orElse(null));
    }

    @Override
    public Optional<T> read(JsonReader in) {
      return in.isNull() ? Optional.empty() : Optional.ofNullable(codec.read(in));
    }
  }

  static <T> JsonCodec<T> nullable(JsonCodec<T> codec) {
    return new OfNullable<>(codec);
  }

  static <T> JsonCodec<Optional<T>> of(JsonCodec<T> codec) {
    return new OfOptional<>(codec);
  }

  static JsonCodec<OptionalInt> ofInt() {
    return JsonScalar.of(
        in -> in.isNull() ? OptionalInt.empty() : OptionalInt.of(in.intValue()),
        (out, v) -> {
          if (v.isPresent()) {
            out.value(v.orElse(0));
          } else {
            out.nullValue();
          }
        });
  }

  static JsonCodec<OptionalLong> ofLong() {
    return JsonScalar.of(
        in -> in.isNull() ? OptionalLong.empty() : OptionalLong.of(in.longValue()),
        (out, v) -> {
          if (v.isPresent()) {
            out.value(v.orElse(0L));
          } else {
            out.nullValue();
          }
        });
  }

  static JsonCodec<OptionalDouble> ofDouble() {
    return JsonScalar.of(
        in -> in.isNull() ? OptionalDouble.empty() : OptionalDouble.of(in.doubleValue()),
        (out, v) -> {
          if (v.isPresent()) {
            out.value(v.orElse(0.0));
          } else {
            out.nullValue();
          }
        });
  }
}
