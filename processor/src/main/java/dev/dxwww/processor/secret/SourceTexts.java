package dev.dxwww.processor.secret;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementScanner14;

import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;

/** Reads the constants and the annotations' texts of a type and all that is in it. */
final class SourceTexts extends ElementScanner14<Void, Void> {
  private static final String DEFAULT_VALUE = "dev.dxwww.convert.DefaultValue";

  private final List<SecretText> texts = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  /** All texts but those of elements that say by {@code @SuppressWarnings} that they know. */
  static List<SecretText> of(TypeElement type) {
    SourceTexts reader = new SourceTexts();
    reader.scan(type);
    return reader.texts;
  }

  @Override
  public Void scan(Element element, Void none) {
    if (!AnnotationUses.suppresses(element, DiagnosticCode.SECRET_LITERAL.id())) {
      boolean component =
          element.getKind() == ElementKind.RECORD_COMPONENT || isOfComponent(element);
      for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
        if (!component || seen.add(componentKey(element, annotation))) {
          attributes(element, annotation);
        }
      }
      super.scan(element, none);
    }
    return null;
  }

  /** The same for a component, its field, its accessor and its parameter. */
  private static String componentKey(Element element, AnnotationMirror annotation) {
    Element owner = element.getEnclosingElement();
    Element type = owner instanceof TypeElement ? owner : owner.getEnclosingElement();
    return type + "." + element.getSimpleName() + " " + Annotations.name(annotation);
  }

  /** A component's field, accessor and parameter carry its annotations once more. */
  private static boolean isOfComponent(Element element) {
    Element owner = element.getEnclosingElement();
    if (element.getKind() == ElementKind.PARAMETER) {
      return owner.getKind() == ElementKind.CONSTRUCTOR
          && owner.getEnclosingElement().getKind() == ElementKind.RECORD
          && isComponent((TypeElement) owner.getEnclosingElement(), element);
    }
    boolean member =
        element.getKind() == ElementKind.FIELD
            || element instanceof ExecutableElement method && method.getParameters().isEmpty();
    return member
        && owner.getKind() == ElementKind.RECORD
        && !element.getModifiers().contains(Modifier.STATIC)
        && isComponent((TypeElement) owner, element);
  }

  private static boolean isComponent(TypeElement record, Element element) {
    return record.getRecordComponents().stream()
        .anyMatch(component -> component.getSimpleName().equals(element.getSimpleName()));
  }

  @Override
  public Void visitVariable(VariableElement variable, Void none) {
    if (variable.getConstantValue() instanceof String value) {
      Origin origin = Origins.of(variable);
      texts.add(
          new SecretText(Place.at(origin), SecretText.Kind.CONSTANT, name(variable), value));
    }
    return super.visitVariable(variable, none);
  }

  private void attributes(Element element, AnnotationMirror annotation) {
    String type = Annotations.name(annotation);
    if (type.equals(AnnotationUses.SUPPRESS_WARNINGS)) {
      return;
    }
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      String attribute = entry.getKey().getSimpleName().toString();
      boolean isDefault = type.equals(DEFAULT_VALUE) && isText(element.asType());
      String name =
          isDefault
              ? name(element)
              : "@" + type.substring(type.lastIndexOf('.') + 1) + "." + attribute;
      values(
          entry.getValue().getValue(),
          new SecretText(
              Place.at(Origins.of(element), type, attribute),
              isDefault ? SecretText.Kind.DEFAULT : SecretText.Kind.ATTRIBUTE,
              name,
              ""));
    }
  }

  /** Numbers, truths and spans of time are no secrets, whatever they are called. */
  private static boolean isText(TypeMirror type) {
    String name = type.toString();
    return !type.getKind().isPrimitive()
        && !name.contains("java.time.")
        && !name.contains("java.lang.Boolean")
        && !name.contains("java.lang.Integer")
        && !name.contains("java.lang.Long");
  }

  /** Texts of one, of several, and of annotations in it, named by their own attributes. */
  private void values(Object value, SecretText at) {
    switch (value) {
      case String text -> texts.add(new SecretText(at.place(), at.kind(), at.name(), text));
      case List<?> several ->
          several.forEach(one -> values(((AnnotationValue) one).getValue(), at));
      case AnnotationMirror nested ->
          nested
              .getElementValues()
              .forEach(
                  (attribute, inner) ->
                      values(
                          inner.getValue(),
                          new SecretText(
                              at.place(),
                              SecretText.Kind.ATTRIBUTE,
                              "@" + nested.getAnnotationType().asElement().getSimpleName()
                                  + "." + attribute.getSimpleName(),
                              "")));
      default -> { }
    }
  }

  /** {@code Mail.PASSWORD}, {@code MailConfig.password}, {@code Users.find.token}. */
  private static String name(Element element) {
    Origin origin = Origins.of(element);
    String last = element instanceof RecordComponentElement || !origin.parameter().isEmpty()
        ? "." + element.getSimpleName()
        : "";
    return origin.display() + last;
  }
}
