package dev.dxwww.runtime.json;

import java.util.List;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.dxwww.processor.Feature;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.emit.GeneratedFile;
import dev.dxwww.processor.emit.RuntimeTypes;
import dev.dxwww.processor.json.CodecExpressions;
import dev.dxwww.processor.json.JsonResult;
import dev.dxwww.processor.json.JsonTypes;
import dev.dxwww.processor.lang.Origin;

/** Asks for the codecs of what methods return, and keeps each in a field named like its method. */
final class ProbeFeature implements Feature {
  private static final String MARK = "dev.dxwww.http.Controller";

  private final JsonTypes types;

  ProbeFeature(JsonTypes types) {
    this.types = types;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(MARK);
  }

  @Override
  public void process(Round round) {
    for (Element element : round.annotated(MARK)) {
      TypeElement type = (TypeElement) element;
      String name = type.getQualifiedName().toString();
      TypeSpec.Builder probe =
          TypeSpec.classBuilder(type.getSimpleName() + "_Probe").addModifiers(Modifier.PUBLIC);
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        JsonResult result = types.plan(round, method.getReturnType(), Origin.ofType(name));
        if (!(result instanceof JsonResult.Planned planned)) {
          throw new AssertionError(method + ": " + result);
        }
        TypeName of = TypeName.get(method.getReturnType()).box();
        probe.addField(
            FieldSpec.builder(
                    ParameterizedTypeName.get(RuntimeTypes.JSON_CODEC, of),
                    method.getSimpleName().toString(),
                    Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(CodecExpressions.of(planned.plan()))
                .build());
      }
      round.write(
          new GeneratedFile(
              ClassName.get(type).packageName(), probe.build(), List.of(name)));
    }
  }
}
