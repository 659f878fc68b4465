package dev.dxwww.common.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The migrations of a folder in the order in which Flyway runs them: by version, then those that
 * are repeated, by description.
 *
 * <pre>{@code
 * V1__init.sql  V1_2__add_due_date.sql  V20260131.2__index.sql  R__views.sql
 * }</pre>
 *
 * <p>Files that do not end with {@code .sql}, undo migrations ({@code U1__x.sql}) and callbacks
 * ({@code afterMigrate.sql}) are left out, as none of them makes a new schema; every other name
 * that Flyway would not run is a problem, while Flyway is silent about it.
 *
 * @param inOrder the migrations without those that are a problem
 * @param problems by file name
 */
public record Migrations(List<Migration> inOrder, List<MigrationProblem> problems) {
  /** None. */
  public static final Migrations NONE = new Migrations(List.of(), List.of());

  private static final Comparator<Migration> ORDER =
      Comparator.comparing(
              (Migration migration) -> migration.version().orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Migration::description)
          .thenComparing(Migration::file);

  public Migrations {
    inOrder = List.copyOf(inOrder);
    problems = List.copyOf(problems);
  }

  /**
   * A file that may be a migration.
   *
   * @param file its path below the folder of migrations, with {@code /}
   */
  public record Source(String file, String text) {}

  /** The migrations among some files, given in any order. */
  public static Migrations of(List<Source> sources) {
    List<Migration> found = new ArrayList<>();
    List<MigrationProblem> problems = new ArrayList<>();
    for (Source source : sources) {
      switch (MigrationName.read(source.file())) {
        case MigrationName.Versioned name ->
            found.add(name.migration(source.file(), source.text()));
        case MigrationName.Repeated name -> found.add(name.migration(source.file(), source.text()));
        case MigrationName.Other _ -> { }
        case MigrationName.Wrong wrong -> problems.add(wrong.problem());
      }
    }
    found.sort(ORDER);
    List<Migration> single = withoutDuplicates(found, problems);
    problems.sort(Comparator.comparing(MigrationProblem::file));
    return new Migrations(single, problems);
  }

  private static List<Migration> withoutDuplicates(
      List<Migration> sorted, List<MigrationProblem> problems) {
    Map<Object, Migration> first = new HashMap<>();
    List<Migration> single = new ArrayList<>();
    for (Migration migration : sorted) {
      Object key =
          migration.version().isPresent() ? migration.version().get() : migration.description();
      Migration other = first.putIfAbsent(key, migration);
      if (other == null) {
        single.add(migration);
      } else if (migration.version().isPresent()) {
        problems.add(new MigrationProblem(migration.file(),
            "has version " + key + ", as " + other.file() + " has",
            "give one of the two a version of its own"));
      } else {
        problems.add(new MigrationProblem(migration.file(),
            "has the description \"" + key + "\", as " + other.file() + " has",
            "give one of the two a description of its own"));
      }
    }
    return single;
  }

  /** The migrations of a folder and the folders in it; none where there is no such folder. */
  public static Migrations read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).toList();
    } catch (NoSuchFileException e) {
      return NONE;
    }
    List<Source> sources = new ArrayList<>();
    List<MigrationProblem> unreadable = new ArrayList<>();
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (MigrationName.read(name) instanceof MigrationName.Other) {
        continue;
      }
      try {
        sources.add(new Source(name, StandardCharsets.UTF_8.newDecoder()
            .decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString()));
      } catch (CharacterCodingException e) {
        unreadable.add(new MigrationProblem(name, "is not UTF-8", "save it as UTF-8"));
      }
    }
    Migrations readable = of(sources);
    unreadable.addAll(readable.problems());
    unreadable.sort(Comparator.comparing(MigrationProblem::file));
    return new Migrations(readable.inOrder(), unreadable);
  }

  /** The same after others, which have a history of their own: the framework's own tables. */
  public Migrations after(Migrations others) {
    return new Migrations(join(others.inOrder, inOrder), join(others.problems, problems));
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
