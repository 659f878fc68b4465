package dev.dxwww.runtime.generated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What the command line, the environment and the files say, as generated readers ask for it.
 * Nothing here throws for bad configuration: each problem is noted, and {@link #refused()} says so.
 */
public interface ConfigValues {

  /**
   * The key's value or its default; null when it is not set and not required, and when there is a
   * problem with it.
   */
  <T> @Nullable T value(ConfigKey key, TextConverter<T> converter);

  /** The key's value or its default; empty also when there is a problem with it. */
  <T> Optional<T> optional(ConfigKey key, TextConverter<T> converter);

  /** A list: a YAML sequence, or text separated by commas; empty where it is set nowhere. */
  <T> List<T> list(ConfigKey key, TextConverter<T> converter);

  /** The same as a set in the order of the text; a value named twice is a problem. */
  <T> Set<T> set(ConfigKey key, TextConverter<T> converter);

  /**
   * A map of names to values below {@code key.name()}, which ends in {@code .*}; sources are merged
   * entry by entry.
   */
  <T> Map<String, T> map(ConfigKey key, TextConverter<T> converter);

  /** A nested record below {@code name}; null when there is a problem with it. */
  <T> @Nullable T section(String name, Function<ConfigValues, @Nullable T> reader);

  /** A nested record below {@code name} if any of its keys is set. */
  <T> Optional<T> optionalSection(String name, Function<ConfigValues, @Nullable T> reader);

  /** A list of records, from files only; their keys start with {@code name[].} */
  <T> List<T> sections(String name, Function<ConfigValues, @Nullable T> reader);

  /** A map of names to records; their keys start with {@code name.*.} */
  <T> Map<String, T> sectionMap(String name, Function<ConfigValues, @Nullable T> reader);

  /**
   * Whether a value of the record being read is missing or not readable, so that the record cannot
   * be constructed. What its checks find keeps nobody from constructing it: its constructor may
   * have more to say.
   */
  boolean refused();

  /** Notes that the constructor of the record being read refused its values. */
  void construct(RuntimeException refusal);

  /** Where the checks of the record being read put what they find; keys are named by component. */
  Violations violations();
}
