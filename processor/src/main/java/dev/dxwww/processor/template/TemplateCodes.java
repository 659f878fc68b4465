package dev.dxwww.processor.template;

import dev.dxwww.htip.compiler.Problem;
import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** Tells what the compiler of templates found as the processor tells it. */
final class TemplateCodes {
  private TemplateCodes() {}

  static Diagnostic of(Problem problem, Place place) {
    return Diagnostic.of(code(problem.code()), place, problem.text(), problem.fix());
  }

  static DiagnosticCode code(ProblemCode code) {
    return switch (code) {
      case TAG_NOT_CLOSED -> DiagnosticCode.TEMPLATE_TAG;
      case NO_SUCH_ACCESSOR -> DiagnosticCode.TEMPLATE_ACCESSOR;
      case COMPONENT_UNUSED -> DiagnosticCode.TEMPLATE_UNUSED;
      case UNSAFE_PLACE -> DiagnosticCode.TEMPLATE_UNSAFE;
      case ID_OR_KEY -> DiagnosticCode.TEMPLATE_KEY;
      case EVENT_HANDLER -> DiagnosticCode.TEMPLATE_EVENT;
      case LINK_WITHOUT_ROUTE -> DiagnosticCode.TEMPLATE_LINK;
      case CONDITION_OR_LIST -> DiagnosticCode.TEMPLATE_CONDITION;
      case FILE_MISSING -> DiagnosticCode.TEMPLATE_FILE;
      case REARRANGED -> DiagnosticCode.TEMPLATE_NESTING;
      case COMPONENT_USE -> DiagnosticCode.TEMPLATE_COMPONENT;
      case OVER_LIMIT -> DiagnosticCode.TEMPLATE_LIMIT;
      case EXPRESSION -> DiagnosticCode.TEMPLATE_EXPRESSION;
      case MARKUP -> DiagnosticCode.TEMPLATE_MARKUP;
      case ATTRIBUTE_CONFLICT -> DiagnosticCode.TEMPLATE_ATTRIBUTE;
      case NOT_TEXT -> DiagnosticCode.TEMPLATE_NOT_TEXT;
      case MAY_BE_NULL -> DiagnosticCode.TEMPLATE_NULL;
      case NOT_HERE -> DiagnosticCode.TEMPLATE_PLACE;
      case INLINE -> DiagnosticCode.TEMPLATE_INLINE;
    };
  }
}
