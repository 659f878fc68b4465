package dev.dxwww.processor.route;

import java.util.Optional;
import java.util.stream.Stream;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.page.PageMarks;

/** HTIP-105: what has a template would go out as JSON, and nobody has said that it is data. */
final class ForgottenPage {
  private ForgottenPage() {}

  /** The mistake at the method, if the type that it returns has a template in it. */
  static Optional<Diagnostic> in(TypeMirror returned, ExecutableElement method) {
    boolean isData =
        Stream.of(method, method.getEnclosingElement())
            .anyMatch(one -> AnnotationUses.find(one, RouteReader.PRODUCES).isPresent());
    return isData
        ? Optional.empty()
        : PageMarks.shownIn(returned).map(shown -> mistake(returned, shown, method));
  }

  private static Diagnostic mistake(
      TypeMirror returned, TypeMirror shown, ExecutableElement method) {
    String all = TypeRefs.of(returned).display();
    String name = TypeRefs.of(shown).display();
    String what;
    String fix;
    if (shown == returned) {
      what = "%s has a template and is no page: it would be sent as JSON".formatted(name);
      fix = "@Page on " + name;
    } else if (!PageMarks.isPage(shown)) {
      what = "%s would be sent as JSON, though %s has a template".formatted(all, name);
      fix = "return a page that shows them, such as @Page record Shown(%s all) {}".formatted(all);
    } else if (PageMarks.isCase(returned)) {
      what = "%s would be sent as JSON: which page it is, %s or another, is not known"
          .formatted(all, name);
      fix = "return " + name + ", and write a handler for each page";
    } else {
      what = "%s would be sent as JSON: a handler shows one page, %s".formatted(all, name);
      fix = "return one page with all of it, such as @Page record Shown(...) {}";
    }
    return Diagnostic.of(
        DiagnosticCode.TEMPLATE_PLACE,
        Place.at(Origins.of(method)),
        what,
        "%s, or @Produces(\"application/json\") on %s for data"
            .formatted(fix, method.getSimpleName()));
  }
}
