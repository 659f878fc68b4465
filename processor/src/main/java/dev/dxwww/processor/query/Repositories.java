package dev.dxwww.processor.query;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.emit.GeneratedNames;
import dev.dxwww.processor.lang.TypeRef;

/** What others need to know of the code of repositories. */
public final class Repositories {
  /** {@code @Repository}. */
  public static final String ANNOTATION = "dev.dxwww.query.Repository";

  /** Static method of {@link #checked}: of the migrations. */
  public static final String SCHEMA_HASH = "schemaHash";

  /** Static method of {@link #checked}: adds each statement to a list. */
  public static final String ADD_TO = "addTo";

  private Repositories() {}

  /** Name of the class that implements a repository. */
  public static ClassName queries(TypeRef.Declared repository) {
    return GeneratedNames.of(repository, "Queries");
  }

  /** Name of the class that knows what a repository was checked against. */
  public static ClassName checked(TypeRef.Declared repository) {
    return GeneratedNames.of(repository, "Checked");
  }
}
