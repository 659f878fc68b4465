package dev.dxwww.runtime.config;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.generated.ConfigReader;

import org.jspecify.annotations.Nullable;

/** Every configuration record of an application, read and checked. */
public final class Configuration {
  private static final DxConfig DEFAULTS = new DxConfig(Profile.PROD, java.nio.file.Path.of("."));

  private final Map<Class<?>, Object> records;
  private final List<String> warnings;
  private final Profile profile;

  private Configuration(
      Map<Class<?>, Object> records, List<String> warnings, Profile profile) {
    this.records = records;
    this.warnings = List.copyOf(warnings);
    this.profile = profile;
  }

  /**
   * Reads the records.
   *
   * @param readers of all records; those of the framework may come again with an application's
   * @param replaced records that are not to be read, because the caller brings its own
   * @throws ConfigException listing all that is wrong (code 5001)
   */
  public static Configuration load(
      Collection<ConfigReader<?>> readers, ConfigInput input, Set<Class<?>> replaced) {
    Map<Class<?>, ConfigReader<?>> byType = new LinkedHashMap<>();
    readers.forEach(reader -> byType.putIfAbsent(reader.type(), reader));
    KnownKeys known = new KnownKeys(byType.values());
    ConfigProblems problems = new ConfigProblems();
    TreeLayer arguments = new TreeLayer(CommandLine.read(input.arguments(), problems));
    TreeLayer settings = new TreeLayer(settings(input.settings()));
    EnvironmentLayer environment = new EnvironmentLayer(input.environment());
    List<Layer> layers = new ArrayList<>(List.of(arguments, settings, environment));

    DxConfig first = first(layers, known, problems);
    List<TreeLayer> files =
        new ConfigFiles(input, problems).read(first.profile(), first.configDir());
    layers.addAll(files);

    Sources sources = new Sources(layers, known.keys(), problems, Clock.systemUTC());
    Map<Class<?>, Object> records = new LinkedHashMap<>();
    for (ConfigReader<?> reader : byType.values()) {
      if (!replaced.contains(reader.type())) {
        read(reader, sources, records);
      }
    }
    List<String> warnings = new ArrayList<>();
    known.checkAll(arguments, problems);
    known.checkAll(settings, problems);
    known.checkEnvironment(environment, warnings);
    for (TreeLayer file : files) {
      refuseFirst(file, problems);
      known.checkFile(file, problems, warnings);
    }
    if (!problems.isEmpty()) {
      throw new ConfigException(problems.all());
    }
    return new Configuration(records, warnings, first.profile());
  }

  private static List<Entry> settings(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(e -> Entry.scalar(e.getKey(), e.getValue(), new Place.InCode(e.getKey())))
        .toList();
  }

  /** What says which files to read, from what is no file; the defaults where it is wrong. */
  private static DxConfig first(List<Layer> layers, KnownKeys known, ConfigProblems problems) {
    Sources sources = new Sources(layers, known.keys(), problems, Clock.systemUTC());
    DxConfig first = new LayeredValues(sources, "dx").read(new DxConfig_Config()::read);
    return first == null ? DEFAULTS : first;
  }

  private static void refuseFirst(TreeLayer file, ConfigProblems problems) {
    for (String key : List.of("dx.profile", "dx.config-dir")) {
      Entry entry = file.find(key);
      if (entry != null) {
        problems.add(
            ConfigProblem.at(
                entry.place(),
                key,
                "decides which files are read, so no file can set it")
                .withHint("set it by --" + key + "=... or in the environment"));
      }
    }
  }

  private static <T> void read(
      ConfigReader<T> reader, Sources sources, Map<Class<?>, Object> records) {
    @Nullable T record = new LayeredValues(sources, reader.prefix()).read(reader::read);
    if (record != null) {
      records.put(reader.type(), record);
    }
  }

  /**
   * The record of that type.
   *
   * @throws IllegalArgumentException when no reader of it was given
   */
  public <T> T get(Class<T> type) {
    Object record = records.get(type);
    if (record == null) {
      throw new IllegalArgumentException("no configuration record " + type.getName());
    }
    return type.cast(record);
  }

  /** The surroundings the application runs in. */
  public Profile profile() {
    return profile;
  }

  /** What may be a mistake but does not stop the start, one sentence each. */
  public List<String> warnings() {
    return warnings;
  }
}
