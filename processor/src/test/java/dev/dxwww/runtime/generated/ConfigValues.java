package dev.dxwww.runtime.generated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Stub. */
public interface ConfigValues {
  <T> @Nullable T value(ConfigKey key, TextConverter<T> converter);

  <T> Optional<T> optional(ConfigKey key, TextConverter<T> converter);

  <T> List<T> list(ConfigKey key, TextConverter<T> converter);

  <T> Set<T> set(ConfigKey key, TextConverter<T> converter);

  <T> Map<String, T> map(ConfigKey key, TextConverter<T> converter);

  <T> @Nullable T section(String name, Function<ConfigValues, @Nullable T> reader);

  <T> Optional<T> optionalSection(String name, Function<ConfigValues, @Nullable T> reader);

  <T> List<T> sections(String name, Function<ConfigValues, @Nullable T> reader);

  <T> Map<String, T> sectionMap(String name, Function<ConfigValues, @Nullable T> reader);

  boolean refused();

  void construct(RuntimeException refusal);

  Violations violations();
}
