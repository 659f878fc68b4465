package dev.dxwww.processor.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

import dev.dxwww.processor.Feature;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.diagnostic.Syntax;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Annotations;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.route.HttpMethod;

/**
 * SEC-029: what becomes HTML as it is was written by the programmer. Looks at syntax alone and
 * claims nothing about where values come from, but for parameters of a handler in its own return.
 */
public final class MarkupFeature implements Feature {
  private static final String SAFE = "dev.dxwww.runtime.http.SafeHtml";
  private static final String PAGE = "dev.dxwww.runtime.http.Html";
  private static final String CONTROLLER = "dev.dxwww.http.Controller";

  @Override
  public Set<String> annotations() {
    return Set.of();
  }

  @Override
  public void process(Round round) {
    check(round);
  }

  @Override
  public void link(Round round) {
    check(round);
  }

  private static void check(Round round) {
    Optional<Syntax> syntax = Syntax.of(round.environment());
    if (syntax.isPresent()) {
      for (TypeElement type : round.sources()) {
        round.diagnostics().report(constants(type, syntax.get()));
        round.diagnostics().report(handlers(type, syntax.get()));
      }
    }
  }

  private static List<Diagnostic> constants(TypeElement type, Syntax syntax) {
    return syntax.withoutConstant(type, SAFE, "constant").stream()
        .map(
            use ->
                Diagnostic.of(
                    DiagnosticCode.RAW_HTML,
                    Place.inside(use.within(), use.at()),
                    "What SafeHtml.constant takes in " + use.within().display(),
                    "it is no constant of the source",
                    "SafeHtml.escape(text) for text, or"
                        + " SafeHtml.sanitized(html, by) with an HtmlSanitizer"))
        .toList();
  }

  private static List<Diagnostic> handlers(TypeElement type, Syntax syntax) {
    List<Diagnostic> mistakes = new ArrayList<>();
    if (Annotations.has(type, CONTROLLER)) {
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        if (AnnotationUses.of(method).stream().anyMatch(MarkupFeature::isVerb)) {
          handler(method, syntax, mistakes);
        }
      }
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      mistakes.addAll(handlers(nested, syntax));
    }
    return mistakes;
  }

  private static boolean isVerb(AnnotationUse use) {
    return HttpMethod.ofAnnotation(use.name()).isPresent();
  }

  private static void handler(
      ExecutableElement method, Syntax syntax, List<Diagnostic> mistakes) {
    for (VariableElement parameter : method.getParameters()) {
      String name = parameter.getSimpleName().toString();
      if (isText(parameter)) {
        for (Syntax.Use use : syntax.rawReturns(method, PAGE, name)) {
          mistakes.add(
              Diagnostic.of(
                  DiagnosticCode.RAW_HTML,
                  Place.inside(use.within(), use.at()),
                  "Parameter " + name + " of " + use.within().display(),
                  "whoever sends the request writes into the page",
                  "Html.escape(" + name + ")"));
        }
      }
    }
  }

  /** Text as it came: what another annotation says of it may make it harmless. */
  private static boolean isText(Element parameter) {
    return TypeRefs.of(parameter.asType()) instanceof TypeRef.Declared type
        && type.is("java.lang.String")
        && AnnotationUses.of(parameter).stream()
            .allMatch(
                use ->
                    use.name().startsWith("dev.dxwww.http.")
                        || use.name().startsWith("dev.dxwww.convert."));
  }
}
