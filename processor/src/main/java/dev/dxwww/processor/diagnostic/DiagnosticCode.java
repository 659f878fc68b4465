package dev.dxwww.processor.diagnostic;

/**
 * Every mistake the processor knows, with a stable id. Ids are never reused; docs/diagnostics.md
 * explains each.
 *
 * <p>Message and fix are {@link String#formatted format strings} over the same arguments.
 */
public enum DiagnosticCode {
  PATH_VARIABLE_UNBOUND(
      "ROUTE-001",
      Severity.ERROR,
      "Path variable {%1$s} of \"%2$s\" has no parameter (has: %3$s)",
      "add a parameter named %1$s, or @PathParam(\"%1$s\") to the one meant"),
  JSON_COMPONENT(
      "ROUTE-160",
      Severity.ERROR,
      "Component %1$s of %2$s has no form in JSON: %3$s",
      "%4$s"),
  JSON_PROPERTY_TWICE(
      "ROUTE-161",
      Severity.ERROR,
      "Components %1$s and %2$s of %3$s are both called \"%4$s\" in JSON",
      "@JsonProperty(\"%2$s\") on the second"),
  JSON_SEALED(
      "ROUTE-162",
      Severity.ERROR,
      "Sealed interface %1$s has no form in JSON: %2$s",
      "%3$s"),
  JSON_IGNORED(
      "ROUTE-163",
      Severity.ERROR,
      "Component %1$s of %2$s is never in JSON, so it would be null when %2$s is read",
      "@JsonIgnore @Nullable %3$s %1$s"),
  TYPE_TOO_LATE(
      "WIRE-100",
      Severity.ERROR,
      "%1$s was generated after the application had been wired",
      "move %1$s into a module of its own that is compiled before this one"),
  GENERATED_NAME_TAKEN(
      "BUILD-100",
      Severity.ERROR,
      "%1$s exists, but is the name of what is generated for %2$s",
      "rename %1$s"),
  INTERNAL_FAULT(
      "BUILD-087",
      Severity.ERROR,
      "Processor bug while handling %1$s: %2$s",
      "report it with this message, the source of %1$s, and the output of javac --version");

  private final String id;
  private final Severity severity;
  private final String message;
  private final String fix;

  DiagnosticCode(String id, Severity severity, String message, String fix) {
    this.id = id;
    this.severity = severity;
    this.message = message;
    this.fix = fix;
  }

  /** Stable id such as {@code ROUTE-003}. */
  public String id() {
    return id;
  }

  /** Error, or a warning where the program may still be right. */
  public Severity severity() {
    return severity;
  }

  /** Format string of the first line, without the id. */
  public String message() {
    return message;
  }

  /** Format string of the fix. */
  public String fix() {
    return fix;
  }
}
