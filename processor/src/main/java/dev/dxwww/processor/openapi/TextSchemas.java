package dev.dxwww.processor.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.processor.convert.ConverterPlan;
import dev.dxwww.processor.convert.ConverterPlans;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.TypeRefs;

/** Schemas of values that are made from text: of paths, queries, header fields, cookies, forms. */
final class TextSchemas {
  private static final String DEFAULT_VALUE = "dev.dxwww.convert.DefaultValue";
  private static final Set<String> MANY =
      Set.of("java.util.List", "java.util.Collection", "java.lang.Iterable", "java.util.Set");

  private final ConverterPlans converters;
  private final SchemaReader schemas;

  TextSchemas(ConverterPlans converters, SchemaReader schemas) {
    this.converters = converters;
    this.schemas = schemas;
  }

  /**
   * A value.
   *
   * @param schema of it, with its default
   * @param required whether a request without it is refused
   */
  record Value(JsonObject schema, boolean required) {}

  /**
   * Reads a parameter or component.
   *
   * @param declared annotations of its declaration
   * @param user package of the controller
   */
  Value read(
      TypeMirror type, Element declaration, List<? extends AnnotationMirror> declared,
      String user) {
    boolean optional = ShapeReader.isOptional(type);
    TypeMirror content = optional ? ShapeReader.argument(type, 0) : type;
    boolean many = isMany(content);
    JsonObject schema = many ? list(content, user) : one(content, user);
    schemas.constrain(schema, type, declared);
    if (optional) {
      schemas.constrain(schema, content, List.of());
    }
    Optional<String> fallback =
        AnnotationUses.find(declaration, DEFAULT_VALUE).map(use -> use.text("value"));
    fallback.ifPresent(text -> schema.put("default", fallback(schema, text, many)));
    boolean nullable = isNullable(type) || isNullable(declaration);
    boolean mayBeMissing = optional || many || nullable || fallback.isPresent();
    return new Value(schema, !mayBeMissing);
  }

  /** Whether text becomes the type as a whole. */
  boolean converts(TypeMirror type, String user) {
    return converters.of(type, user).isPresent();
  }

  private static boolean isMany(TypeMirror type) {
    return MANY.contains(ShapeReader.name(type));
  }

  private JsonObject list(TypeMirror type, String user) {
    TypeMirror element = ShapeReader.argument(type, 0);
    JsonObject items = one(element, user);
    schemas.constrain(items, element, List.of());
    return new JsonObject().put("type", "array").put("items", items);
  }

  private JsonObject one(TypeMirror type, String user) {
    JsonObject text = new JsonObject().put("type", "string");
    return converters
        .of(type, user)
        .map(
            plan ->
                switch (plan) {
                  case ConverterPlan.Primitive p -> scalar(type, text);
                  case ConverterPlan.Builtin b -> scalar(type, text);
                  case ConverterPlan.Enumeration e ->
                      text.put("enum", JsonTree.texts(e.constants()));
                  case ConverterPlan.Parse p -> text;
                  case ConverterPlan.UserConverter u -> text;
                })
        .orElseGet(() -> ScalarSchemas.ofOptional(ShapeReader.name(type)).orElse(text));
  }

  private static JsonObject scalar(TypeMirror type, JsonObject otherwise) {
    return ScalarSchemas.of(ShapeReader.name(type)).orElse(otherwise);
  }

  /** The default as the schema's type has it. */
  private static JsonTree fallback(JsonObject schema, String text, boolean many) {
    if (many) {
      JsonTree item = fallback(schema.object("items"), text, false);
      return new JsonTree.Items(text.isEmpty() ? List.of() : List.of(item));
    }
    return switch (schema.text("type")) {
      case "boolean" -> new JsonTree.Truth(text.equals("true"));
      case "integer", "number" -> number(text);
      default -> new JsonTree.Text(text);
    };
  }

  private static JsonTree number(String text) {
    try {
      return new JsonTree.Count(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return new JsonTree.Text(text);
    }
  }

  static boolean isNullable(AnnotatedConstruct construct) {
    return AnnotationUses.of(construct).stream()
        .anyMatch(use -> use.simpleName().equals("Nullable"));
  }

  /** The package that generated code for a declaration stands in. */
  static String user(Element declaration) {
    return TypeRefs.packageOf(declaration);
  }
}
