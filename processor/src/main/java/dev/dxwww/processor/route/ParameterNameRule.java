package dev.dxwww.processor.route;

import java.util.List;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/** ROUTE-109: names of header fields and cookies are tokens (RFC 9110, section 5.6.2). */
final class ParameterNameRule implements HandlerRule {
  private static final String MARKS = "!#$%&'*+-.^_`|~";

  @Override
  public List<Diagnostic> check(RouteModel route) {
    return route
        .handler()
        .texts()
        .filter(
            text -> text.source() == ParamSource.HEADER || text.source() == ParamSource.COOKIE)
        .filter(text -> !isToken(text.name()))
        .map(ParameterNameRule::mistake)
        .toList();
  }

  private static boolean isToken(String name) {
    return !name.isEmpty() && name.chars().allMatch(ParameterNameRule::isTokenCharacter);
  }

  private static boolean isTokenCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || MARKS.indexOf(c) >= 0;
  }

  private static Diagnostic mistake(BindingModel.Text text) {
    int wrong = 0;
    while (isTokenCharacter(text.name().charAt(wrong))) {
      wrong++;
    }
    String annotation = text.source().annotation();
    boolean written = !text.name().equals(text.parameter());
    String character = Character.toString(text.name().codePointAt(wrong));
    String repaired =
        text.name().chars().filter(ParameterNameRule::isTokenCharacter)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return Diagnostic.of(
        DiagnosticCode.PARAMETER_NAME_INVALID,
        written
            ? Place.at(text.origin(), annotation, "value", wrong)
            : Place.at(text.origin(), annotation),
        text.name(),
        text.source() == ParamSource.HEADER ? "header field" : "cookie",
        "\"" + character + "\" cannot stand in it",
        "@%s(\"%s\")"
            .formatted(text.source().simpleName(), repaired.isEmpty() ? "name" : repaired));
  }
}
