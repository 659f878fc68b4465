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
  NO_COMPONENT(
      "WIRE-080",
      Severity.ERROR,
      "%1$s needs a %2$s, but no component is one",
      "put @Component on a class that is a %2$s, or write @Provides static %2$s %3$s() { ... }"),
  SEVERAL_COMPONENTS(
      "WIRE-081",
      Severity.ERROR,
      "%1$s needs one %2$s, but there are several: %3$s",
      "put @Named(\"%4$s\") on the one meant and on the parameter"),
  COMPONENT_CYCLE(
      "WIRE-082",
      Severity.ERROR,
      "Components need each other in a circle: %1$s",
      "move what both need into a component of its own, or pass it as a method's argument"),
  COMPONENT_NOT_CREATABLE(
      "WIRE-101",
      Severity.ERROR,
      "@Component %1$s cannot be created: %2$s",
      "@Component final class %3$s { ... } at the top level of a file"),
  CONSTRUCTORS_NOT_ONE(
      "WIRE-102",
      Severity.ERROR,
      "%1$s has %2$s; which one creates it is not clear",
      "leave one constructor that is not private; the parameters of that one are injected"),
  NOT_INJECTABLE(
      "WIRE-103",
      Severity.ERROR,
      "Parameter %1$s of type %2$s cannot be injected: only classes and interfaces can",
      "take it from a configuration record: @ConfigProperties(\"app\") record AppConfig(%2$s %1$s) {}"),
  HIDDEN_TYPE(
      "WIRE-104",
      Severity.ERROR,
      "%1$s needs a %2$s, which code generated beside %1$s cannot name: it is not public",
      "make %2$s public"),
  HOOK_SHAPE(
      "WIRE-105",
      Severity.ERROR,
      "@%1$s %2$s is never called: %3$s",
      "@%1$s void %4$s() { ... } in a @Component or @Controller"),
  PROVIDES_SHAPE(
      "WIRE-106",
      Severity.ERROR,
      "@Provides %1$s provides nothing: %2$s",
      "@Provides static Type name() { ... }"),
  SEVERAL_APPLICATIONS(
      "WIRE-107",
      Severity.ERROR,
      "This module has several @DxApplication classes: %1$s",
      "leave @DxApplication on the one that is started"),
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
