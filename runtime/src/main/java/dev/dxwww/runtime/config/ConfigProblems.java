package dev.dxwww.runtime.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.dxwww.common.ConfigNames;

/** Collects what is wrong, so that all of it is told at once; keeps secrets out of it. */
final class ConfigProblems {
  /** Longest value that is shown, in characters. */
  private static final int LONGEST_SHOWN = 80;

  private static final String HIDDEN = "(hidden)";

  private final Set<ConfigProblem> problems = new LinkedHashSet<>();
  private final Set<String> secrets = new LinkedHashSet<>();
  private int added;

  /** How often something was added, repetitions included. */
  int count() {
    return added;
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /** Whether there is a problem with a key, or with an element or entry of it. */
  boolean isAbout(String key) {
    return problems.stream()
        .map(ConfigProblem::key)
        .anyMatch(
            found ->
                found.startsWith(key)
                    && (found.length() == key.length()
                        || found.charAt(key.length()) == '.'
                        || found.charAt(key.length()) == '['));
  }

  /** In the order found, each once, every secret seen until now cut out of them. */
  List<ConfigProblem> all() {
    List<ConfigProblem> safe = new ArrayList<>(problems.size());
    for (ConfigProblem problem : problems) {
      safe.add(
          new ConfigProblem(
              problem.key(),
              problem.value().map(this::redacted),
              problem.place(),
              redacted(problem.message()),
              problem.hint()));
    }
    return safe;
  }

  void add(ConfigProblem problem) {
    problems.add(problem);
    added++;
  }

  /** The text of an entry is not what its key takes. */
  void badValue(Entry entry, String message) {
    add(
        new ConfigProblem(
            entry.key(),
            Optional.of(shown(entry)),
            Optional.of(entry.place()),
            message,
            Optional.empty()));
  }

  /** Remembers a value that must never be shown, whatever exception or message repeats it. */
  void seen(Entry entry) {
    if (isSecret(entry) && !entry.text().isBlank()) {
      secrets.add(entry.text());
    }
  }

  /** Whether the value may be repeated to the user: also a URL with a password may not. */
  static boolean isSecret(Entry entry) {
    return ConfigNames.isSecret(entry.key()) || entry.text().matches("(?s).*://[^/\\s]*@.*");
  }

  private static String shown(Entry entry) {
    if (isSecret(entry)) {
      return HIDDEN;
    }
    String text = entry.text().codePoints().anyMatch(Character::isISOControl)
        ? entry.text().replaceAll("\\p{Cntrl}", " ")
        : entry.text();
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
  }

  private String redacted(String text) {
    String safe = text;
    for (String secret : secrets) {
      // A secret such as "a" would tear every word apart; its key's own value is hidden anyway.
      if (secret.length() > 2) {
        safe = safe.replace(secret, HIDDEN);
      }
    }
    return safe;
  }
}
