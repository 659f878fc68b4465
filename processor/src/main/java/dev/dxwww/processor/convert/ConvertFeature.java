package dev.dxwww.processor.convert;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.dxwww.processor.Feature;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRefs;

/** Checks the users' {@code @Converter} methods and lists them in the module's index. */
public final class ConvertFeature implements Feature {

  @Override
  public Set<String> annotations() {
    return Set.of(ConverterPlans.CONVERTER);
  }

  @Override
  public void process(Round round) {
    Map<String, ExecutableElement> byType = new LinkedHashMap<>();
    for (ExecutableElement method :
        ElementFilter.methodsIn(round.annotated(ConverterPlans.CONVERTER))) {
      Place place = Place.at(origin(method, round), ConverterPlans.CONVERTER);
      Optional<String> problem = ConverterMethod.problem(method, round);
      if (problem.isPresent()) {
        round
            .diagnostics()
            .report(
                Diagnostic.of(
                    DiagnosticCode.CONVERTER_SHAPE,
                    place,
                    place.origin().display(),
                    problem.get(),
                    TypeRefs.of(method.getReturnType()).display(),
                    method.getSimpleName()));
        continue;
      }
      round.index("converters", (TypeElement) method.getEnclosingElement());
      ExecutableElement first = byType.putIfAbsent(method.getReturnType().toString(), method);
      if (first != null) {
        round
            .diagnostics()
            .report(
                Diagnostic.of(
                    DiagnosticCode.CONVERTER_TWICE,
                    place,
                    TypeRefs.of(method.getReturnType()).display(),
                    origin(first, round).display(),
                    place.origin().display()));
      }
    }
  }

  private static Origin origin(ExecutableElement method, Round round) {
    TypeElement type = (TypeElement) method.getEnclosingElement();
    return new Origin(
        type.getQualifiedName().toString(),
        method.getSimpleName()
            + "("
            + String.join(
                ",",
                method.getParameters().stream()
                    .map(p -> round.types().erasure(p.asType()).toString())
                    .toList())
            + ")",
        "");
  }
}
