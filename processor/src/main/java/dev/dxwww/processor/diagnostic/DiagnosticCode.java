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
  PATH_PARAM_UNKNOWN(
      "ROUTE-002",
      Severity.ERROR,
      "The path \"%2$s\" has no variable {%1$s}",
      "add {%1$s} to the path, or bind the parameter elsewhere: @QueryParam"),
  ROUTE_TWICE(
      "ROUTE-003",
      Severity.ERROR,
      "%1$s %2$s is handled twice: by %3$s and by %4$s",
      "give one of them another path or method"),
  ROUTE_TWIN(
      "ROUTE-004",
      Severity.ERROR,
      "\"%2$s\" of %4$s and \"%3$s\" of %5$s match the same %1$s requests",
      "give one of them another path, or make one handler of both"),
  ROUTE_SHADOWED(
      "ROUTE-005",
      Severity.ERROR,
      "No request reaches %1$s: every path of \"%3$s\" is answered by %2$s",
      "remove %1$s, or give it a path of its own"),
  PATH_MALFORMED(
      "ROUTE-006",
      Severity.ERROR,
      "Path \"%1$s\" is malformed: %2$s",
      "%3$s"),
  NO_CONVERTER(
      "ROUTE-007",
      Severity.ERROR,
      "Parameter %1$s has type %2$s, and nothing turns text into that",
      "give %2$s a static %2$s parse(String), or write a @Converter method for it"),
  BODY_NOT_READ(
      "ROUTE-008",
      Severity.ERROR,
      "%1$s takes %2$s, but the body of a %3$s request is not read",
      "use @Post, @Put or @Patch, or @QueryParam for the parameter"),
  BODY_TWICE(
      "ROUTE-009",
      Severity.ERROR,
      "%1$s binds the body to %2$s and to %3$s",
      "put both into one record and bind that"),
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
  NOT_CALLABLE(
      "ROUTE-012",
      Severity.ERROR,
      "%1$s cannot be called by generated code: %2$s",
      "%3$s"),
  REPLY_UNSENDABLE(
      "ROUTE-013",
      Severity.ERROR,
      "%1$s returns %2$s, which cannot be sent: %3$s",
      "%4$s"),
  FOREIGN_ANNOTATION(
      "ROUTE-014",
      Severity.ERROR,
      "@%1$s is of %2$s and does nothing here",
      "%3$s"),
  NAME_UNKNOWN(
      "ROUTE-015",
      Severity.ERROR,
      "The name of parameter %1$s of %2$s is not in its class file",
      "compile it with -parameters, or give the name: @QueryParam(\"name\")"),
  MEDIA_TYPE_INVALID(
      "ROUTE-016",
      Severity.ERROR,
      "\"%1$s\" is no media type: %2$s",
      "write type/subtype, such as \"application/json\""),
  CONSTRAINT_UNUSABLE(
      "ROUTE-017",
      Severity.ERROR,
      "%1$s on %2$s cannot be checked: %3$s",
      "remove %1$s, or put it where it fits"),
  PARAMETER_UNBOUND(
      "ROUTE-100",
      Severity.ERROR,
      "Nothing says where parameter %1$s of %2$s comes from",
      "%3$s"),
  HANDLER_OUTSIDE_CONTROLLER(
      "ROUTE-101",
      Severity.ERROR,
      "@%1$s on %2$s does nothing: %3$s is no controller",
      "@Controller on %3$s, or move the method to a controller"),
  VERB_TWICE(
      "ROUTE-102",
      Severity.ERROR,
      "%1$s has %2$s; a handler has one request method",
      "write one handler for each, and let both call the same method"),
  STATUS_IMPOSSIBLE(
      "ROUTE-103",
      Severity.ERROR,
      "Status %1$s does not fit %2$s: %3$s",
      "%4$s"),
  BINDING_TWICE(
      "ROUTE-104",
      Severity.ERROR,
      "Parameter %1$s is bound twice: %2$s",
      "keep one of them"),
  ERROR_HANDLER_SHAPE(
      "ROUTE-105",
      Severity.ERROR,
      "@OnError method %1$s does not work: %2$s",
      "@OnError Response<String> %3$s(IllegalStateException e, Request request) { ... }"),
  VERB_MISSING(
      "ROUTE-106",
      Severity.ERROR,
      "%1$s has @%2$s but no request method, so nothing calls it",
      "add @Get, @Post, @Put, @Patch or @Delete to %1$s, or remove @%2$s"),
  ROUTES_OVERLAP(
      "ROUTE-107",
      Severity.ERROR,
      "The path templates of the application overlap so much that no router can be made",
      "begin paths with literals that tell them apart"),
  VARIABLE_SINGLE(
      "ROUTE-108",
      Severity.ERROR,
      "Variable {%1$s} is one value, and parameter %2$s takes several",
      "write {%1$s...} for the rest of the path, or bind it by @QueryParam"),
  PARAMETER_NAME_INVALID(
      "ROUTE-109",
      Severity.ERROR,
      "\"%1$s\" is no name of a %2$s: %3$s",
      "%4$s"),
  DEFAULT_POINTLESS(
      "ROUTE-110",
      Severity.ERROR,
      "@DefaultValue on parameter %1$s can never be used: %2$s",
      "%3$s"),
  MEDIA_TYPE_MISFIT(
      "ROUTE-111",
      Severity.ERROR,
      "\"%1$s\" does not fit %2$s: %3$s",
      "%4$s"),
  BODY_UNREADABLE(
      "ROUTE-112",
      Severity.ERROR,
      "Body %1$s has type %2$s, which cannot be read: %3$s",
      "%4$s"),
  FORM_MISUSED(
      "ROUTE-113",
      Severity.ERROR,
      "%1$s %2$s is made of the fields of a form, and here it cannot be: %3$s",
      "%4$s"),
  UPLOAD_MISPLACED(
      "ROUTE-120",
      Severity.ERROR,
      "Parameter %1$s of type %2$s cannot be bound: %3$s",
      "%4$s"),
  MAX_BODY_INVALID(
      "ROUTE-121",
      Severity.ERROR,
      "@MaxBody of %1$s cannot be: %2$s",
      "@MaxBody(\"50MiB\"), or @MaxBody(value = \"50MiB\", file = \"10MiB\", parts = 20)"),
  MAX_BODY_UNUSED(
      "ROUTE-122",
      Severity.ERROR,
      "%3$s of @MaxBody does nothing on %1$s: %2$s",
      "%4$s"),
  EVENTS_MISPLACED(
      "ROUTE-123",
      Severity.ERROR,
      "%1$s cannot answer by %2$s: %3$s",
      "%4$s"),
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
  JSON_COMPONENT(
      "ROUTE-160",
      Severity.ERROR,
      "Component %1$s of %2$s cannot be JSON: %3$s",
      "%4$s"),
  JSON_PROPERTY_TWICE(
      "ROUTE-161",
      Severity.ERROR,
      "%1$s and %2$s of %3$s are both called \"%4$s\" in JSON",
      "@JsonProperty(\"%2$s\") on the second"),
  JSON_SEALED(
      "ROUTE-162",
      Severity.ERROR,
      "Sealed interface %1$s cannot be JSON: %2$s",
      "%3$s"),
  JSON_IGNORED(
      "ROUTE-163",
      Severity.ERROR,
      "Component %1$s of %2$s is never in JSON, so it would be null when %2$s is read",
      "@JsonIgnore @Nullable %3$s %1$s"),
  POLICY_MISSING(
      "SEC-020",
      Severity.ERROR,
      "Nobody says who may call %1$s",
      "@Authenticated, @RolesAllowed(\"...\") or @PermitAll on the method or its controller"),
  POLICY_CONFLICT(
      "SEC-021",
      Severity.ERROR,
      "%1$s contradict each other on %2$s",
      "keep one of them"),
  ROLE_UNKNOWN(
      "SEC-022",
      Severity.ERROR,
      "No role \"%1$s\" is declared",
      "@DxApplication(roles = \"%1$s\")"),
  CSRF_MISSING(
      "SEC-023",
      Severity.ERROR,
      "%2$s changes state by %1$s and says nothing about requests of other sites",
      "@CsrfProtected on %2$s, or @CsrfExempt(\"why\")"),
  CSRF_ON_READ(
      "SEC-024",
      Severity.ERROR,
      "%1$s on %3$s does nothing: %2$s changes no state",
      "remove %1$s, or use @Post when the handler changes something"),
  LIMIT_IMPOSSIBLE(
      "SEC-025",
      Severity.ERROR,
      "The limit of %1$s cannot be: %2$s",
      "@RateLimited(limit = 100, window = \"1m\"), or @RateLimited(\"api\")"),
  LIMIT_PER_USER_ANONYMOUS(
      "SEC-026",
      Severity.ERROR,
      "The limit of %1$s counts by user, and its policy asks for none",
      "@Authenticated on %1$s, or remove perUser"),
  POLICY_LOCK(
      "SEC-030",
      Severity.ERROR,
      "Routes differ from the policy lock %1$s: %2$s",
      "%3$s"),
  PRINCIPAL_ANONYMOUS(
      "SEC-100",
      Severity.ERROR,
      "%1$s asks for the user in %2$s, but nobody needs to be signed in to call it",
      "@Authenticated on %1$s"),
  CSRF_REASON_BLANK(
      "SEC-101",
      Severity.ERROR,
      "@CsrfExempt on %1$s gives no reason",
      "@CsrfExempt(\"called by the payment provider, which signs its requests\")"),
  ROLES_EMPTY(
      "SEC-102",
      Severity.ERROR,
      "@RolesAllowed on %1$s names no role",
      "@RolesAllowed(\"admin\"), or @DenyAll"),
  CORS_CREDENTIALS_FOR_ALL(
      "SEC-110",
      Severity.ERROR,
      "@Cors of %1$s lets every site call with the user's cookies",
      "name the sites, or leave credentials out: @Cors(origins = \"*\")"),
  CORS_ORIGIN(
      "SEC-111",
      Severity.ERROR,
      "An origin of @Cors at %1$s is wrong: %2$s",
      "%3$s"),
  CORS_VALUE(
      "SEC-112",
      Severity.ERROR,
      "@Cors of %1$s says what no browser understands: %2$s",
      "leave it out, or write it as in @Cors(origins = \"https://shop.example\","
          + " methods = \"POST\", headers = \"Content-Type\", maxAge = \"10m\")"),
  NO_COMPONENT(
      "WIRE-080",
      Severity.ERROR,
      "%1$s needs a %2$s, but no component is one",
      "@Provides %5$sstatic %4$s %3$s() { return ...; }, or @Component on a class that is a %4$s"),
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
  TYPE_TOO_LATE(
      "WIRE-100",
      Severity.ERROR,
      "%1$s was generated after the application had been wired",
      "move %1$s into a module of its own that is compiled before this one"),
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
      "@ConfigProperties(\"app\") record AppConfig(%2$s %1$s) {}, and inject that"),
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
  GUARD_UNREACHABLE(
      "WIRE-120",
      Severity.ERROR,
      "@%1$s on %2$s does nothing: %3$s",
      "put it on a method that a @Component has from an interface"),
  GUARD_BYPASSED(
      "WIRE-121",
      Severity.ERROR,
      "%1$s needs a %2$s, so its calls would bypass what guards the methods of %3$s",
      "ask for %4$s"),
  GUARD_VALUE(
      "WIRE-122",
      Severity.ERROR,
      "%2$s of @%1$s on %3$s cannot be used: %4$s",
      "give %2$s another value, or leave it out for its default"),
  FALLBACK_UNUSABLE(
      "WIRE-123",
      Severity.ERROR,
      "\"%1$s\" cannot be the fallback of %2$s: %3$s",
      "%4$s %1$s(%5$s) { ... }"),
  SCHEDULED_SHAPE(
      "WIRE-124",
      Severity.ERROR,
      "@Scheduled %1$s never runs: %2$s",
      "@Scheduled(every = \"10m\") void %3$s() { ... } in a @Component"),
  SCHEDULE_VALUE(
      "WIRE-125",
      Severity.ERROR,
      "@Scheduled on %1$s says no time to run at: %2$s",
      "@Scheduled(every = \"10m\"), or @Scheduled(cron = \"0 3 * * *\")"),
  TRANSACTION_LATE(
      "QUERY-120",
      Severity.ERROR,
      "@Transactional %1$s returns a %2$s, which is read when its transaction has ended",
      "return what was read, such as a List"),
  QUERY_PARAMETER_UNKNOWN(
      "QUERY-040",
      Severity.ERROR,
      "Parameter :%1$s of the query is none of %2$s%3$s",
      "add a parameter %4$s to %2$s, or use one that it has"),
  QUERY_PARAMETER_UNUSED(
      "QUERY-041",
      Severity.ERROR,
      "Parameter %1$s of %2$s is not used by its query",
      "use it as :%1$s, or remove it"),
  QUERY_NAME_UNKNOWN(
      "QUERY-042",
      Severity.ERROR,
      "PostgreSQL knows no such name: %1$s",
      "%2$s"),
  QUERY_NULL(
      "QUERY-043",
      Severity.ERROR,
      "%1$s can be null, and %2$s cannot",
      "%3$s"),
  QUERY_COLUMNS(
      "QUERY-044",
      Severity.ERROR,
      "%1$s",
      "%2$s"),
  QUERY_TYPE(
      "QUERY-045",
      Severity.ERROR,
      "%1$s is %2$s in PostgreSQL, and %3$s is %4$s",
      "%5$s"),
  QUERY_ONE_ROW(
      "QUERY-047",
      Severity.ERROR,
      "%1$s returns one %2$s, but its query may give several rows%3$s",
      "%4$s"),
  QUERY_ALL_ROWS(
      "QUERY-048",
      Severity.ERROR,
      "%1$s without WHERE changes all rows%2$s",
      "add a where clause, or say so: @Query(value = \"...\", allRows = true)"),
  QUERY_SYNTAX(
      "QUERY-049",
      Severity.ERROR,
      "PostgreSQL cannot read the statement: %1$s",
      "%2$s"),
  QUERY_NO_INDEX(
      "QUERY-050",
      Severity.WARNING,
      "No index serves %1$s, so PostgreSQL reads the whole table",
      "%2$s"),
  QUERY_CACHE(
      "QUERY-051",
      Severity.ERROR,
      "@Cached on %1$s cannot be: %2$s",
      "%3$s"),
  QUERY_SEVERAL_STATEMENTS(
      "QUERY-052",
      Severity.ERROR,
      "%1$s has more than one statement: another begins here",
      "write one method for each, and call them from a @Transactional default method"),
  QUERY_MIGRATION(
      "QUERY-053",
      Severity.ERROR,
      "Migration %1$s does not apply, so no query can be checked: %2$s",
      "%3$s"),
  QUERY_ENUM(
      "QUERY-054",
      Severity.ERROR,
      "Constants of %1$s and labels of %2$s differ: %3$s",
      "%4$s"),
  QUERY_NOT_CHECKED(
      "QUERY-055",
      Severity.ERROR,
      "The queries of this module are NOT CHECKED: %1$s",
      "%2$s"),
  QUERY_REFUSED(
      "QUERY-100",
      Severity.ERROR,
      "PostgreSQL refuses the statement: %1$s",
      "%2$s"),
  REPOSITORY_SHAPE(
      "QUERY-101",
      Severity.ERROR,
      "@Repository %1$s cannot be implemented: %2$s",
      "%3$s"),
  QUERY_METHOD_SHAPE(
      "QUERY-102",
      Severity.ERROR,
      "%1$s is no query method: %2$s",
      "%3$s"),
  QUERY_RETURN(
      "QUERY-103",
      Severity.ERROR,
      "%1$s returns %2$s, which no query gives: %3$s",
      "%4$s"),
  QUERY_PARAMETER_TYPE(
      "QUERY-104",
      Severity.ERROR,
      "Parameter %1$s of type %2$s cannot be bound: %3$s",
      "%4$s"),
  QUERY_SETTING(
      "QUERY-105",
      Severity.ERROR,
      "@%1$s on %2$s cannot be: %3$s",
      "%4$s"),
  QUERY_MARK(
      "QUERY-106",
      Severity.ERROR,
      "The text of %1$s cannot be read: %2$s",
      "%3$s"),
  QUERY_ORDER(
      "QUERY-107",
      Severity.ERROR,
      "/*[order %1$s]*/ of %2$s cannot be: %3$s",
      "%4$s"),
  MIGRATIONS_MISSING(
      "QUERY-108",
      Severity.ERROR,
      "No migrations are found, so PostgreSQL cannot tell whether the queries are right: %1$s",
      "%2$s"),
  QUERY_PAGE(
      "QUERY-109",
      Severity.ERROR,
      "%1$s cannot give pages: %2$s",
      "%3$s"),
  QUERY_RESULT(
      "QUERY-110",
      Severity.ERROR,
      "%1$s returns %2$s, and its statement %3$s",
      "%4$s"),
  QUERY_BATCH(
      "QUERY-111",
      Severity.ERROR,
      "@Batch %1$s cannot be: %2$s",
      "%3$s"),
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
  INTERNAL_FAULT(
      "BUILD-087",
      Severity.ERROR,
      "Processor bug while handling %1$s: %2$s",
      "report it with this message, the source of %1$s, and the output of javac --version"),
  GENERATED_NAME_TAKEN(
      "BUILD-100",
      Severity.ERROR,
      "%1$s exists, but is the name of what is generated for %2$s",
      "rename %1$s");

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
