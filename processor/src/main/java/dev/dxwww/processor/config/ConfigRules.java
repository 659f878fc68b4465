package dev.dxwww.processor.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.dxwww.common.ConfigNames;
import dev.dxwww.processor.convert.ConverterPlan;
import dev.dxwww.processor.convert.ConverterRules;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.lang.TypeRef;

/** Mistakes in configuration records; pure. */
final class ConfigRules {
  private static final List<String> MANY =
      List.of(
          "java.util.List",
          "java.util.Collection",
          "java.lang.Iterable",
          "java.util.Set",
          "java.util.Map");

  private ConfigRules() {}

  /** Everything that is wrong with one record by itself. */
  static List<Diagnostic> check(ConfigModel model) {
    List<Diagnostic> found = new ArrayList<>(prefix(model));
    components(model.record(), found);
    found.addAll(names(model.keys(), List.of()));
    return found;
  }

  private static List<Diagnostic> prefix(ConfigModel model) {
    Optional<String> problem = ConfigNames.problemWithPrefix(model.prefix());
    if (problem.isPresent()) {
      return List.of(ConfigProblems.badPrefix(model, problem.get()));
    }
    boolean reserved = model.prefix().equals("dx") || model.prefix().startsWith("dx.");
    boolean own = model.record().type().packageName().startsWith("dev.dxwww.runtime.");
    return reserved && !own ? List.of(ConfigProblems.reservedPrefix(model)) : List.of();
  }

  private static void components(ConfigRecord record, List<Diagnostic> found) {
    for (ConfigComponent component : record.components()) {
      optional(component).ifPresent(found::add);
      defaultValue(component, found);
      if (component.content() instanceof ConfigComponent.Nested nested) {
        components(nested.record(), found);
      }
    }
  }

  private static Optional<Diagnostic> optional(ConfigComponent component) {
    boolean optionalOfMany =
        component.shape() == ConfigComponent.Shape.OPTIONAL
            && component.type() instanceof TypeRef.Declared d
            && d.arguments().size() == 1
            && d.arguments().getFirst() instanceof TypeRef.Declared inner
            && MANY.contains(inner.qualifiedName());
    return optionalOfMany
        ? Optional.of(
            ConfigProblems.contradiction(
                component,
                "is optional twice: a list, set or map that is set nowhere is empty",
                ((TypeRef.Declared) component.type()).arguments().getFirst().display()
                    + " "
                    + component.name()))
        : Optional.empty();
  }

  private static void defaultValue(ConfigComponent component, List<Diagnostic> found) {
    if (component.defaultText().isEmpty()) {
      return;
    }
    String text = component.defaultText().get();
    if (component.content() instanceof ConfigComponent.Nested) {
      found.add(
          ConfigProblems.contradictoryDefault(
              component,
              "is a record and has a default as a whole",
              "put @DefaultValue on the components of " + component.type().display()));
      return;
    }
    switch (component.shape()) {
      case OPTIONAL, NULLABLE ->
          found.add(
              ConfigProblems.contradictoryDefault(
                  component,
                  "has a default, so it is never missing",
                  "@DefaultValue(\"%s\") %s %s"
                      .formatted(text, certain(component.type()), component.name())));
      case MAP ->
          found.add(
              ConfigProblems.contradictoryDefault(
                  component,
                  "is a map, and a map has no default",
                  component.type().display() + " " + component.name()));
      case ONE -> parses(component, text, text).ifPresent(found::add);
      case LIST, SET -> {
        if (!text.isBlank()) {
          for (String part : text.split(",", -1)) {
            Optional<Diagnostic> bad = parses(component, text, part.strip());
            if (bad.isPresent()) {
              found.add(bad.get());
              return;
            }
          }
        }
      }
    }
  }

  private static String certain(TypeRef type) {
    return type instanceof TypeRef.Declared d && d.is("java.util.Optional")
        ? d.arguments().getFirst().display()
        : type.display();
  }

  private static Optional<Diagnostic> parses(
      ConfigComponent component, String text, String part) {
    if (!(component.content() instanceof ConfigComponent.Text content)
        || content.plan() instanceof ConverterPlan.Builtin b && b.constant().equals("PATH")) {
      return Optional.empty();
    }
    return ConverterRules.problemWithDefault(content.plan(), part)
        .map(problem -> ConfigProblems.badDefault(component, text, problem));
  }

  /**
   * Keys that several records read, and keys of several records of which the environment cannot
   * tell one from the other.
   *
   * @param compiled records of this compile, where mistakes are told
   * @param others records compiled before
   */
  static List<Diagnostic> across(List<ConfigModel> compiled, List<ConfigModel> others) {
    List<ConfigModel.Key> known = new ArrayList<>();
    others.forEach(model -> known.addAll(model.keys()));
    List<Diagnostic> found = new ArrayList<>();
    for (ConfigModel model : compiled) {
      found.addAll(names(model.keys(), known));
      known.addAll(model.keys());
    }
    return found;
  }

  /**
   * Keys that are read twice, and keys of which the environment cannot tell one from the other.
   *
   * @param keys of the record that is checked
   * @param others of other records
   */
  static List<Diagnostic> names(List<ConfigModel.Key> keys, List<ConfigModel.Key> others) {
    Map<String, ConfigModel.Key> byName = new HashMap<>();
    Map<String, ConfigModel.Key> byVariable = new HashMap<>();
    for (ConfigModel.Key other : others) {
      byName.putIfAbsent(other.name(), other);
      other.variable().ifPresent(variable -> byVariable.putIfAbsent(variable, other));
    }
    List<Diagnostic> found = new ArrayList<>();
    for (ConfigModel.Key key : keys) {
      ConfigModel.Key same = byName.putIfAbsent(key.name(), key);
      if (same != null) {
        found.add(ConfigProblems.keyTwice(same, key));
        continue;
      }
      key.variable()
          .flatMap(variable -> alike(variable, byVariable))
          .ifPresent(alike -> found.add(ConfigProblems.variableShared(alike, key)));
      key.variable().ifPresent(variable -> byVariable.putIfAbsent(variable, key));
    }
    return found;
  }

  /** A key whose variable is the same, or could be: {@code *} is any entry of a map. */
  private static Optional<ConfigModel.Key> alike(
      String variable, Map<String, ConfigModel.Key> others) {
    ConfigModel.Key same = others.get(variable);
    if (same != null) {
      return Optional.of(same);
    }
    for (Map.Entry<String, ConfigModel.Key> other : others.entrySet()) {
      if (isEntry(variable, other.getKey()) || isEntry(other.getKey(), variable)) {
        return Optional.of(other.getValue());
      }
    }
    return Optional.empty();
  }

  private static boolean isEntry(String variable, String map) {
    return map.endsWith("*")
        && variable.length() >= map.length()
        && variable.startsWith(map.substring(0, map.length() - 1));
  }
}
