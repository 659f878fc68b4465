package dev.dxwww.processor.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The names that codecs give to types and their parts, for features that describe JSON. */
public final class JsonOutline {
  private static final String PROPERTY = "type";

  private JsonOutline() {}

  /** Whether it has a form that codecs give it: a record, an enum or a sealed interface. */
  public static boolean isShaped(TypeElement type) {
    boolean sealed =
        type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
    return sealed || type.getKind() == ElementKind.RECORD || type.getKind() == ElementKind.ENUM;
  }

  /** Whether only Jackson databind knows its form. */
  public static boolean isDatabind(TypeElement type) {
    return ModelReader.needsDatabind(type, isShaped(type));
  }

  /** Qualified names of classes whose codecs the runtime has. */
  public static Set<String> scalars() {
    return KnownTypes.names();
  }

  /** The property that a component becomes; empty when it never appears. */
  public static Optional<String> property(RecordComponentElement component) {
    JacksonMarks marks = JacksonMarks.onComponent(component);
    return marks.has("JsonIgnore")
        ? Optional.empty()
        : Optional.of(
            marks
                .text("JsonProperty", "value")
                .orElse(component.getSimpleName().toString()));
  }

  /** Whether a component may be null. */
  public static boolean isNullable(RecordComponentElement component) {
    return RecordReader.nullable(component);
  }

  /** The component, its field, its accessor and its parameters of constructors. */
  public static List<Element> declarations(RecordComponentElement component) {
    return JacksonMarks.declarations(component);
  }

  /** Names of an enum's constants. */
  public static List<String> constants(TypeElement type) {
    return ModelReader.constants(type);
  }

  /** The property that tells the subtypes of a sealed interface apart. */
  public static String discriminator(TypeElement sealed) {
    JacksonMarks marks = JacksonMarks.on(sealed);
    return marks
        .text("JsonTypeInfo", "property")
        .orElse(marks.has("JsonTypeInfo") ? "@type" : PROPERTY);
  }

  /** The value of the discriminator for a subtype. */
  public static String subtype(TypeElement sealed, TypeElement leaf) {
    return JacksonMarks.on(sealed).nested("JsonSubTypes", "value").stream()
        .filter(entry -> names(entry, leaf))
        .map(entry -> JacksonMarks.value(entry, "name").map(String::valueOf).orElse(""))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .or(() -> JacksonMarks.on(leaf).text("JsonTypeName", "value"))
        .orElse(leaf.getSimpleName().toString());
  }

  private static boolean names(AnnotationMirror entry, TypeElement leaf) {
    return JacksonMarks.value(entry, "value")
        .map(String::valueOf)
        .filter(leaf.getQualifiedName().toString()::equals)
        .isPresent();
  }

  /** The records that a sealed interface permits, those of sealed interfaces below it included. */
  public static List<TypeElement> leaves(TypeElement sealed) {
    Map<String, TypeElement> leaves = new LinkedHashMap<>();
    collect(sealed, leaves);
    return List.copyOf(leaves.values());
  }

  private static void collect(TypeElement sealed, Map<String, TypeElement> into) {
    for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
      TypeElement type = (TypeElement) ((DeclaredType) permitted).asElement();
      if (type.getKind() == ElementKind.RECORD) {
        into.put(type.getQualifiedName().toString(), type);
      } else {
        collect(type, into);
      }
    }
  }
}
