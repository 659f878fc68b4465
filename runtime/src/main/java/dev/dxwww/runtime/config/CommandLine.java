package dev.dxwww.runtime.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads arguments of the form {@code --dx.server.port=9090}. */
final class CommandLine {
  private CommandLine() {}

  /** The entries of the arguments; every other form is a problem. */
  static Collection<Entry> read(List<String> arguments, ConfigProblems problems) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      int equals = argument.indexOf('=');
      if (!argument.startsWith("--") || equals < 3) {
        problems.add(
            ConfigProblem.at(
                new Place.OnCommandLine("number " + (i + 1) + optionName(argument)),
                "",
                "expected --key=value, such as --dx.server.port=9090"));
        continue;
      }
      String key = argument.substring(2, equals);
      Place place = new Place.OnCommandLine("--" + key);
      if (entries.containsKey(key)) {
        problems.add(ConfigProblem.at(place, key, "is given twice"));
      }
      entries.put(key, Entry.scalar(key, argument.substring(equals + 1), place));
    }
    return entries.values();
  }

  /** Repeats what is plainly an option's name; all else may be a secret that lost its key. */
  private static String optionName(String argument) {
    return argument.matches("--[a-z]+([.-][a-z]+)*") ? ", " + argument : "";
  }
}
