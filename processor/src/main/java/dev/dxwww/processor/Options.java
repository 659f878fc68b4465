package dev.dxwww.processor;

import java.util.Set;

/** Names of the options that {@code -A} takes. */
public final class Options {
  /** {@code json}: print each diagnostic as one line of JSON as well. */
  public static final String DIAGNOSTICS = "dxwww.diagnostics";

  /** Name of the module; must differ from those of the modules it is used with. */
  public static final String MODULE = "dxwww.module";

  /** File that the routes' policies must agree with; relative to where the compiler runs. */
  public static final String POLICY_LOCK = "dxwww.policyLock";

  /** {@code true}: write the routes' policies into that file instead of comparing them. */
  public static final String POLICY_LOCK_WRITE = "dxwww.policyLock.write";

  /** {@code strict}: SQL that could not be checked does not compile. */
  public static final String SQL = "dxwww.sql";

  /** Folder of the migrations. */
  public static final String MIGRATIONS = "dxwww.migrations";

  /** {@code jdbc:postgresql:...} of a server to check SQL with, in place of the bundled one. */
  public static final String PG_URL = "dxwww.pg.url";

  /** Title of the application in its OpenAPI description; else made of its class's name. */
  public static final String TITLE = "dxwww.title";

  /** Version of the application in its OpenAPI description. */
  public static final String VERSION = "dxwww.version";

  /** Folder of the files of templates. */
  public static final String TEMPLATES = "dxwww.templates";

  /** {@code allow}: templates may hold styles and scripts that the default policy refuses. */
  public static final String INLINE = "dxwww.inline";

  static final Set<String> ALL =
      Set.of(
          DIAGNOSTICS, MODULE, POLICY_LOCK, POLICY_LOCK_WRITE, SQL, MIGRATIONS, PG_URL, TITLE,
          VERSION, TEMPLATES, INLINE);

  private Options() {}
}
