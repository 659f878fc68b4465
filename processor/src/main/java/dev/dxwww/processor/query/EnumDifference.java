package dev.dxwww.processor.query;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** Says where an enum of Java and one of PostgreSQL differ. */
final class EnumDifference {
  private EnumDifference() {}

  static Diagnostic of(Place place, Mappings.Result.Differs differs) {
    String type = differs.java().type().display();
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return Diagnostic.of(
        DiagnosticCode.QUERY_ENUM,
        place,
        type,
        differs.sql().name(),
        Mappings.difference(differs),
        "enum %s { %s }".formatted(simple, String.join(", ", differs.sql().labels())));
  }
}
