package dev.dxwww.processor.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.lang.Annotations;

/** The attributes of {@code ModuleIndex} that list types, and what such a type must still have. */
final class IndexAttribute {
  private static final Map<String, String> ON_TYPE =
      Map.of(
          "applications", "dev.dxwww.app.DxApplication",
          "controllers", "dev.dxwww.http.Controller",
          "components", "dev.dxwww.app.Component",
          "repositories", Marks.REPOSITORY,
          "configs", "dev.dxwww.config.ConfigProperties",
          "templates", "dev.dxwww.template.Template");
  private static final Map<String, String> ON_MEMBER =
      Map.of(
          "providers", "dev.dxwww.app.Provides",
          "converters", "dev.dxwww.convert.Converter");
  /** Types whose Javadoc is kept. */
  static final String DOCUMENTED = "documented";

  private static final List<String> PLAIN = List.of("codecs", "checks", DOCUMENTED);

  private IndexAttribute() {}

  static List<String> names() {
    TreeMap<String, String> all = new TreeMap<>(ON_TYPE);
    all.putAll(ON_MEMBER);
    PLAIN.forEach(name -> all.put(name, ""));
    return List.copyOf(all.keySet());
  }

  /** Whether the type still is what the attribute lists it for. */
  static boolean holds(String attribute, TypeElement type) {
    String onType = ON_TYPE.get(attribute);
    if (onType != null) {
      return Annotations.has(type, onType);
    }
    String onMember = ON_MEMBER.get(attribute);
    return onMember == null
        || type.getEnclosedElements().stream().anyMatch(m -> Annotations.has(m, onMember));
  }
}
