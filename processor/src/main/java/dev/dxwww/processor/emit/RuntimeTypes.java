package dev.dxwww.processor.emit;

import com.palantir.javapoet.ClassName;

/**
 * Every runtime type that generated code names, and nowhere else. The processor cannot depend on
 * the runtime; a test that has both proves each name to be a real, public class.
 */
public final class RuntimeTypes {
  /** The one package that generated code calls. */
  public static final String GENERATED = "dev.dxwww.runtime.generated";

  public static final ClassName EXCHANGE = generated("Exchange");
  public static final ClassName ROUTE = generated("Route");
  public static final ClassName ROUTE_GROUP = generated("RouteGroup");
  public static final ClassName ROUTER = generated("Router");
  public static final ClassName PARAM = generated("Param");
  public static final ClassName ENCODER = generated("Encoder");
  public static final ClassName DECODER = generated("Decoder");
  public static final ClassName ERROR_HANDLER = generated("ErrorHandler");
  public static final ClassName TEXT_CONVERTER = generated("TextConverter");
  public static final ClassName CONVERTERS = generated("Converters");
  public static final ClassName VIOLATIONS = generated("Violations");
  public static final ClassName CHECKS = generated("Checks");
  public static final ClassName CUSTOM_CHECKS = generated("CustomChecks");
  public static final ClassName TIMES = generated("Times");
  public static final ClassName JSON_CODEC = generated("JsonCodec");
  public static final ClassName JSON_CODECS = generated("JsonCodecs");
  public static final ClassName JSON_KEY = generated("JsonKey");
  public static final ClassName JSON_NAMES = generated("JsonNames");
  public static final ClassName JSON_PRIMITIVES = generated("JsonPrimitives");
  public static final ClassName JSON_READER = generated("JsonReader");
  public static final ClassName JSON_TIMES = generated("JsonTimes");
  public static final ClassName JSON_WRITER = generated("JsonWriter");
  public static final ClassName CONFIG_READER = generated("ConfigReader");
  public static final ClassName CONFIG_KEY = generated("ConfigKey");
  public static final ClassName CONFIG_VALUES = generated("ConfigValues");
  public static final ClassName GENERATED_APPLICATION = generated("GeneratedApplication");
  public static final ClassName WIRING = generated("Wiring");
  public static final ClassName GUARD = generated("Guard");
  public static final ClassName GUARDED = generated("Guarded");
  public static final ClassName GUARDS = generated("Guards");
  public static final ClassName SQL = generated("Sql");
  public static final ClassName SQL_CALL = generated("SqlCall");
  public static final ClassName SQL_ELEMENT = generated("SqlElement");
  public static final ClassName SQL_ENUM = generated("SqlEnum");
  public static final ClassName SQL_JSON = generated("SqlJson");
  public static final ClassName SQL_ARRAYS = generated("SqlArrays");
  public static final ClassName SQL_PARAMETERS = generated("SqlParameters");
  public static final ClassName SQL_PRIMITIVES = generated("SqlPrimitives");
  public static final ClassName SQL_VALUES = generated("SqlValues");
  public static final ClassName CURSOR = generated("Cursor");
  public static final ClassName CACHED_QUERY = generated("CachedQuery");
  public static final ClassName QUERY_CACHE = generated("QueryCache");
  public static final ClassName QUERY_KEY = generated("QueryKey");
  public static final ClassName SCHEMA_CHECK = generated("SchemaCheck");
  public static final ClassName TRANSACTIONAL = generated("Transactional");

  public static final ClassName VIEW = generated("View");
  public static final ClassName PAGE_VIEW = generated("PageView");
  public static final ClassName SHOWN = generated("Shown");
  public static final ClassName PAGE_ROUTE = generated("PageRoute");
  public static final ClassName EVENT_ROUTE = generated("EventRoute");
  public static final ClassName EVENT_CALL = generated("EventCall");

  /** Who may cause an event. */
  public static final ClassName ACCESS =
      ClassName.get("dev.dxwww.runtime.http", "RoutePolicy", "Access");

  /** Who gets a page as HTML. */
  public static final ClassName RENDER = ClassName.get("dev.dxwww.template", "Render");

  /** What repositories and components ask for to use PostgreSQL. */
  public static final ClassName DATABASE = ClassName.get("dev.dxwww.runtime.query", "Database");

  /** How a transaction runs. */
  public static final ClassName TRANSACTION_SETTINGS =
      ClassName.get("dev.dxwww.runtime.query", "TransactionSettings");

  /** A part of a long list. */
  public static final ClassName PAGE = ClassName.get("dev.dxwww.runtime.query", "Page");

  /** What a transaction sees of others. */
  public static final ClassName ISOLATION = ClassName.get("dev.dxwww.query", "Isolation");

  /** What handlers and components ask for to deal with users. */
  public static final ClassName AUTH_TOKEN =
      ClassName.get("dev.dxwww.runtime.security", "AuthToken");
  public static final ClassName PASSWORD_HASHER =
      ClassName.get("dev.dxwww.runtime.security", "PasswordHasher");
  public static final ClassName CREDENTIAL_STORE =
      ClassName.get("dev.dxwww.runtime.security", "CredentialStore");
  public static final ClassName SESSION_STORE =
      ClassName.get("dev.dxwww.runtime.security", "SessionStore");

  /** What components ask for to count and time something of their own. */
  public static final ClassName METRICS = ClassName.get("dev.dxwww.runtime.observe", "Metrics");

  /** What a handler asks for to put tokens into its pages. */
  public static final ClassName CSRF_TOKEN =
      ClassName.get("dev.dxwww.runtime.security.csrf", "CsrfToken");

  /** What a handler asks for to see the whole request. */
  public static final ClassName REQUEST = ClassName.get("dev.dxwww.runtime.http", "Request");

  /** Which other sites may call a route. */
  public static final ClassName CORS_POLICY =
      ClassName.get("dev.dxwww.runtime.http", "CorsPolicy");

  /** What a handler asks for to see a form together with what is wrong with it. */
  public static final ClassName FORM = ClassName.get("dev.dxwww.runtime.http", "Form");

  /** A file of a form. */
  public static final ClassName UPLOAD = ClassName.get("dev.dxwww.runtime.http", "Upload");

  private RuntimeTypes() {}

  private static ClassName generated(String simpleName) {
    return ClassName.get(GENERATED, simpleName);
  }
}
