package dev.dxwww.processor.diagnostic;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** Says each mistake once, through the compiler. */
public final class CompilerDiagnostics implements Diagnostics {
  private final Messager messager;
  private final Spots spots;
  private final boolean json;
  private final Set<Diagnostic> reported = new HashSet<>();
  private final Set<String> failedTypes = new HashSet<>();

  private CompilerDiagnostics(Messager messager, Spots spots, boolean json) {
    this.messager = messager;
    this.spots = spots;
    this.json = json;
  }

  /** Diagnostics of one compile, with a line of JSON for each if wanted. */
  public static CompilerDiagnostics of(ProcessingEnvironment environment, boolean json) {
    return new CompilerDiagnostics(environment.getMessager(), Spots.of(environment), json);
  }

  @Override
  public void report(Diagnostic diagnostic) {
    if (!reported.add(diagnostic)) {
      return;
    }
    if (diagnostic.code().severity() == Severity.ERROR) {
      failedTypes.add(diagnostic.place().origin().type());
    }
    Spot spot =
        diagnostic.code().conceals()
            ? spots.conceal(diagnostic.place())
            : spots.find(diagnostic.place());
    print(kind(diagnostic), DiagnosticText.of(diagnostic, spot), spot);
    if (json) {
      messager.printMessage(Kind.NOTE, DiagnosticJson.of(diagnostic, spot));
    }
  }

  private static Kind kind(Diagnostic diagnostic) {
    return switch (diagnostic.code().severity()) {
      case ERROR -> Kind.ERROR;
      case WARNING -> Kind.WARNING;
    };
  }

  private void print(Kind kind, String text, Spot spot) {
    Optional<Element> element = spot.element();
    if (element.isEmpty()) {
      messager.printMessage(kind, text);
    } else if (spot.annotation().isEmpty()) {
      messager.printMessage(kind, text, element.get());
    } else if (spot.value().isEmpty()) {
      messager.printMessage(kind, text, element.get(), spot.annotation().get());
    } else {
      messager.printMessage(
          kind, text, element.get(), spot.annotation().get(), spot.value().get());
    }
  }

  /** Whether an error was reported at this type or a member of it. */
  public boolean failed(String type) {
    return failedTypes.contains(type);
  }

  /** Whether any error was reported. */
  public boolean failed() {
    return !failedTypes.isEmpty();
  }
}
