package dev.dxwww.runtime.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.dxwww.common.ConfigNames;
import dev.dxwww.common.Nearest;
import dev.dxwww.runtime.Profile;
import dev.dxwww.runtime.config.ScheduleConfig;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.generated.Wiring;
import dev.dxwww.runtime.schedule.Schedule;
import dev.dxwww.runtime.schedule.ScheduledTask;

/** What components have scheduled, as the configuration would have it. */
final class Schedules {
  private record Declared(String name, Schedule schedule, Wiring.Hook hook) {}

  private final List<Declared> declared = new ArrayList<>();

  void add(String name, Schedule schedule, Wiring.Hook hook) {
    declared.add(new Declared(name, schedule, hook));
  }

  /**
   * All of them, off or not.
   *
   * @throws DxException code 5001 listing all overrides that cannot be
   */
  List<ScheduledTask> tasks(ScheduleConfig config, Profile profile) {
    List<String> problems = new ArrayList<>();
    config.override().keySet().stream()
        .filter(name -> declared.stream().noneMatch(d -> isFor(name, d)))
        .forEach(name -> problems.add(unknown(name)));
    boolean on = config.enabled().orElse(profile != Profile.TEST);
    List<ScheduledTask> tasks = new ArrayList<>();
    for (Declared d : declared) {
      Schedule schedule = scheduled(d, config.override(), problems);
      tasks.add(new ScheduledTask(d.name(), on ? schedule : new Schedule.Off(), d.hook()));
    }
    if (!problems.isEmpty()) {
      throw new DxException(
          ErrorCode.CONFIGURATION,
          String.join("\n", problems),
          "Set dx.schedule.override.<Type>.<method> to a duration, five fields, or off.",
          null);
    }
    return tasks;
  }

  private static Schedule scheduled(
      Declared declared, Map<String, String> overrides, List<String> problems) {
    Optional<String> other =
        overrides.entrySet().stream()
            .filter(e -> isFor(e.getKey(), declared))
            .map(Map.Entry::getValue)
            .findFirst();
    try {
      return other
          .map(text -> Schedule.parse(text, declared.schedule()))
          .orElse(declared.schedule());
    } catch (IllegalArgumentException e) {
      problems.add(key(declared.name()) + ": " + e.getMessage());
      return declared.schedule();
    }
  }

  /** An environment variable has neither dots nor capitals of its own. */
  private static boolean isFor(String name, Declared declared) {
    return name.equals(declared.name())
        || ConfigNames.environment(name).equals(ConfigNames.environment(declared.name()));
  }

  private String unknown(String name) {
    List<String> names = declared.stream().map(Declared::name).toList();
    return key(name)
        + ": nothing scheduled has that name"
        + Nearest.to(name, names).map(near -> "; did you mean " + near + "?").orElse("")
        + (names.isEmpty() ? "" : "; there are: " + String.join(", ", names));
  }

  private static String key(String name) {
    return "dx.schedule.override." + name;
  }
}
