package dev.dxwww.processor.validation;

import java.util.List;
import java.util.Map;

import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

import dev.dxwww.processor.diagnostic.Place;

/**
 * One constraint as it stands on a value; of the reader, so it still holds the compiler's objects.
 *
 * @param annotation its annotation type
 * @param values of all attributes, defaults included
 * @param parts the constraints that it is composed of
 * @param single whether its parts have one message, its own
 * @param validators classes that check it; empty for the built-in constraints
 * @param place where the user wrote it
 */
public record ConstraintUse(
    TypeElement annotation,
    Map<String, AnnotationValue> values,
    List<ConstraintUse> parts,
    boolean single,
    List<TypeElement> validators,
    Place place) {

  private static final String BUILT_IN = "jakarta.validation.constraints.";

  public ConstraintUse {
    values = Map.copyOf(values);
    parts = List.copyOf(parts);
    validators = List.copyOf(validators);
  }

  /** {@code @Size}. */
  String display() {
    return "@" + annotation.getSimpleName();
  }

  /** Simple name of a built-in constraint; empty for one of the application. */
  public String builtIn() {
    String name = annotation.getQualifiedName().toString();
    return name.startsWith(BUILT_IN) ? name.substring(BUILT_IN.length()) : "";
  }

  public String text(String attribute) {
    return (String) value(attribute);
  }

  public int number(String attribute) {
    return (Integer) value(attribute);
  }

  public long wide(String attribute) {
    return (Long) value(attribute);
  }

  public boolean truth(String attribute) {
    return (Boolean) value(attribute);
  }

  /** Names of the enum constants in an attribute. */
  public List<String> constants(String attribute) {
    return list(attribute).stream()
        .map(v -> ((VariableElement) v.getValue()).getSimpleName().toString())
        .toList();
  }

  /** Values in an attribute of array type; none where there is no such attribute. */
  List<? extends AnnotationValue> list(String attribute) {
    AnnotationValue value = values.get(attribute);
    if (value == null || !(value.getValue() instanceof List<?> list)) {
      return List.of();
    }
    return list.stream().map(AnnotationValue.class::cast).toList();
  }

  private Object value(String attribute) {
    return values.get(attribute).getValue();
  }
}
