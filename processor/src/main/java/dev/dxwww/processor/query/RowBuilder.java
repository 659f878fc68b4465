package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.query.MethodDraft.Container;
import dev.dxwww.processor.query.QueryResult.RowShape;
import dev.dxwww.processor.query.QueryResult.RowShape.Part;
import dev.dxwww.processor.sql.Described;
import dev.dxwww.processor.sql.Described.ResultColumn;

/** Joins the columns of a result with the components of the record that they become. */
final class RowBuilder {
  private final CheckedForm<Described> checked;
  private final ColumnMapper columns;
  private final List<ResultColumn> all;
  private final Set<Integer> taken = new HashSet<>();
  private final List<Diagnostic> wrong = new ArrayList<>();

  RowBuilder(CheckedForm<Described> checked, Mappings mappings) {
    this.checked = checked;
    this.columns = new ColumnMapper(checked, mappings);
    this.all = checked.verdict().columns();
  }

  /** The shape, unless mistakes were added. */
  Optional<RowShape> build(List<Diagnostic> mistakes) {
    JavaType.Use row = checked.method().returns().row();
    Optional<RowShape> shape =
        row.type() instanceof JavaType.Structure structure && !isOneValue(structure)
            ? record(structure)
            : single(row);
    wrong.addAll(columns.mistakes());
    mistakes.addAll(wrong);
    return wrong.isEmpty() && !columns.failed() ? shape : Optional.empty();
  }

  /** Whether the only column is a whole record in JSON. */
  private boolean isOneValue(JavaType.Structure structure) {
    return all.size() == 1
        && TypeTable.isJson(all.getFirst().type())
        && structure.members().stream().noneMatch(member -> fits(member, "", 0));
  }

  private Optional<RowShape> single(JavaType.Use row) {
    if (all.size() != 1) {
      wrong.add(
          columns("%s returns one %s, and its query gives %d columns: %s".formatted(
                  checked.method().origin().display(),
                  row.type().type().display(),
                  all.size(),
                  String.join(", ", names())),
              "select one column, or return a record with a component for each"));
      return Optional.empty();
    }
    Container container = checked.method().returns().container();
    boolean missing = container == Container.OPTIONAL || container == Container.NULLABLE;
    JavaType.Use use =
        missing ? new JavaType.Use(row.type(), Presence.NULLABLE) : row;
    return columns
        .map(1, all.getFirst(), use, "what " + checked.method().origin().display() + " returns")
        .map(RowShape.Single::new);
  }

  private Optional<RowShape> record(JavaType.Structure structure) {
    reportTwins();
    Optional<RowShape.OfRecord> shape = record(structure, "", false);
    List<String> spare = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!taken.contains(i)) {
        spare.add(all.get(i).name());
      }
    }
    if (!spare.isEmpty() && wrong.isEmpty()) {
      String first = spare.getFirst();
      String java = TypeTable.java(named(first).type());
      wrong.add(
          new Diagnostic(
              DiagnosticCode.QUERY_COLUMNS,
              checked.column(first),
              List.of(
                  "Column%s %s of the query %s no component in %s".formatted(
                      spare.size() == 1 ? "" : "s",
                      String.join(", ", spare),
                      spare.size() == 1 ? "has" : "have",
                      structure.type().display()),
                  "leave it out, or add to %s: %s %s".formatted(
                      structure.type().display(),
                      java.isEmpty() ? "String" : java,
                      ColumnNames.component(first))),
              List.of(),
              Optional.empty(),
              Optional.empty()));
    }
    return shape.map(RowShape.class::cast);
  }

  private ResultColumn named(String name) {
    return all.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
  }

  private void reportTwins() {
    Set<String> seen = new HashSet<>();
    Set<String> twins = new LinkedHashSet<>();
    all.stream().map(ResultColumn::name).filter(name -> !seen.add(name)).forEach(twins::add);
    for (String twin : twins) {
      wrong.add(
          columns(
              "Several columns of the query are called " + twin,
              "name one of them otherwise: as other_" + twin));
    }
  }

  private Optional<RowShape.OfRecord> record(
      JavaType.Structure structure, String prefix, boolean outer) {
    List<Part> parts = new ArrayList<>();
    boolean complete = true;
    for (JavaType.Member member : structure.members()) {
      Optional<Part> part = part(structure, member, prefix, outer);
      part.ifPresent(parts::add);
      complete &= part.isPresent();
    }
    return complete
        ? Optional.of(new RowShape.OfRecord(structure.type(), parts))
        : Optional.empty();
  }

  private Optional<Part> part(
      JavaType.Structure structure, JavaType.Member member, String prefix, boolean outer) {
    for (int i = 0; i < all.size(); i++) {
      if (fits(member, prefix, i)) {
        taken.add(i);
        String where = "component %s of %s".formatted(member.name(), structure.type().display());
        ResultColumn column = outer ? ColumnMapper.inside(all.get(i)) : all.get(i);
        return columns
            .map(i + 1, column, member.use(), where)
            .map(mapped -> new Part.FromColumn(member.name(), mapped));
      }
    }
    if (member.use().type() instanceof JavaType.Structure inner) {
      String longer = prefix + member.prefix();
      boolean any = all.stream().anyMatch(column -> startsWith(column.name(), longer));
      if (any) {
        return nested(structure, member, inner, longer);
      }
    }
    missing(structure, member, prefix);
    return Optional.empty();
  }

  private Optional<Part> nested(
      JavaType.Structure structure, JavaType.Member member, JavaType.Structure inner,
      String prefix) {
    boolean outer =
        all.stream().anyMatch(column -> startsWith(column.name(), prefix) && column.outer());
    boolean mayMiss = member.use().presence() != Presence.REQUIRED;
    if (outer && !mayMiss) {
      String type = inner.type().display();
      wrong.add(
          Diagnostic.of(
              DiagnosticCode.QUERY_NULL,
              checked.column(
                  all.stream()
                      .map(ResultColumn::name)
                      .filter(name -> startsWith(name, prefix))
                      .findFirst()
                      .orElseThrow()),
              "The outer join's row of columns " + prefix + "*",
              "component %s of %s".formatted(member.name(), structure.type().display()),
              "Optional<%1$s> %2$s, @Nullable %1$s %2$s, or an inner join".formatted(
                  type, member.name())));
    }
    return record(inner, prefix, outer)
        .map(row -> new Part.Nested(member.name(), row, member.use().presence()));
  }

  private static boolean startsWith(String column, String prefix) {
    return column.length() > prefix.length()
        && column.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  private boolean fits(JavaType.Member member, String prefix, int index) {
    String column = all.get(index).name();
    return member.column().isEmpty()
        ? same(column, prefix + member.name())
        : column.equals(prefix + member.column());
  }

  private static boolean same(String column, String component) {
    return column.replace("_", "").equalsIgnoreCase(component.replace("_", ""));
  }

  private void missing(JavaType.Structure structure, JavaType.Member member, String prefix) {
    String column =
        prefix + (member.column().isEmpty() ? ColumnNames.of(member.name()) : member.column());
    wrong.add(
        Diagnostic.of(
                DiagnosticCode.QUERY_COLUMNS,
                checked.method().place(),
                "Component %s of %s has no column in the query".formatted(
                    member.name(), structure.type().display()),
                "select %s as well, or @Column(\"...\") on the component".formatted(column))
            .insteadOf(column, names()));
  }

  private Diagnostic columns(String what, String fix) {
    return Diagnostic.of(
        DiagnosticCode.QUERY_COLUMNS, checked.method().place(), what + checked.which(), fix);
  }

  private List<String> names() {
    return all.stream().map(ResultColumn::name).toList();
  }
}
