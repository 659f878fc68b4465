package dev.dxwww.processor.config;

import java.util.List;

import dev.dxwww.common.EnumNames;
import dev.dxwww.processor.convert.ConverterPlan;
import dev.dxwww.processor.lang.TypeRef;

/** What a key takes, in the words of the reference page. */
final class ConfigTypes {
  private ConfigTypes() {}

  /** {@code int}, {@code list of String}, {@code debug | info | warn}. */
  static String text(ConfigComponent component) {
    if (!(component.content() instanceof ConfigComponent.Text text)) {
      throw new IllegalArgumentException(component.name() + " has keys of its own");
    }
    String one = text(text.plan());
    return switch (component.shape()) {
      case ONE, OPTIONAL, NULLABLE, MAP -> one;
      case LIST -> "list of " + one;
      case SET -> "set of " + one;
    };
  }

  private static String text(ConverterPlan plan) {
    return switch (plan) {
      case ConverterPlan.Primitive p -> p.type().display();
      case ConverterPlan.Builtin b -> unboxed(b.type());
      case ConverterPlan.Enumeration e -> choices(e.constants());
      case ConverterPlan.Parse p -> p.type().display();
      case ConverterPlan.UserConverter u -> u.type().display();
    };
  }

  private static String choices(List<String> constants) {
    return String.join(" | ", constants.stream().map(EnumNames::hyphenated).toList());
  }

  private static String unboxed(TypeRef.Declared type) {
    return switch (type.display()) {
      case "Integer" -> "int";
      case "Character" -> "char";
      case "Boolean", "Byte", "Short", "Long", "Float", "Double" ->
          type.packageName().equals("java.lang")
              ? type.display().toLowerCase(java.util.Locale.ROOT)
              : type.display();
      default -> type.display();
    };
  }
}
