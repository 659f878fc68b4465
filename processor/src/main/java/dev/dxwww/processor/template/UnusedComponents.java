package dev.dxwww.processor.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.lang.model.element.RecordComponentElement;

import com.palantir.javapoet.ClassName;

import dev.dxwww.htip.compiler.Problem;
import dev.dxwww.htip.compiler.model.FreeVariables;
import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.lang.Origins;

/**
 * HTIP-062: components that no template shows, neither that of the record nor one that goes through
 * such records. Said of sources alone: a class file does not have what its source said of warnings.
 */
final class UnusedComponents {
  private final Set<String> compiled;
  private final Set<String> asked = new HashSet<>();
  private final List<Candidate> candidates = new ArrayList<>();

  /** A component that its own template does not show. */
  private record Candidate(RecordComponentElement component, TemplateDraft draft, String text) {
    String name() {
      return component.getSimpleName().toString();
    }

    Diagnostic diagnostic() {
      return Diagnostic.of(
          DiagnosticCode.TEMPLATE_UNUSED,
          Place.at(Origins.of(component)),
          text,
          "show it as {%s}, remove it, or @SuppressWarnings(\"HTIP-062\") on %s"
              .formatted(name(), draft.type().getSimpleName()));
    }
  }

  /** Components of these records: those whose sources are compiled now. */
  UnusedComponents(Set<String> compiled) {
    this.compiled = Set.copyOf(compiled);
  }

  /** A template does not show a component of its record; what its layout takes is shown there. */
  void add(Problem problem, TemplateDraft draft, Set<String> ofLayout) {
    if (!compiled.contains(draft.name()) || isAccepted(draft)) {
      return;
    }
    for (RecordComponentElement component : draft.type().getRecordComponents()) {
      String name = component.getSimpleName().toString();
      if (problem.text().startsWith("Component \"" + name + "\" ") && !ofLayout.contains(name)) {
        candidates.add(new Candidate(component, draft, problem.text()));
      }
    }
  }

  /** What a template asks of the records that it goes through. */
  void ask(Collection<? extends Part> parts) {
    FreeVariables.accesses(parts)
        .forEach(access -> asked.add(access.target().type().javaType() + "." + access.name()));
  }

  /** The warnings, when all templates were added. */
  List<Diagnostic> found() {
    return candidates.stream()
        .filter(one -> !asked.contains(ClassName.get(one.draft().type()) + "." + one.name()))
        .map(Candidate::diagnostic)
        .toList();
  }

  private static boolean isAccepted(TemplateDraft draft) {
    return AnnotationUses.find(draft.type(), "java.lang.SuppressWarnings")
        .filter(use -> use.texts("value").contains(DiagnosticCode.TEMPLATE_UNUSED.id()))
        .isPresent();
  }
}
