package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.route.RouteModel.BodyLimit;

/** ROUTE-121 and ROUTE-122: limits of bodies are possible, and stand where there is a body. */
final class MaxBodyRule implements HandlerRule {
  @Override
  public List<Diagnostic> check(RouteModel route) {
    Optional<BodyLimit> said = route.media().limit();
    if (said.isEmpty()) {
      return List.of();
    }
    BodyLimit limit = said.get();
    Optional<String> wrong = wrong(limit, readsWhole(route));
    if (wrong.isPresent()) {
      return List.of(
          Diagnostic.of(
              DiagnosticCode.MAX_BODY_INVALID,
              limit.place(),
              limit.own() ? route.origin().display() : route.origin().simpleType(),
              wrong.get()));
    }
    return limit.own() ? unused(route, limit) : List.of();
  }

  /** A body that becomes one array is no longer than an array. */
  private static boolean readsWhole(RouteModel route) {
    return !route.handler().takesFiles()
        && route.handler().bindings().stream()
            .noneMatch(
                binding ->
                    binding instanceof BindingModel.Body body
                        && body.content() instanceof ContentModel.Incoming);
  }

  private static Optional<String> wrong(BodyLimit limit, boolean whole) {
    Optional<Long> file = limit.fileBytes();
    if (limit.bytes() < 0 || file.orElse(0L) < 0) {
      return Optional.of("a size is a number and a unit: B, kB, KiB, MB, MiB, GB or GiB");
    }
    if (limit.bytes() == 0 || file.orElse(1L) == 0) {
      return Optional.of("no " + (limit.bytes() == 0 ? "body" : "file") + " would be taken");
    }
    if (file.orElse(0L) > limit.bytes()) {
      return Optional.of("a file is no longer than the body it comes in");
    }
    if (limit.parts() < 0) {
      return Optional.of("there are no fewer than 0 parts");
    }
    return whole && limit.bytes() > Integer.MAX_VALUE - 16
        ? Optional.of("a body that is read as a whole has at most 2147483631 bytes")
        : Optional.empty();
  }

  private static List<Diagnostic> unused(RouteModel route, BodyLimit limit) {
    List<Diagnostic> mistakes = new ArrayList<>();
    boolean files = route.handler().takesFiles();
    if (!route.endpoint().method().takesBody()) {
      mistakes.add(
          unused(
              route, "the body of a " + route.endpoint().method() + " request is not read",
              "value", limit.place(), "remove @MaxBody, or use @Post, @Put or @Patch"));
    } else if (route.handler().isWhole() && !takesBody(route)) {
      mistakes.add(
          unused(
              route, "it takes nothing of the body", "value", limit.place(),
              "remove @MaxBody, or take the body as a @Body, @FormParam or Request"));
    } else if (!files && (limit.fileBytes().isPresent() || limit.parts() > 0)) {
      String what = limit.fileBytes().isPresent() ? "file" : "parts";
      mistakes.add(
          unused(
              route, "it takes no Upload", what, limit.place(),
              "remove " + what + ", or take a @FormParam Upload"));
    }
    return mistakes;
  }

  private static boolean takesBody(RouteModel route) {
    return route.handler().bindings().stream()
        .anyMatch(
            binding ->
                binding instanceof BindingModel.Body
                    || binding instanceof BindingModel.RequestItself
                    || BodyOnceRule.isForm(binding));
  }

  private static Diagnostic unused(
      RouteModel route, String why, String what, Place place, String fix) {
    return Diagnostic.of(
        DiagnosticCode.MAX_BODY_UNUSED, place, route.origin().display(), why, what, fix);
  }
}
