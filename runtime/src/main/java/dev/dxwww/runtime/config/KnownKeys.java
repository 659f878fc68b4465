package dev.dxwww.runtime.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.dxwww.common.ConfigNames;
import dev.dxwww.common.Nearest;
import dev.dxwww.runtime.generated.ConfigKey;
import dev.dxwww.runtime.generated.ConfigReader;

/** Tells keys that some record reads from those that nobody does. */
final class KnownKeys {
  private final List<ConfigKey> keys;
  private final List<String> prefixes;
  private final Pattern names;
  private final Pattern variables;

  KnownKeys(Collection<ConfigReader<?>> readers) {
    keys = readers.stream().flatMap(reader -> reader.keys().stream()).toList();
    prefixes = readers.stream().map(ConfigReader::prefix).distinct().sorted().toList();
    names = Pattern.compile(alternatives(keys.stream().flatMap(KnownKeys::withLists)));
    variables = Pattern.compile(alternatives(keys.stream().map(KnownKeys::variableOf)));
  }

  List<ConfigKey> keys() {
    return keys;
  }

  private static String alternatives(Stream<String> forms) {
    return forms.distinct().collect(Collectors.joining("|"));
  }

  /** The form of a key, and those of the lists of records that it lies in. */
  private static Stream<String> withLists(ConfigKey key) {
    Stream.Builder<String> forms = Stream.builder();
    forms.add(nameOf(key.name()));
    String name = key.name();
    for (int i = name.indexOf("[]"); i >= 0; i = name.indexOf("[]", i + 1)) {
      forms.add(nameOf(name.substring(0, i)));
    }
    return forms.build();
  }

  /** A map's entries may have dots in their names, a map's records not. */
  private static String nameOf(String name) {
    String start = name.endsWith(".*") ? name.substring(0, name.length() - 2) : name;
    String form =
        Pattern.quote(start)
            .replace(".*.", "\\E\\.[^.]+\\.\\Q")
            .replace("[]", "\\E\\[\\d+]\\Q");
    return name.endsWith(".*") ? form + "\\..+" : form;
  }

  private static String variableOf(ConfigKey key) {
    if (key.name().contains("[]")) {
      return "(?!)"; // lists of records come from files only
    }
    String[] parts = key.name().split("\\*", -1);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = ConfigNames.environment(parts[i]);
    }
    return String.join("[A-Z0-9_]+", parts);
  }

  /** Notes every entry of a file below a known prefix that nobody reads. */
  void checkFile(TreeLayer file, ConfigProblems problems, Collection<String> warnings) {
    TreeSet<String> told = new TreeSet<>();
    for (Entry entry : file.entries()) {
      // Of a list or a section that is unknown one entry is enough.
      boolean part = entry.kind() == Entry.Kind.MAPPING || entry.key().endsWith("]");
      if (part || isKnown(entry.key())) {
        continue;
      }
      if (isOwned(entry.key())) {
        problems.add(unknown(entry));
      } else if (told.add(root(entry.key()))) {
        warnings.add(
            "nobody reads \"%s\" (%s)%s"
                .formatted(
                    root(entry.key()),
                    entry.place().display(),
                    question(Nearest.to(root(entry.key()), roots()))));
      }
    }
  }

  /** Notes every entry of the command line or of code that nobody reads. */
  void checkAll(TreeLayer layer, ConfigProblems problems) {
    for (Entry entry : layer.entries()) {
      if (!isKnown(entry.key())) {
        problems.add(unknown(entry));
      }
    }
  }

  /**
   * Warns of environment variables that nobody reads: all that begin with {@code DX_}, and those of
   * other prefixes that are nearly the name of a key. Others than the application's owner set
   * variables, so they do not stop the start.
   */
  void checkEnvironment(EnvironmentLayer environment, Collection<String> warnings) {
    List<String> known =
        keys.stream()
            .map(ConfigKey::name)
            .filter(name -> name.indexOf('*') < 0 && name.indexOf('[') < 0)
            .map(ConfigNames::environment)
            .toList();
    for (String variable : environment.names()) {
      if (!belongs(variable) || variables.matcher(variable).matches()) {
        continue;
      }
      Optional<String> nearest = Nearest.to(variable, known);
      if (variable.startsWith("DX_") || nearest.isPresent()) {
        warnings.add("nobody reads environment variable " + variable + question(nearest));
      }
    }
  }

  private boolean belongs(String variable) {
    return variable.startsWith("DX_")
        || prefixes.stream()
            .anyMatch(prefix -> variable.startsWith(ConfigNames.environment(prefix) + "_"));
  }

  private boolean isKnown(String key) {
    return names.matcher(key).matches();
  }

  private boolean isOwned(String key) {
    return key.equals("dx")
        || key.startsWith("dx.")
        || prefixes.stream()
            .anyMatch(prefix -> key.equals(prefix) || key.startsWith(prefix + "."));
  }

  private ConfigProblem unknown(Entry entry) {
    List<String> below = below(entry.key());
    if (!below.isEmpty()) {
      return ConfigProblem.at(
          entry.place(), entry.key(), "expected keys below it: " + String.join(", ", below));
    }
    List<String> candidates = keys.stream().map(ConfigKey::name).toList();
    String shape = entry.key().replaceAll("\\[\\d+]", "[]");
    ConfigProblem problem = ConfigProblem.at(entry.place(), entry.key(), "there is no such key");
    return Nearest.to(shape, candidates)
        .or(() -> onlyOneEndingIn(shape, candidates))
        .map(nearest -> problem.withHint("did you mean " + nearest + "?"))
        .orElse(problem);
  }

  /** {@code dx.server.port} for {@code port} and {@code server.port}, where no other key fits. */
  private static Optional<String> onlyOneEndingIn(String words, List<String> candidates) {
    List<String> ending = candidates.stream().filter(key -> key.endsWith("." + words)).toList();
    return ending.size() == 1 ? Optional.of(ending.getFirst()) : Optional.empty();
  }

  /** The next words of known keys below one. */
  private List<String> below(String key) {
    TreeSet<String> words = new TreeSet<>();
    for (ConfigKey known : keys) {
      if (known.name().startsWith(key + ".")) {
        String rest = known.name().substring(key.length() + 1);
        words.add(rest.split("[.\\[]", 2)[0]);
      }
    }
    return new ArrayList<>(words);
  }

  private List<String> roots() {
    return prefixes.stream().map(KnownKeys::root).distinct().toList();
  }

  private static String root(String key) {
    return key.split("[.\\[]", 2)[0];
  }

  private static String question(Optional<String> nearest) {
    return nearest.map(name -> "; did you mean " + name + "?").orElse("");
  }
}
