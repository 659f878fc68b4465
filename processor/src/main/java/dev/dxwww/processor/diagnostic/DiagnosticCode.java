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
  NO_CONVERTER(
      "ROUTE-007",
      Severity.ERROR,
      "Parameter %1$s has type %2$s, and nothing turns text into that",
      "give %2$s a static %2$s parse(String), or write a @Converter method for it"),
  OPTIONAL_PRIMITIVE(
      "ROUTE-010",
      Severity.ERROR,
      "Parameter %1$s may be missing, and %2$s is not a type that can say so",
      "use Optional, a boxed type with @Nullable, or @DefaultValue"),
  DEFAULT_DOES_NOT_PARSE(
      "ROUTE-011",
      Severity.ERROR,
      "Default \"%1$s\" is no %2$s: %3$s",
      "give @DefaultValue a text that converts"),
  CONSTRAINT_UNUSABLE(
      "ROUTE-017",
      Severity.ERROR,
      "%1$s on %2$s cannot be checked: %3$s",
      "remove %1$s, or put it where it fits"),
  CONVERTER_SHAPE(
      "ROUTE-150",
      Severity.ERROR,
      "@Converter method %1$s cannot be called: %2$s",
      "@Converter public static %3$s %4$s(String text) { ... }"),
  CONVERTER_TWICE(
      "ROUTE-151",
      Severity.ERROR,
      "Two converters make %1$s: %2$s and %3$s",
      "remove one of them"),
  CONSTRAINT_UNCHECKED(
      "ROUTE-152",
      Severity.WARNING,
      "Nothing checks %1$s on %2$s: only handlers' parameters and the values in them are checked",
      "check it in the code of %2$s, or put it on the record that carries the value"),
  TYPE_TOO_LATE(
      "WIRE-100",
      Severity.ERROR,
      "%1$s was generated after the application had been wired",
      "move %1$s into a module of its own that is compiled before this one"),
  PROCESSOR_VERSIONS_DIFFER(
      "BUILD-084",
      Severity.ERROR,
      "Module %1$s was compiled by version %2$s of the processor, this one is compiled by %3$s",
      "use one version of dxwww-processor and dxwww-runtime everywhere, then compile %1$s again"),
  MODULE_NAME_TAKEN(
      "BUILD-086",
      Severity.ERROR,
      "A module this one depends on is called \"%1$s\" as well",
      "name this one by a compiler argument: -Adxwww.module=another-name"),
  GENERATED_NAME_TAKEN(
      "BUILD-100",
      Severity.ERROR,
      "%1$s exists, but is the name of what is generated for %2$s",
      "rename %1$s"),
  CONFIG_TYPE_UNREADABLE(
      "CONF-083",
      Severity.ERROR,
      "Component %1$s of configuration record %2$s has type %3$s, which is not made from text",
      "give %3$s a static %3$s parse(String), or write a @Converter method for it"),
  CONFIG_DEFAULT_DOES_NOT_PARSE(
      "CONF-100",
      Severity.ERROR,
      "Default \"%1$s\" of component %2$s is no %3$s: %4$s",
      "give @DefaultValue a text that converts"),
  CONFIG_NOT_A_RECORD(
      "CONF-101",
      Severity.ERROR,
      "@ConfigProperties is on %1$s %2$s, and configuration is read into records only",
      "record %2$s(...) {}"),
  CONFIG_RECORD_OUT_OF_REACH(
      "CONF-102",
      Severity.ERROR,
      "Configuration record %1$s cannot be made by generated code: %2$s",
      "make %1$s a record without type parameters that its package can see"),
  CONFIG_PREFIX_MALFORMED(
      "CONF-103",
      Severity.ERROR,
      "Prefix \"%1$s\" of configuration record %2$s cannot be used: %3$s",
      "@ConfigProperties(\"%4$s\")"),
  CONFIG_VARIABLE_SHARED(
      "CONF-104",
      Severity.ERROR,
      "Keys %1$s (%2$s) and %3$s (%4$s) share the environment variable %5$s",
      "rename one of the components, or one of the prefixes"),
  CONFIG_KEY_TWICE(
      "CONF-105",
      Severity.ERROR,
      "Key %1$s is read by two components: %2$s and %3$s",
      "rename one of the components, or one of the prefixes"),
  CONFIG_OPTIONAL_CONTRADICTION(
      "CONF-106",
      Severity.ERROR,
      "Component %1$s of configuration record %2$s %3$s",
      "%4$s"),
  CONFIG_RECORD_IN_ITSELF(
      "CONF-107",
      Severity.ERROR,
      "Configuration record %1$s contains itself by way of component %2$s: its keys never end",
      "leave the component out, or give it a type that is made from text"),
  CONFIG_PREFIX_RESERVED(
      "CONF-108",
      Severity.ERROR,
      "Prefix \"%1$s\" of configuration record %2$s belongs to the framework",
      "@ConfigProperties(\"%3$s\")"),
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
