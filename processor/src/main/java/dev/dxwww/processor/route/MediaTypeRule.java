package dev.dxwww.processor.route;

import java.util.List;
import java.util.stream.Stream;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;

/** ROUTE-016: what {@code @Produces} and {@code @Consumes} hold are media types. */
final class MediaTypeRule implements HandlerRule {
  @Override
  public List<Diagnostic> check(RouteModel route) {
    return Stream.of(route.media().produces(), route.media().consumes())
        .flatMap(
            types ->
                types.names().stream()
                    .flatMap(
                        name ->
                            MediaTypes.problem(name).stream()
                                .map(
                                    problem ->
                                        Diagnostic.of(
                                            DiagnosticCode.MEDIA_TYPE_INVALID,
                                            types.place(),
                                            name,
                                            problem))))
        .toList();
  }
}
