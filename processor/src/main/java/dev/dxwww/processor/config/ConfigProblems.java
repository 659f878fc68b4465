package dev.dxwww.processor.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.dxwww.common.ConfigNames;
import dev.dxwww.processor.convert.ConverterRules;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;

/** The diagnostics of configuration records, each with its place. */
final class ConfigProblems {
  private static final String DEFAULT_VALUE = "dev.dxwww.convert.DefaultValue";

  private ConfigProblems() {}

  static Diagnostic notARecord(Origin type, String kind) {
    return Diagnostic.of(
        DiagnosticCode.CONFIG_NOT_A_RECORD,
        Place.at(type, ConfigFeature.CONFIG_PROPERTIES),
        kind,
        type.simpleType());
  }

  static Diagnostic outOfReach(Origin type, String why) {
    return Diagnostic.of(
        DiagnosticCode.CONFIG_RECORD_OUT_OF_REACH, Place.at(type), type.simpleType(), why);
  }

  static Diagnostic nestedOutOfReach(Origin component, Origin nested, String why) {
    return Diagnostic.of(
        DiagnosticCode.CONFIG_RECORD_OUT_OF_REACH,
        Place.at(component),
        nested.simpleType(),
        why);
  }

  static Diagnostic inItself(Origin component, Origin type) {
    return Diagnostic.of(
        DiagnosticCode.CONFIG_RECORD_IN_ITSELF,
        Place.at(component),
        type.simpleType(),
        component.parameter());
  }

  static Diagnostic unreadable(Origin component, TypeRef type) {
    List<String> supported = new ArrayList<>(ConverterRules.supported());
    supported.addAll(
        List.of(
            "Path",
            "any record",
            "Optional, List and Set of these",
            "Map from String to one of these"));
    Diagnostic diagnostic =
        Diagnostic.of(
                DiagnosticCode.CONFIG_TYPE_UNREADABLE,
                Place.at(component),
                component.parameter(),
                component.simpleType(),
                type.display())
            .insteadOf(type.display(), supported);
    return switch (type) {
      case TypeRef.ArrayOf a ->
          diagnostic.withFix("List<" + a.component().display() + "> " + component.parameter());
      case TypeRef.Declared d when d.is("java.util.Map") ->
          diagnostic.withFix("Map<String, ...> " + component.parameter());
      case TypeRef.Declared d ->
          diagnostic.withFix(
              "static %1$s parse(String text) { ... }  // in %1$s, or elsewhere with @Converter"
                  .formatted(d.simpleNames().getLast()));
      default -> diagnostic;
    };
  }

  static Diagnostic nullablePrimitive(Origin component, TypeRef.Primitive type) {
    String boxed =
        switch (type.name()) {
          case "int" -> "Integer";
          case "char" -> "Character";
          default -> Character.toUpperCase(type.name().charAt(0)) + type.name().substring(1);
        };
    return Diagnostic.of(
        DiagnosticCode.CONFIG_OPTIONAL_CONTRADICTION,
        Place.at(component),
        component.parameter(),
        component.simpleType(),
        "is @Nullable, and " + type.name() + " has no null",
        "Optional<%1$s> %2$s, @Nullable %1$s %2$s, or @DefaultValue(\"...\") %3$s %2$s"
            .formatted(boxed, component.parameter(), type.name()));
  }

  static Diagnostic badDefault(ConfigComponent component, String text, String problem) {
    return Diagnostic.of(
        DiagnosticCode.CONFIG_DEFAULT_DOES_NOT_PARSE,
        Place.at(component.origin(), DEFAULT_VALUE, "value"),
        text,
        component.name(),
        component.type().display(),
        problem);
  }

  static Diagnostic contradiction(ConfigComponent component, String what, String fix) {
    return Diagnostic.of(
        DiagnosticCode.CONFIG_OPTIONAL_CONTRADICTION,
        Place.at(component.origin()),
        component.name(),
        component.origin().simpleType(),
        what,
        fix);
  }

  static Diagnostic contradictoryDefault(ConfigComponent component, String what, String fix) {
    return Diagnostic.of(
        DiagnosticCode.CONFIG_OPTIONAL_CONTRADICTION,
        Place.at(component.origin(), DEFAULT_VALUE),
        component.name(),
        component.origin().simpleType(),
        what,
        fix);
  }

  static Diagnostic badPrefix(ConfigModel model, String problem) {
    return Diagnostic.of(
        DiagnosticCode.CONFIG_PREFIX_MALFORMED,
        prefix(model),
        model.prefix(),
        origin(model).simpleType(),
        problem,
        likely(model));
  }

  static Diagnostic reservedPrefix(ConfigModel model) {
    String rest = model.prefix().equals("dx") ? "app" : "app" + model.prefix().substring(2);
    return Diagnostic.of(
        DiagnosticCode.CONFIG_PREFIX_RESERVED,
        prefix(model),
        model.prefix(),
        origin(model).simpleType(),
        rest);
  }

  static Diagnostic variableShared(ConfigModel.Key first, ConfigModel.Key second) {
    return Diagnostic.of(
        DiagnosticCode.CONFIG_VARIABLE_SHARED,
        Place.at(second.component().origin()),
        first.name(),
        first.display(),
        second.name(),
        second.display(),
        second.variable().orElse(""));
  }

  static Diagnostic keyTwice(ConfigModel.Key first, ConfigModel.Key second) {
    return Diagnostic.of(
        DiagnosticCode.CONFIG_KEY_TWICE,
        Place.at(second.component().origin()),
        second.name(),
        first.display(),
        second.display());
  }

  private static Place prefix(ConfigModel model) {
    return Place.at(origin(model), ConfigFeature.CONFIG_PROPERTIES, "value");
  }

  private static Origin origin(ConfigModel model) {
    return Origin.ofType(model.record().type().qualifiedName());
  }

  /** A prefix that would do, near the one that does not. */
  private static String likely(ConfigModel model) {
    List<String> words =
        Arrays.stream(model.prefix().split("\\."))
            .map(word -> ConfigNames.kebab(word.strip().replaceAll("[^A-Za-z0-9]+", "_")))
            .filter(word -> ConfigNames.problemWithPrefix(word).isEmpty())
            .toList();
    return words.isEmpty()
        ? ConfigNames.kebab(model.record().type().simpleNames().getLast().replace("Config", ""))
        : String.join(".", words);
  }
}
