package dev.dxwww.processor.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

import com.palantir.javapoet.TypeName;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;

/** Reads the records that a sealed interface permits, also through further sealed interfaces. */
final class SealedReader {
  private final ModelReader reader;
  private final PlanReader plans;
  private final Types types;
  private final JacksonMarks marks;

  SealedReader(ModelReader reader) {
    this.reader = reader;
    this.plans = reader.inside();
    this.types = reader.user().round().types();
    this.marks = JacksonMarks.on(reader.type());
  }

  /** Whether the marks ask for another form than a property with a name. */
  static boolean needsDatabind(JacksonMarks marks) {
    boolean named = marks.text("JsonTypeInfo", "use")
        .map(use -> use.equals("NAME") || use.equals("SIMPLE_NAME")).orElse(true);
    boolean inside = marks.text("JsonTypeInfo", "include").orElse("PROPERTY").equals("PROPERTY");
    return marks.hasOtherThan("JsonTypeInfo", "JsonSubTypes", "JsonTypeName")
        || marks.hasOtherAttributes("JsonTypeInfo", "use", "include", "property")
        || !named
        || !inside;
  }

  JsonModel read() {
    Set<TypeElement> leaves = new LinkedHashSet<>();
    collect(reader.type(), leaves);
    String property = JsonOutline.discriminator(reader.type());
    List<JsonModel.Subtype> subtypes = new ArrayList<>();
    for (TypeElement leaf : leaves) {
      subtype(leaf).ifPresent(subtypes::add);
      checkProperty(leaf, property);
    }
    checkNames(subtypes);
    return new JsonModel.OfSealed(reader.head(), property, subtypes);
  }

  private void collect(TypeElement sealed, Set<TypeElement> into) {
    for (TypeMirror permitted : sealed.getPermittedSubclasses()) {
      TypeElement type = (TypeElement) ((DeclaredType) permitted).asElement();
      if (type.getKind() == ElementKind.RECORD) {
        into.add(type);
      } else if (type.getKind() == ElementKind.INTERFACE
          && type.getModifiers().contains(Modifier.SEALED)) {
        collect(type, into);
      } else {
        fail(
            "its subtype " + type.getSimpleName() + " is not a record",
            "record " + type.getSimpleName() + "(...) implements "
                + sealed.getSimpleName() + " {}");
      }
    }
  }

  private Optional<JsonModel.Subtype> subtype(TypeElement leaf) {
    Optional<DeclaredType> type = applied(leaf);
    if (type.isEmpty()) {
      fail(
          "type arguments of its subtype " + leaf.getSimpleName() + " do not follow from its own",
          "record " + leaf.getSimpleName() + "<...> with the same type parameters");
      return Optional.empty();
    }
    return switch (plans.read(type.get())) {
      case JsonResult.Planned(CodecPlan.Generated plan) ->
          Optional.of(
              new JsonModel.Subtype(
                  JsonOutline.subtype(reader.type(), leaf), TypeName.get(type.get()), plan));
      case JsonResult.Planned other -> {
        fail(
            "its subtype " + leaf.getSimpleName()
                + " carries annotations that only Jackson databind understands",
            "remove them from " + leaf.getSimpleName());
        yield Optional.empty();
      }
      case JsonResult.Refused(String reason, String fix) -> {
        fail(reason, fix);
        yield Optional.empty();
      }
      case JsonResult.Reported reported -> {
        reader.fail();
        yield Optional.empty();
      }
    };
  }

  /** The subtype with the interface's own variables as arguments, where they correspond. */
  private Optional<DeclaredType> applied(TypeElement leaf) {
    List<? extends TypeParameterElement> own = reader.type().getTypeParameters();
    if (own.isEmpty() && leaf.getTypeParameters().isEmpty()) {
      return Optional.of((DeclaredType) leaf.asType());
    }
    List<String> wanted =
        leaf.getTypeParameters().stream().map(p -> p.getSimpleName().toString()).toList();
    Optional<DeclaredType> implemented = supertype((DeclaredType) leaf.asType());
    boolean corresponds =
        implemented.stream()
            .anyMatch(
                t -> t.getTypeArguments().stream().map(TypeMirror::toString).toList()
                    .equals(wanted));
    if (!corresponds) {
      return Optional.empty();
    }
    TypeMirror[] arguments =
        own.stream().map(TypeParameterElement::asType).toArray(TypeMirror[]::new);
    return Optional.of(types.getDeclaredType(leaf, arguments));
  }

  private Optional<DeclaredType> supertype(DeclaredType type) {
    if (type.asElement().equals(reader.type())) {
      return Optional.of(type);
    }
    return types.directSupertypes(type).stream()
        .map(above -> supertype((DeclaredType) above))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private void checkProperty(TypeElement leaf, String property) {
    boolean clash =
        leaf.getRecordComponents().stream()
            .anyMatch(c -> JacksonMarks.onComponent(c).text("JsonProperty", "value")
                .orElse(c.getSimpleName().toString()).equals(property));
    if (clash) {
      fail(
          "component " + property + " of " + leaf.getSimpleName()
              + " has the name of the property that tells subtypes apart",
          "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"kind\")");
    }
  }

  private void checkNames(List<JsonModel.Subtype> subtypes) {
    Map<String, Long> counts =
        subtypes.stream()
            .collect(Collectors.groupingBy(JsonModel.Subtype::value, Collectors.counting()));
    counts.forEach(
        (name, count) -> {
          if (count > 1) {
            fail("two of its subtypes are called " + name, "@JsonTypeName(\"other\") on one");
          }
        });
  }

  private void fail(String reason, String fix) {
    reader.fail(
        Diagnostic.of(
            DiagnosticCode.JSON_SEALED,
            ModelReader.at(reader.type()),
            reader.type().getSimpleName(),
            reason,
            fix));
  }
}
