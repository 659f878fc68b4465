package dev.dxwww.runtime.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import dev.dxwww.runtime.generated.ConfigKey;
import dev.dxwww.runtime.generated.ConfigValues;
import dev.dxwww.runtime.generated.TextConverter;
import dev.dxwww.runtime.generated.Violation;
import dev.dxwww.runtime.generated.Violations;

import org.jspecify.annotations.Nullable;

/**
 * What the layers say below one record. Keys of generated code are patterns; inside a map or list
 * of records this knows which entry is being read.
 */
final class LayeredValues implements ConfigValues {
  private final Sources sources;
  private final String pattern;
  private final String concrete;
  private final int problemsBefore;
  private final Violations violations;

  /** Reads a record of a prefix. */
  LayeredValues(Sources sources, String prefix) {
    this(sources, prefix, prefix);
  }

  private LayeredValues(Sources sources, String pattern, String concrete) {
    this.sources = sources;
    this.pattern = pattern;
    this.concrete = concrete;
    this.problemsBefore = sources.problems().count();
    this.violations = new Violations(sources.clock());
    violations.begin("config", "");
  }

  /**
   * Runs a reader on this, and turns what checks and constructors found into problems: where a key
   * has a problem already, its value was not read, and its checks say nothing.
   */
  <T> @Nullable T read(Function<ConfigValues, @Nullable T> reader) {
    T record = reader.apply(this);
    List<Violation> found =
        violations.entries().stream()
            .filter(violation -> !sources.problems().isAbout(keyOf(violation)))
            .toList();
    found.forEach(this::add);
    return refused() ? null : record;
  }

  private void add(Violation violation) {
    String key = keyOf(violation);
    Entry entry = sources.find(key);
    if (entry == null || !entry.isScalar()) {
      sources.problems().add(sources.without(key, violation.message()));
    } else {
      sources.problems().badValue(entry, violation.message());
    }
  }

  private String keyOf(Violation violation) {
    return ViolationKey.of(concrete, violation.name(), sources);
  }

  @Override
  public <T> @Nullable T value(ConfigKey key, TextConverter<T> converter) {
    Entry entry = sources.find(full(key));
    if (entry != null) {
      return converted(entry, converter);
    }
    if (key.defaultValue().isPresent()) {
      return converted(byDefault(key), converter);
    }
    if (key.required()) {
      sources.missing(full(key), converter.expected());
    }
    return null;
  }

  private Entry byDefault(ConfigKey key) {
    return Entry.scalar(full(key), key.defaultValue().orElse(""), new Place.AsDefault());
  }

  private <T> @Nullable T converted(Entry entry, TextConverter<T> converter) {
    if (!entry.isScalar()) {
      sources
          .problems()
          .add(
              ConfigProblem.at(
                  entry.place(),
                  entry.key(),
                  "expected " + converter.expected() + ", found " + found(entry)));
      return null;
    }
    sources.problems().seen(entry);
    T value = converter.tryConvert(entry.text());
    if (value == null) {
      // A user's converter may repeat the text in its message.
      sources
          .problems()
          .badValue(
              entry,
              ConfigProblems.isSecret(entry)
                  ? "expected " + converter.expected()
                  : converter.problem(entry.text()));
    }
    return value;
  }

  private static String found(Entry entry) {
    return switch (entry.kind()) {
      case SCALAR -> "text";
      case SEQUENCE -> "a list";
      case MAPPING -> "keys below it";
    };
  }

  @Override
  public <T> Optional<T> optional(ConfigKey key, TextConverter<T> converter) {
    return Optional.ofNullable(value(key, converter));
  }

  @Override
  public <T> List<T> list(ConfigKey key, TextConverter<T> converter) {
    Entry entry = sources.find(full(key));
    if (entry == null) {
      if (key.required()) {
        sources.missing(full(key), converter.expected());
      }
      if (key.defaultValue().isEmpty()) {
        return List.of();
      }
      entry = byDefault(key);
    }
    List<T> values = new ArrayList<>();
    for (Entry element : elements(entry, converter)) {
      T value = converted(element, converter);
      if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  private List<Entry> elements(Entry entry, TextConverter<?> converter) {
    return switch (entry.kind()) {
      case SCALAR -> separated(entry);
      case SEQUENCE -> sources.elements(entry);
      case MAPPING -> {
        sources
            .problems()
            .add(
                ConfigProblem.at(
                    entry.place(),
                    entry.key(),
                    "expected a list, each of it " + converter.expected()));
        yield List.of();
      }
    };
  }

  /** Parts between commas, without the white space around them; none of empty text. */
  private static List<Entry> separated(Entry entry) {
    if (entry.text().isBlank()) {
      return List.of();
    }
    List<Entry> parts = new ArrayList<>();
    for (String part : entry.text().split(",", -1)) {
      parts.add(Entry.scalar(entry.key(), part.strip(), entry.place()));
    }
    return parts;
  }

  @Override
  public <T> Set<T> set(ConfigKey key, TextConverter<T> converter) {
    Set<T> values = new LinkedHashSet<>();
    for (T value : list(key, converter)) {
      if (!values.add(value)) {
        Entry entry = sources.find(full(key));
        if (entry != null) {
          sources
              .problems()
              .add(ConfigProblem.at(entry.place(), entry.key(), "names a value twice"));
        }
      }
    }
    return Collections.unmodifiableSet(values);
  }

  @Override
  public <T> Map<String, T> map(ConfigKey key, TextConverter<T> converter) {
    String upper = full(key);
    upper = upper.substring(0, upper.length() - ".*".length());
    Map<String, T> values = new LinkedHashMap<>();
    for (Map.Entry<String, Entry> named : sources.entriesOf(upper).entrySet()) {
      T value = converted(named.getValue(), converter);
      if (value != null) {
        values.put(named.getKey(), value);
      }
    }
    return Collections.unmodifiableMap(values);
  }

  @Override
  public <T> @Nullable T section(String name, Function<ConfigValues, @Nullable T> reader) {
    return new LayeredValues(sources, name, full(name)).read(reader);
  }

  @Override
  public <T> Optional<T> optionalSection(
      String name, Function<ConfigValues, @Nullable T> reader) {
    return sources.isSet(full(name), name)
        ? Optional.ofNullable(section(name, reader))
        : Optional.empty();
  }

  @Override
  public <T> List<T> sections(String name, Function<ConfigValues, @Nullable T> reader) {
    Entry entry = sources.find(full(name));
    if (entry == null) {
      return List.of();
    }
    if (entry.kind() != Entry.Kind.SEQUENCE) {
      sources
          .problems()
          .add(
              ConfigProblem.at(
                  entry.place(), entry.key(), "expected a list, found " + found(entry)));
      return List.of();
    }
    Sources only = sources.onlyOf(entry);
    List<T> records = new ArrayList<>();
    for (Entry element : sources.elements(entry)) {
      T record =
          new LayeredValues(only, name + "[]", element.key()).read(reader);
      if (record != null) {
        records.add(record);
      }
    }
    return List.copyOf(records);
  }

  @Override
  public <T> Map<String, T> sectionMap(
      String name, Function<ConfigValues, @Nullable T> reader) {
    Map<String, T> records = new LinkedHashMap<>();
    for (String entry : sources.namesOf(full(name), name)) {
      T record =
          new LayeredValues(sources, name + ".*", full(name) + "." + entry).read(reader);
      if (record != null) {
        records.put(entry, record);
      }
    }
    return Collections.unmodifiableMap(records);
  }

  @Override
  public boolean refused() {
    return sources.problems().count() > problemsBefore;
  }

  @Override
  public void construct(RuntimeException refusal) {
    violations.construct(refusal);
  }

  @Override
  public Violations violations() {
    return violations;
  }

  private String full(ConfigKey key) {
    return full(key.name());
  }

  /** The key at hand for one that generated code names. */
  private String full(String name) {
    return concrete + name.substring(pattern.length());
  }
}
