package dev.dxwww.processor.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

import org.jspecify.annotations.Nullable;

/** Jackson's annotations on an element, read by name: Jackson need not be there. */
final class JacksonMarks {
  private static final List<String> PREFIXES =
      List.of("com.fasterxml.jackson.", "tools.jackson.");

  private final Map<String, AnnotationMirror> marks = new LinkedHashMap<>();

  private JacksonMarks() {}

  /** What stands on the element itself. */
  static JacksonMarks on(Element element) {
    JacksonMarks found = new JacksonMarks();
    found.add(element);
    return found;
  }

  /** What stands on a component, which the compiler moves to whatever the annotation fits. */
  static JacksonMarks onComponent(RecordComponentElement component) {
    JacksonMarks found = new JacksonMarks();
    declarations(component).forEach(found::add);
    return found;
  }

  /** The component, its field, its accessor and its parameters of constructors. */
  static List<Element> declarations(RecordComponentElement component) {
    List<Element> all = new ArrayList<>();
    all.add(component);
    for (Element member : component.getEnclosingElement().getEnclosedElements()) {
      if (member.getKind() == ElementKind.CONSTRUCTOR) {
        ((ExecutableElement) member)
            .getParameters().stream().filter(p -> sameName(p, component)).forEach(all::add);
      } else if (sameName(member, component) && belongs(member)) {
        all.add(member);
      }
    }
    return all;
  }

  private static boolean belongs(Element member) {
    return member instanceof VariableElement
        || member instanceof ExecutableElement method && method.getParameters().isEmpty();
  }

  private static boolean sameName(Element member, Element component) {
    return member.getSimpleName().equals(component.getSimpleName());
  }

  /** Whether a member that is no component's declaration carries any of them. */
  static boolean onOtherMembers(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(e -> e instanceof ExecutableElement && !isAccessor((ExecutableElement) e, type))
        .anyMatch(e -> !on(e).marks.isEmpty());
  }

  private static boolean isAccessor(ExecutableElement method, TypeElement type) {
    return method.getParameters().isEmpty()
        && type.getRecordComponents().stream().anyMatch(c -> sameName(method, c));
  }

  private void add(Element element) {
    for (AnnotationMirror mark : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mark.getAnnotationType().asElement();
      String name = type.getQualifiedName().toString();
      if (PREFIXES.stream().anyMatch(name::startsWith)) {
        marks.put(type.getSimpleName().toString(), mark);
      }
    }
  }

  /** Whether there are marks of other names than these. */
  boolean hasOtherThan(String... names) {
    return !Set.of(names).containsAll(marks.keySet());
  }

  /** Whether there is a mark of this simple name. */
  boolean has(String name) {
    return marks.containsKey(name);
  }

  /** Whether a mark has attributes besides these. */
  boolean hasOtherAttributes(String name, String... attributes) {
    AnnotationMirror mark = marks.get(name);
    return mark != null
        && mark.getElementValues().keySet().stream()
            .anyMatch(a -> !Set.of(attributes).contains(a.getSimpleName().toString()));
  }

  /** The text of an attribute; empty when it is not there or empty. */
  Optional<String> text(String name, String attribute) {
    return value(marks.get(name), attribute).map(String::valueOf).filter(s -> !s.isEmpty());
  }

  /** The annotations in an attribute, in their order. */
  List<AnnotationMirror> nested(String name, String attribute) {
    Object values = value(marks.get(name), attribute).orElse(List.of());
    return values instanceof List<?> list
        ? list.stream().map(v -> (AnnotationMirror) ((AnnotationValue) v).getValue()).toList()
        : List.of();
  }

  /** The value of an attribute that is written out. */
  static Optional<Object> value(@Nullable AnnotationMirror mark, String attribute) {
    if (mark == null) {
      return Optional.empty();
    }
    return mark.getElementValues().entrySet().stream()
        .filter(e -> e.getKey().getSimpleName().contentEquals(attribute))
        .map(e -> simple(e.getValue().getValue()))
        .findFirst();
  }

  private static Object simple(Object value) {
    return value instanceof VariableElement constant ? constant.getSimpleName() : value;
  }
}
