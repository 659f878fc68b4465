package dev.dxwww.processor.secret;

import java.util.List;
import java.util.Optional;

import dev.dxwww.common.ConfigNames;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;

/** SEC-028: no secret stands in a source or in a file that is kept with the sources. */
final class SecretRule {
  private SecretRule() {}

  /**
   * The mistake, if a text is a secret.
   *
   * @param shipped whether it is part of what is shipped; of tests and of a developer's own machine
   *     only what others issue is a secret
   */
  static Optional<Diagnostic> check(SecretText text, boolean shipped) {
    return why(text, shipped)
        .map(
            why ->
                Diagnostic.of(
                    DiagnosticCode.SECRET_LITERAL, text.place(), holder(text), why, fix(text)));
  }

  private static Optional<String> why(SecretText text, boolean shipped) {
    Optional<SecretForm> form = SecretForm.of(text.value());
    if (form.isPresent() && (shipped || form.get().isIssued())) {
      return Optional.of("its text has the form of " + form.get().title());
    }
    return shipped && isNamed(text) ? Optional.of("its name says so") : Optional.empty();
  }

  private static boolean isNamed(SecretText text) {
    String name = text.name().substring(text.name().lastIndexOf('.') + 1);
    return switch (text.kind()) {
      case CONSTANT ->
          SecretNames.isSecret(name, text.value()) && !SecretNames.isName(name, text.value());
      case DEFAULT, ATTRIBUTE -> SecretNames.isSecret(name, text.value());
      case KEY -> isNamedKey(text);
    };
  }

  /** The elements of a list, and the entries of a map of secrets, are called as those are. */
  private static boolean isNamedKey(SecretText text) {
    List<String> segments = List.of(text.name().replaceAll("\\[\\d+]", "").split("\\."));
    String last = segments.getLast();
    String upper = segments.size() > 1 ? segments.get(segments.size() - 2) : "";
    boolean entry = upper.matches("(?:.*-)?(?:secrets|passwords|api-keys)");
    return SecretNames.isSecret(last, text.value())
        || entry && SecretNames.isSecret(upper, text.value());
  }

  private static String holder(SecretText text) {
    return switch (text.kind()) {
      case CONSTANT -> "Constant " + text.name();
      case DEFAULT -> "The default of " + text.name();
      case ATTRIBUTE -> "Attribute " + text.name();
      case KEY -> text.name();
    };
  }

  private static String fix(SecretText text) {
    return switch (text.kind()) {
      case CONSTANT, ATTRIBUTE ->
          "make it a component of a @ConfigProperties record and set its environment variable; take"
              + " the secret back where it was issued, for whoever has the source has it";
      case DEFAULT ->
          "leave the default out, so that the start asks for the value; take the secret back where"
              + " it was issued, for whoever has the source has it";
      case KEY ->
          variable(text.name())
              + "; take the secret back where it was issued, for whoever has the file has it";
    };
  }

  private static String variable(String key) {
    return key.contains("[")
        ? "leave it out and set it in a file of dx.config-dir on the machine"
        : "leave it out and set " + ConfigNames.environment(key) + " on the machine";
  }
}
