package dev.dxwww.processor.openapi;

import java.util.LinkedHashSet;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import dev.dxwww.processor.json.JsonOutline;

/** The types whose Javadoc the description of a controller's routes quotes. */
final class Documented {
  private final Set<TypeElement> types = new LinkedHashSet<>();

  private Documented() {}

  /** The controller, and the records, enums and sealed interfaces that its methods name. */
  static Set<TypeElement> of(TypeElement controller) {
    Documented documented = new Documented();
    documented.types.add(controller);
    for (ExecutableElement method :
        ElementFilter.methodsIn(controller.getEnclosedElements())) {
      documented.add(method.getReturnType());
      for (VariableElement parameter : method.getParameters()) {
        documented.add(parameter.asType());
      }
    }
    return documented.types;
  }

  private void add(TypeMirror type) {
    if (type instanceof ArrayType array) {
      add(array.getComponentType());
    } else if (type instanceof DeclaredType declared) {
      declared.getTypeArguments().forEach(this::add);
      TypeElement element = (TypeElement) declared.asElement();
      if (JsonOutline.isShaped(element) && types.add(element)) {
        inside(element);
      }
    }
  }

  private void inside(TypeElement type) {
    for (Element component : type.getRecordComponents()) {
      add(((RecordComponentElement) component).getAccessor().getReturnType());
    }
    if (type.getKind() == ElementKind.INTERFACE) {
      type.getPermittedSubclasses().forEach(this::add);
    }
  }
}
