package dev.dxwww.processor.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.json.JsonOutline;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.validation.Members;

/** Reads what is inside records and sealed interfaces. */
final class ShapeReader {
  private final Round round;
  private final SchemaReader schemas;

  ShapeReader(Round round, SchemaReader schemas) {
    this.round = round;
    this.schemas = schemas;
  }

  /** An enum as one of its texts. */
  JsonObject choice(TypeElement type) {
    List<String> texts = JsonOutline.constants(type);
    List<String> deprecated = new ArrayList<>();
    int index = 0;
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        if (Deprecation.of(member, round.elements())) {
          deprecated.add(texts.get(index));
        }
        index++;
      }
    }
    return new JsonObject()
        .put("type", "string")
        .put("enum", JsonTree.texts(texts))
        .optional(Deprecation.CONSTANTS, JsonTree.texts(deprecated));
  }

  /** A record as an object. */
  JsonObject record(DeclaredType type, DocComment doc) {
    TypeElement element = (TypeElement) type.asElement();
    JsonObject properties = new JsonObject();
    List<String> required = new ArrayList<>();
    List<Members.Part> parts = schemas.members().components(type);
    for (int i = 0; i < parts.size(); i++) {
      RecordComponentElement component = element.getRecordComponents().get(i);
      Optional<String> property = JsonOutline.property(component);
      if (property.isPresent()) {
        boolean nullable = JsonOutline.isNullable(component);
        JsonObject schema = part(type, parts.get(i), nullable);
        schema.optional("description", doc.parameters().getOrDefault(parts.get(i).name(), ""));
        Deprecation.mark(schema, component, round.elements());
        properties.put(property.get(), schema);
        if (!nullable && !mayBeMissing(component.asType())) {
          required.add(property.get());
        }
      }
    }
    return new JsonObject()
        .put("type", "object")
        .optional("properties", properties)
        .optional("required", JsonTree.texts(required));
  }

  private JsonObject part(DeclaredType type, Members.Part part, boolean nullable) {
    TypeMirror member = type.getTypeArguments().isEmpty() ? part.declared() : part.actual();
    return schemas.of(member, part.annotations(), nullable);
  }

  /** A sealed interface as one of its records, each with the property that tells them apart. */
  JsonObject sealed(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    String property = JsonOutline.discriminator(element);
    List<JsonTree> variants = new ArrayList<>();
    JsonObject mapping = new JsonObject();
    for (TypeElement leaf : JsonOutline.leaves(element)) {
      DeclaredType applied = applied(type, leaf);
      String value = JsonOutline.subtype(element, leaf);
      String key = variantKey(type, leaf);
      JsonObject tag =
          new JsonObject()
              .put("type", "object")
              .put("properties", new JsonObject().put(property, constant(value)))
              .put("required", JsonTree.texts(List.of(property)));
      schemas.component(
          key,
          new JsonObject()
              .put("allOf", new JsonTree.Items(List.of(tag, schemas.of(applied)))));
      JsonTree.Reference reference = new JsonTree.Reference(key);
      variants.add(new JsonObject().put("$ref", reference));
      mapping.put(value, reference);
    }
    return new JsonObject()
        .put("oneOf", new JsonTree.Items(variants))
        .put(
            "discriminator",
            new JsonObject().put("propertyName", property).put("mapping", mapping));
  }

  private static JsonObject constant(String value) {
    return new JsonObject().put("const", value);
  }

  /** The record with the interface's arguments, where it has as many. */
  private DeclaredType applied(DeclaredType sealed, TypeElement leaf) {
    List<? extends TypeMirror> arguments = sealed.getTypeArguments();
    return !arguments.isEmpty() && leaf.getTypeParameters().size() == arguments.size()
        ? round.types().getDeclaredType(leaf, arguments.toArray(TypeMirror[]::new))
        : (DeclaredType) leaf.asType();
  }

  private static boolean mayBeMissing(TypeMirror type) {
    return isOptional(type) || ScalarSchemas.ofOptional(name(type)).isPresent();
  }

  static boolean isOptional(TypeMirror type) {
    return name(type).equals("java.util.Optional")
        && !((DeclaredType) type).getTypeArguments().isEmpty();
  }

  /** A type argument; of a wildcard its bound. */
  static TypeMirror argument(TypeMirror type, int index) {
    TypeMirror argument = ((DeclaredType) type).getTypeArguments().get(index);
    return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : argument;
  }

  /** Qualified name of a class, keyword of a primitive type; empty for others. */
  static String name(TypeMirror type) {
    return switch (TypeRefs.of(type)) {
      case TypeRef.Declared declared -> declared.qualifiedName();
      case TypeRef.Primitive primitive -> primitive.name();
      case TypeRef.ArrayOf array -> "";
      case TypeRef.Wildcard wildcard -> "";
      case TypeRef.Open open -> "";
      case TypeRef.Void none -> "";
    };
  }

  /** What {@link ComponentNames} makes a name of. */
  static String key(DeclaredType type) {
    TypeRef.Declared ref = (TypeRef.Declared) TypeRefs.of(type);
    String arguments =
        ref.arguments().isEmpty()
            ? ""
            : "<" + ref.arguments().stream().map(ShapeReader::qualified)
                .collect(Collectors.joining(",")) + ">";
    return around(ref) + "/" + plain(simple(ref)) + arguments;
  }

  private static String variantKey(DeclaredType sealed, TypeElement leaf) {
    TypeRef.Declared ref = (TypeRef.Declared) TypeRefs.of(sealed);
    String name = simple(ref) + leaf.getSimpleName();
    return around(ref) + "/" + plain(name) + "<" + qualified(ref) + ":" + leaf + ">";
  }

  private static String around(TypeRef.Declared type) {
    String name = type.qualifiedName();
    return name.substring(0, Math.max(name.lastIndexOf('.'), 0));
  }

  /** {@code PageOfTask}. */
  private static String simple(TypeRef type) {
    return switch (type) {
      case TypeRef.Declared d when d.arguments().isEmpty() -> d.simpleNames().getLast();
      case TypeRef.Declared d ->
          d.simpleNames().getLast()
              + "Of"
              + d.arguments().stream().map(ShapeReader::simple).collect(Collectors.joining("And"));
      case TypeRef.ArrayOf array -> "ArrayOf" + simple(array.component());
      default -> type.display();
    };
  }

  private static String qualified(TypeRef type) {
    return switch (type) {
      case TypeRef.Declared d ->
          d.qualifiedName()
              + (d.arguments().isEmpty()
                  ? ""
                  : d.arguments().stream().map(ShapeReader::qualified).toList().toString())
              + (d.nullable() ? "?" : "");
      case TypeRef.ArrayOf array -> qualified(array.component()) + "[]";
      default -> type.display();
    };
  }

  /** Only what names of components may have (OpenAPI 3.1.1, 4.8.7). */
  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9_-]", "_");
  }
}
