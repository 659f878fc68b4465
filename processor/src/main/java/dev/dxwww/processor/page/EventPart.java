package dev.dxwww.processor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;

/** Where the argument for a parameter of a handler of events comes from. */
public enum EventPart {
  /** What the template says. */
  ARGUMENT(0),
  /** The value of the control. */
  VALUE(0x01),
  /** Whether the control is checked. */
  CHECKED(0x02),
  /** The key. */
  KEY(0x04),
  /** Where the pointer is. */
  POINTER(0x08),
  /** The entries of the form around the control. */
  FORM(0x10),
  /** What is selected in the control. */
  SELECTION(0x20),
  /** The request, the user and the like, as for handlers of requests. */
  REQUEST(0);

  private static final String HTTP = "dev.dxwww.http.";
  private static final String FORM_TYPE = "dev.dxwww.runtime.http.Form";
  private static final Set<String> BINDINGS =
      Set.of(
          HTTP + "PathParam",
          HTTP + "QueryParam",
          HTTP + "HeaderParam",
          HTTP + "CookieParam",
          HTTP + "Body");
  private static final Set<String> ADDRESS =
      Set.of(HTTP + "QueryParam", HTTP + "HeaderParam", HTTP + "CookieParam");
  private static final Set<String> WHOLE =
      Set.of(
          "dev.dxwww.runtime.http.Request",
          "dev.dxwww.runtime.security.csrf.CsrfToken",
          "dev.dxwww.runtime.security.AuthToken",
          "java.security.Principal");
  private static final Map<String, EventPart> TYPES =
      new TreeMap<>(
          Map.of(
              "dev.dxwww.htip.UpstreamEvent.Key", KEY,
              "dev.dxwww.htip.UpstreamEvent.Pointer", POINTER,
              "dev.dxwww.htip.UpstreamEvent.Selection", SELECTION,
              FORM_TYPE, FORM));

  private final int bit;

  EventPart(int bit) {
    this.bit = bit;
  }

  /** Its bit in the protocol's mask of fields; 0 for what is no field. */
  public int bit() {
    return bit;
  }

  /** Of a parameter. */
  public static EventPart of(VariableElement parameter) {
    for (AnnotationUse use : AnnotationUses.of(parameter)) {
      if (use.name().equals(PageMarks.EVENT_VALUE)) {
        return VALUE;
      }
      if (use.name().equals(PageMarks.EVENT_CHECKED)) {
        return CHECKED;
      }
      if (use.name().equals(HTTP + "FormParam")) {
        return FORM;
      }
      if (BINDINGS.contains(use.name())) {
        return REQUEST;
      }
    }
    if (!(TypeRefs.of(parameter.asType()) instanceof TypeRef.Declared type)) {
      return ARGUMENT;
    }
    if (isOfAddress(parameter.asType())) {
      return REQUEST;
    }
    return WHOLE.contains(type.qualifiedName())
        ? REQUEST
        : TYPES.getOrDefault(type.qualifiedName(), ARGUMENT);
  }

  /**
   * Whether a type is a record whose components all say that they are of the request, as a question
   * that handlers of requests take. Variables of the path stand in the method, where they are
   * compared with the paths of its pages.
   */
  private static boolean isOfAddress(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)
        || declared.asElement().getKind() != ElementKind.RECORD) {
      return false;
    }
    List<? extends RecordComponentElement> components =
        ((TypeElement) declared.asElement()).getRecordComponents();
    return !components.isEmpty()
        && components.stream()
            .allMatch(
                component ->
                    AnnotationUses.of(component).stream()
                        .anyMatch(use -> ADDRESS.contains(use.name())));
  }

  /** The fields that a handler takes, as the protocol's mask. */
  public static int fields(ExecutableElement handler) {
    int fields = 0;
    for (VariableElement parameter : handler.getParameters()) {
      fields |= of(parameter).bit();
    }
    return fields;
  }

  /** The parameters that templates give. */
  public static List<VariableElement> arguments(ExecutableElement handler) {
    List<VariableElement> arguments = new ArrayList<>();
    for (VariableElement parameter : handler.getParameters()) {
      if (of(parameter) == ARGUMENT) {
        arguments.add(parameter);
      }
    }
    return arguments;
  }

  /**
   * The variables of the path that a handler takes.
   *
   * @param names of its parameters, which a class file may lack
   */
  public static List<String> pathVariables(ExecutableElement handler, List<String> names) {
    List<String> variables = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      AnnotationUses.find(handler.getParameters().get(i), HTTP + "PathParam")
          .map(use -> use.text("value").isEmpty() ? name : use.text("value"))
          .ifPresent(variables::add);
    }
    return variables;
  }
}
