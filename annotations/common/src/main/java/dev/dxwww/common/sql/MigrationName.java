package dev.dxwww.common.sql;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the name of a file in the folder of migrations says. */
sealed interface MigrationName {
  /** {@code V1_2__add_due_date.sql}. */
  record Versioned(MigrationVersion version, String description) implements MigrationName {
    Migration migration(String file, String sql) {
      return new Migration(file, Optional.of(version), description, sql);
    }
  }

  /** {@code R__views.sql}. */
  record Repeated(String description) implements MigrationName {
    Migration migration(String file, String sql) {
      return new Migration(file, Optional.empty(), description, sql);
    }
  }

  /** No migration, and not meant to be one. */
  record Other() implements MigrationName {}

  /** Meant to be one. */
  record Wrong(MigrationProblem problem) implements MigrationName {}

  Pattern CALLBACK =
      Pattern.compile("(?:(?:before|after)[A-Z][A-Za-z]*|createSchema)(?:__.*)?");

  /** What a path's last part says. */
  static MigrationName read(String file) {
    String last = file.substring(file.lastIndexOf('/') + 1);
    if (!last.endsWith(".sql")) {
      return last.regionMatches(true, Math.max(0, last.length() - 4), ".sql", 0, 4)
          ? wrong(file, "ends with " + last.substring(last.length() - 4), "end it with .sql")
          : new Other();
    }
    String name = last.substring(0, last.length() - 4);
    if (CALLBACK.matcher(name).matches()) {
      return new Other();
    }
    int separator = name.indexOf("__");
    String left = separator < 0 ? name : name.substring(0, separator);
    String description = separator < 0 ? "" : name.substring(separator + 2);
    return read(file, left, description);
  }

  private static MigrationName read(String file, String left, String description) {
    String words = description.replace('_', ' ');
    String example = description.isEmpty() ? "what_it_does" : description;
    return switch (left.isEmpty() ? ' ' : left.charAt(0)) {
      case 'V' -> MigrationVersion.read(left.substring(1))
          .<MigrationName>map(version -> new Versioned(version, words))
          .orElseGet(() -> wrong(file,
              left.length() == 1
                  ? "has no version"
                  : "has the version \"" + left.substring(1)
                      + "\", which is not numbers with '.' or '_' between them",
              "name it such as V1_2__" + example + ".sql"));
      case 'R' -> left.length() == 1
          ? new Repeated(words)
          : wrong(file, "has a version, though it is repeated whenever it changes",
              "name it R__" + example + ".sql");
      case 'U' -> MigrationVersion.read(left.substring(1)).isPresent()
          ? new Other()
          : unknown(file, example);
      case 'B' -> MigrationVersion.read(left.substring(1)).isPresent()
          ? wrong(file, "is a baseline, which only a new database would run",
              "put what it does into versions (V" + left.substring(1) + "__" + example + ".sql)")
          : unknown(file, example);
      default -> unknown(file, example);
    };
  }

  private static MigrationName unknown(String file, String example) {
    return wrong(file, "is not named as a migration",
        "name it V1__" + example + ".sql with the next version, or R__" + example
            + ".sql if it is to run whenever it changes, or keep it elsewhere");
  }

  private static MigrationName wrong(String file, String message, String fix) {
    return new Wrong(new MigrationProblem(file, message, fix));
  }
}
