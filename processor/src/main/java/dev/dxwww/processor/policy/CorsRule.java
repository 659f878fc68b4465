package dev.dxwww.processor.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;

/**
 * SEC-110 to SEC-112: which other sites may call is said so that browsers understand it, and not
 * all of them with cookies.
 */
final class CorsRule implements PolicyRule {
  private static final String ANY = "*";
  private static final long DAY = 86_400;
  private static final Pattern ORIGIN =
      Pattern.compile("[a-z][a-z0-9+.-]*://[a-z0-9._\\-\\[\\]:]+");
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  @Override
  public List<Diagnostic> check(PolicyModel policy) {
    List<Diagnostic> mistakes = new ArrayList<>();
    PolicyRule.statements(policy)
        .forEach(said -> said.saysCors().ifPresent(cors -> check(said, cors, mistakes)));
    return mistakes;
  }

  private static void check(PolicyStatement said, CorsModel cors, List<Diagnostic> mistakes) {
    if (cors.credentials() && cors.origins().contains(ANY)) {
      mistakes.add(
          Diagnostic.of(
              DiagnosticCode.CORS_CREDENTIALS_FOR_ALL,
              place(said, "credentials"),
              said.origin().display()));
    }
    origins(cors).ifPresent(why ->
        mistakes.add(
            Diagnostic.of(
                DiagnosticCode.CORS_ORIGIN,
                place(said, "origins"),
                said.origin().display(),
                why.text(),
                why.fix())));
    other(cors).ifPresent(fault ->
        mistakes.add(
            Diagnostic.of(
                DiagnosticCode.CORS_VALUE,
                place(said, fault.attribute()),
                said.origin().display(),
                fault.text())));
  }

  private static Place place(PolicyStatement said, String attribute) {
    return Place.at(said.origin(), PolicyStatement.CORS, attribute);
  }

  /** What is wrong with an origin, and what to write. */
  private record OriginFault(String text, String fix) {}

  private static Optional<OriginFault> origins(CorsModel cors) {
    if (cors.origins().isEmpty()) {
      return Optional.of(
          new OriginFault("no site is named", "@Cors(origins = \"https://shop.example\")"));
    }
    if (cors.origins().contains(ANY) && cors.origins().size() > 1) {
      return Optional.of(
          new OriginFault("* stands for all sites and so stands alone", "@Cors(origins = \"*\")"));
    }
    return cors.origins().stream()
        .filter(origin -> !origin.equals(ANY) && !ORIGIN.matcher(origin).matches())
        .findFirst()
        .map(origin ->
            new OriginFault(
                "\"" + origin + "\" is not what a browser sends",
                "@Cors(origins = \"" + likely(origin) + "\")"));
  }

  /** Scheme and host of what was written, as far as they can be seen. */
  private static String likely(String origin) {
    String lower = origin.strip().toLowerCase(Locale.ROOT);
    String whole = lower.contains("://") ? lower : "https://" + lower;
    int host = whole.indexOf("://") + 3;
    int end = host;
    while (end < whole.length() && "/?#".indexOf(whole.charAt(end)) < 0) {
      end++;
    }
    String likely = whole.substring(0, end);
    return ORIGIN.matcher(likely).matches() ? likely : "https://shop.example";
  }

  /** What is wrong with another attribute. */
  private record Fault(String attribute, String text) {}

  private static Optional<Fault> other(CorsModel cors) {
    return first(cors.methods(), name -> METHODS.contains(name))
        .map(name -> new Fault("methods", "\"" + name + "\" is no method of a route"))
        .or(() -> first(cors.headers(), CorsRule::isToken)
            .map(name -> new Fault("headers", "\"" + name + "\" is no name of a header field")))
        .or(() -> first(cors.exposed(), CorsRule::isToken)
            .map(name -> new Fault("exposed", "\"" + name + "\" is no name of a header field")))
        .or(() -> age(cors));
  }

  private static Optional<Fault> age(CorsModel cors) {
    return Windows.seconds(cors.maxAge()).filter(seconds -> seconds <= DAY).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Fault("maxAge", "\"" + cors.maxAge() + "\" is no span of time up to a day"));
  }

  private static Optional<String> first(
      List<String> names, Predicate<String> good) {
    return names.stream().filter(good.negate()).findFirst();
  }

  private static boolean isToken(String name) {
    return TOKEN.matcher(name).matches();
  }
}
