package dev.dxwww.processor.emit;

import java.util.List;

import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;

import dev.dxwww.processor.lang.Annotations;

/** Headers of methods that generated classes override. */
public final class Overrides {
  private Overrides() {}

  /**
   * The header, without a body.
   *
   * @param type of the method as a member of the class that overrides it
   * @param parameters names of its parameters
   */
  public static MethodSpec of(
      ExecutableElement method, ExecutableType type, List<String> parameters) {
    MethodSpec.Builder declaration =
        MethodSpec.methodBuilder(method.getSimpleName().toString())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.get(type.getReturnType()))
            .varargs(method.isVarArgs());
    if (method.isVarArgs()) {
      // Of types that arrays do not know at run time; those who call are warned by the interface.
      declaration.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "unchecked")
              .build());
    }
    if (Annotations.has(method, "java.lang.Deprecated")) {
      declaration.addAnnotation(Deprecated.class);
    }
    for (TypeParameterElement variable : method.getTypeParameters()) {
      declaration.addTypeVariable(TypeVariableName.get(variable));
    }
    for (int i = 0; i < parameters.size(); i++) {
      // Class files of other languages may name parameters as Java cannot.
      String name = SourceVersion.isName(parameters.get(i)) ? parameters.get(i) : "arg" + i;
      declaration.addParameter(TypeName.get(type.getParameterTypes().get(i)), name);
    }
    for (TypeMirror thrown : type.getThrownTypes()) {
      declaration.addException(TypeName.get(thrown));
    }
    return declaration.build();
  }
}
