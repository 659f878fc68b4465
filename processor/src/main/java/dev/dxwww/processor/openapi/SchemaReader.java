package dev.dxwww.processor.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.json.JsonOutline;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.validation.ConstraintReader;
import dev.dxwww.processor.validation.Members;

/** Turns types into schemas of the JSON that codecs make of them; records become components. */
final class SchemaReader {
  private static final Set<String> ARRAYS =
      Set.of("java.util.List", "java.util.Collection", "java.util.Set", "java.util.stream.Stream");

  private final Round round;
  private final ConstraintReader constraints;
  private final Members members;
  private final ShapeReader shapes;
  private final Map<String, JsonObject> components = new TreeMap<>();

  SchemaReader(Round round) {
    this.round = round;
    this.constraints = new ConstraintReader(round.elements());
    this.members = new Members(round.types(), constraints);
    this.shapes = new ShapeReader(round, this);
  }

  /** The schemas that others refer to, by the keys of their types. */
  Map<String, JsonObject> components() {
    return components;
  }

  Members members() {
    return members;
  }

  /** Adds a schema of the framework's own. */
  void component(String key, JsonObject schema) {
    components.put(key, schema);
  }

  /** The schema of a type with the constraints and {@code @Nullable} that stand on it. */
  JsonObject of(TypeMirror type) {
    return of(type, List.of(), false);
  }

  /**
   * The schema of a type as a parameter or component declares it.
   *
   * @param declared annotations of the declaration
   * @param nullable whether the declaration allows null
   */
  JsonObject of(TypeMirror type, List<? extends AnnotationMirror> declared, boolean nullable) {
    boolean optional = ShapeReader.isOptional(type);
    TypeMirror content = optional ? ShapeReader.argument(type, 0) : type;
    JsonObject schema = value(content);
    constrain(schema, type, declared);
    if (optional) {
      constrain(schema, content, List.of());
    }
    boolean mayBeNull =
        nullable || optional || TypeRefs.of(type).nullable() || isOptionalNumber(type);
    return mayBeNull && !type.getKind().isPrimitive() ? orNull(schema) : schema;
  }

  /** Adds the constraints of a type's use and of its declaration. */
  void constrain(
      JsonObject schema, TypeMirror type, List<? extends AnnotationMirror> declared) {
    List<AnnotationMirror> all = new ArrayList<>(declared);
    all.addAll(type.getAnnotationMirrors());
    ConstraintSchemas.apply(schema, constraints.read(all, Origin.ofType("")));
  }

  private static boolean isOptionalNumber(TypeMirror type) {
    return ScalarSchemas.ofOptional(ShapeReader.name(type)).isPresent();
  }

  /** The schema that also allows null. */
  static JsonObject orNull(JsonObject schema) {
    if (schema.isEmpty()) {
      return schema;
    }
    if (schema.get("type").orElse(null) instanceof JsonTree.Text text
        && schema.get("const").isEmpty()) {
      return schema.put(
          "type", new JsonTree.Items(List.of(text, new JsonTree.Text("null"))));
    }
    return new JsonObject()
        .put(
            "anyOf",
            new JsonTree.Items(List.of(schema, new JsonObject().put("type", "null"))));
  }

  private JsonObject value(TypeMirror type) {
    String name = ShapeReader.name(type);
    var scalar = ScalarSchemas.of(name).or(() -> ScalarSchemas.ofOptional(name));
    if (scalar.isPresent()) {
      return scalar.get();
    }
    if (type instanceof ArrayType array) {
      return array.getComponentType().getKind() == TypeKind.BYTE
          ? new JsonObject().put("type", "string").put("contentEncoding", "base64")
          : new JsonObject().put("type", "array").put("items", of(array.getComponentType()));
    }
    if (!(type instanceof DeclaredType declared)) {
      return new JsonObject();
    }
    if (ARRAYS.contains(name) && !declared.getTypeArguments().isEmpty()) {
      JsonObject array =
          new JsonObject().put("type", "array").put("items", of(ShapeReader.argument(type, 0)));
      return name.equals("java.util.Set") ? array.put("uniqueItems", true) : array;
    }
    if (name.equals("java.util.Map") && declared.getTypeArguments().size() == 2) {
      return map(declared);
    }
    return own(declared, (TypeElement) declared.asElement());
  }

  private JsonObject map(DeclaredType type) {
    JsonObject names = value(ShapeReader.argument(type, 0));
    constrain(names, ShapeReader.argument(type, 0), List.of());
    JsonObject schema = new JsonObject().put("type", "object");
    boolean plain = names.members().keySet().equals(Set.of("type"));
    if (names.text("type").equals("string") && !plain) {
      schema.put("propertyNames", names);
    } else if (names.get("$ref").isPresent()) {
      schema.put("propertyNames", names);
    }
    return schema.put("additionalProperties", of(ShapeReader.argument(type, 1)));
  }

  private JsonObject own(DeclaredType type, TypeElement element) {
    if (JsonOutline.isDatabind(element)) {
      return new JsonObject()
          .put("description", element.getSimpleName() + ", as Jackson databind writes it.");
    }
    if (!JsonOutline.isShaped(element)) {
      return new JsonObject();
    }
    String key = ShapeReader.key(type);
    if (!components.containsKey(key)) {
      JsonObject schema = new JsonObject();
      components.put(key, schema);
      DocComment doc = DocComment.of(round.comment(element));
      schema.optional("description", doc.text());
      Deprecation.mark(schema, element, round.elements());
      switch (element.getKind()) {
        case ENUM -> schema.putAll(shapes.choice(element));
        case RECORD -> schema.putAll(shapes.record(type, doc));
        default -> schema.putAll(shapes.sealed(type));
      }
    }
    return new JsonObject().put("$ref", new JsonTree.Reference(key));
  }

  static boolean isRecord(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.RECORD;
  }
}
