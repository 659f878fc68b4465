package dev.dxwww.processor.openapi;

import java.util.List;

import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

import dev.dxwww.processor.json.JsonOutline;

/** What is marked {@code @Deprecated}, and so {@code deprecated} in descriptions. */
final class Deprecation {
  /** Enum constants that are deprecated: JSON Schema has no word for one of several values. */
  static final String CONSTANTS = "x-dxwww-deprecated";

  private Deprecation() {}

  /** Marks a schema, parameter or operation whose declaration is deprecated. */
  static void mark(JsonObject described, Element declaration, Elements elements) {
    if (of(declaration, elements)) {
      described.put("deprecated", true);
    }
  }

  /** An annotated component passes the annotation on to its field and others, and keeps none. */
  static boolean of(Element declaration, Elements elements) {
    return declaration instanceof RecordComponentElement component
        ? anyOf(JsonOutline.declarations(component), elements)
        : elements.isDeprecated(declaration);
  }

  private static boolean anyOf(List<Element> declarations, Elements elements) {
    return declarations.stream().anyMatch(elements::isDeprecated);
  }

  /** Whether a method, or a class around it, is deprecated. */
  static boolean ofMethod(Element method, Elements elements) {
    return elements.isDeprecated(method)
        || method.getEnclosingElement() instanceof TypeElement type && ofMethod(type, elements);
  }
}
