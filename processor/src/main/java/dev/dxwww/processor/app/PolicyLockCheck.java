package dev.dxwww.processor.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.route.RouteModel;

/**
 * SEC-030: routes have the policies that a file under version control says they have. The file has
 * the form of {@link RoutesReport}; widths of columns, order and handlers' names do not matter.
 */
final class PolicyLockCheck {
  private static final int VERB = 0;
  private static final int PATH = 1;
  private static final int POLICY = 3;
  private static final int COLUMNS = RoutesReport.HEADER.size();

  /** So many differences are listed. */
  private static final int MOST = 10;

  /**
   * A route that is not as the file has it.
   *
   * @param text the route, what it was and what it is
   */
  private record Difference(Place place, String text, String fix) {}

  private final String file;
  private final Place application;

  /** Reports what stands at no route at the application. */
  PolicyLockCheck(String file, Place application) {
    this.file = file;
    this.application = application;
  }

  /**
   * Compares.
   *
   * @param added rows of what is no route of the application
   */
  List<Diagnostic> check(List<RouteModel> routes, List<List<String>> added) {
    List<String> lines;
    try {
      lines = Files.readAllLines(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      return List.of(
          mistake(
              application,
              "there is no such file, or it cannot be read",
              "compile once with -Adxwww.policyLock.write=true, which makes it"));
    }
    List<Diagnostic> mistakes = new ArrayList<>();
    Map<String, List<String>> locked = locked(lines, mistakes);
    if (!mistakes.isEmpty()) {
      return mistakes;
    }
    List<Difference> differences = new ArrayList<>();
    for (RouteModel route : routes) {
      List<String> row = RoutesReport.row(route);
      compare(row, locked, Place.at(route.origin()), "the policy of " + route.origin().display())
          .ifPresent(differences::add);
    }
    for (List<String> row : added) {
      compare(row, locked, application, "the version of the framework")
          .ifPresent(differences::add);
    }
    locked.values().forEach(row -> differences.add(gone(row)));
    return differences.isEmpty() ? List.of() : List.of(together(differences));
  }

  /**
   * Writes the file anew, below the comments that it has.
   *
   * @param report as of {@link RoutesReport}
   */
  List<Diagnostic> write(String report) {
    try {
      Path path = Path.of(file);
      List<String> before = Files.exists(path) ? Files.readAllLines(path) : List.of();
      StringBuilder text = new StringBuilder();
      before.stream()
          .filter(line -> line.startsWith("#"))
          .forEach(line -> text.append(line).append('\n'));
      Files.writeString(path, text.append(report));
      return List.of();
    } catch (IOException | InvalidPathException e) {
      return List.of(
          mistake(application, "it cannot be written", "name a file that can be written"));
    }
  }

  /** One mistake for all: a policy of a controller is that of each of its routes. */
  private Diagnostic together(List<Difference> differences) {
    Difference first = differences.getFirst();
    int others = differences.size() - 1;
    String anew = "let a compile with -Adxwww.policyLock.write=true write " + file + " anew";
    if (others == 0) {
      return mistake(first.place(), first.text(), first.fix() + "\nor " + anew);
    }
    StringBuilder fix = new StringBuilder("restore these policies, or " + anew + ":");
    differences.stream().limit(MOST).forEach(each -> fix.append('\n').append(each.text()));
    if (differences.size() > MOST) {
      fix.append("\nand ").append(differences.size() - MOST).append(" more");
    }
    String more = ", and %d other%s too".formatted(others, others == 1 ? "" : "s");
    return mistake(first.place(), first.text() + more, fix.toString());
  }

  /** The lines by verb and path; a line that is none of a route may hide one, so it is reported. */
  private Map<String, List<String>> locked(List<String> lines, List<Diagnostic> mistakes) {
    Map<String, List<String>> locked = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      // Some editors write a byte order mark; it is no part of the first word.
      String line = (i == 0 ? lines.get(i).replaceFirst("^\\uFEFF", "") : lines.get(i)).strip();
      List<String> row = Arrays.asList(line.split("\\s{2,}", COLUMNS));
      if (line.isEmpty() || line.startsWith("#") || row.equals(RoutesReport.HEADER)) {
        continue;
      }
      if (row.size() < COLUMNS) {
        mistakes.add(unreadable(i + 1, "is no line of a route"));
      } else if (locked.putIfAbsent(key(row), row) != null) {
        mistakes.add(unreadable(i + 1, "says " + key(row) + " once more"));
      }
    }
    return locked;
  }

  private Diagnostic unreadable(int line, String why) {
    return mistake(
        application,
        "its line %d %s".formatted(line, why),
        "write each route once, in %d columns with two spaces or more between them, as in"
            .formatted(COLUMNS)
            + " META-INF/dxwww/routes.txt");
  }

  private static Optional<Difference> compare(
      List<String> row, Map<String, List<String>> lines, Place place, String cause) {
    Optional<List<String>> locked = Optional.ofNullable(lines.remove(key(row)));
    String line = "the line  " + String.join("  ", row);
    if (locked.isEmpty()) {
      return Optional.of(
          new Difference(
              place,
              "%s is not in it, and is %s".formatted(key(row), policy(row)),
              "add " + line));
    }
    return policy(row).equals(policy(locked.get()))
        ? Optional.empty()
        : Optional.of(
            new Difference(
                place,
                "%s was %s and is %s".formatted(key(row), policy(locked.get()), policy(row)),
                "restore %s, or write %s".formatted(cause, line)));
  }

  private Difference gone(List<String> row) {
    return new Difference(
        application,
        "%s was %s and is no route any more".formatted(key(row), policy(row)),
        "remove the line of %s from %s".formatted(key(row), file));
  }

  private Diagnostic mistake(Place place, String difference, String fix) {
    return Diagnostic.of(DiagnosticCode.POLICY_LOCK, place, file, difference, fix);
  }

  private static String key(List<String> row) {
    return row.get(VERB) + " " + row.get(PATH);
  }

  /** {@code (permit all, limit -, csrf protected)}. */
  private static String policy(List<String> row) {
    List<String> cells = new ArrayList<>(row.subList(Math.min(POLICY, row.size()), row.size()));
    for (int i = 1; i < cells.size(); i++) {
      String column = RoutesReport.HEADER.get(POLICY + i).toLowerCase(Locale.ROOT);
      cells.set(i, column + " " + cells.get(i));
    }
    return "(" + String.join(", ", cells) + ")";
  }
}
