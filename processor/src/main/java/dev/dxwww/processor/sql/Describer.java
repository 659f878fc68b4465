package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import dev.dxwww.postgres.PostgresException;

import org.jspecify.annotations.Nullable;

/** Makes verdicts of what PostgreSQL answered. */
final class Describer {
  private final Catalog catalog;
  private final Nullability nullability;
  private final Nullability withoutOuterJoins;
  private final Uniqueness uniqueness;

  Describer(Catalog catalog) {
    this.catalog = catalog;
    KnownFunctions functions = KnownFunctions.read();
    this.nullability = new Nullability(catalog, functions, true);
    this.withoutOuterJoins = new Nullability(catalog, functions, false);
    this.uniqueness = new Uniqueness(catalog);
  }

  /** The verdict of what was said of a statement. */
  Verdict verdict(int number, String sql, Transcript.@Nullable Said said) {
    SqlScript.Statement statement = SqlScript.of(sql).statements().getFirst();
    return switch (said) {
      case null -> throw new PostgresException("PostgreSQL gave no answer to: " + sql);
      case Transcript.Said.Value(_, String json) -> OracleScript.isPrepared(statement)
          ? described(json, OracleScript.isWide(statement))
          : checked(json);
      case Transcript.Said.Problem problem -> new Refused(
          problem.sqlState(), problem.message(), problem.detail(), problem.hint(),
          Positions.offset(problem, OracleScript.prefix(number, statement), sql));
    };
  }

  /** The verdict of what {@code dxwww_check.describe} gave. */
  private Verdict described(String json, boolean fields) {
    Tree.Node answer = (Tree.Node) JsonText.read(json);
    if (!answer.has("b")) {
      return new Refused("0A000", "cannot be analysed: " + answer.text("e"), "", "", -1);
    }
    Tree body = NodeText.read(answer.text("b"));
    Tree.Node query = References.query(body);
    if (query == Tree.Node.NONE) {
      return new Refused("42601", "more than one statement", "", "", -1);
    }
    Scope scope = Scope.of(query);
    TableUse use = new TableUse(catalog).add(query);
    boolean exactlyOne = OneRow.alwaysGivesOne(scope)
        || query.has("returningList") && uniqueness.insertsOne(scope);
    return new Described(
        command(scope),
        parameters(answer, new ParameterUse(catalog, fields).add(query)),
        columns(answer, scope),
        exactlyOne || uniqueness.atMostOne(scope),
        exactlyOne,
        Conditions.everywhere(query),
        use.reads(),
        use.writes(),
        unindexed(answer));
  }

  private List<String> unindexed(Tree.Node answer) {
    return answer.get("x") instanceof Tree plan && answer.get("y") instanceof Tree lookups
        ? IndexLint.unindexed(plan, lookups, catalog)
        : List.of();
  }

  /** The verdict of what {@code dxwww_check.check} gave. */
  private Verdict checked(String json) {
    TreeSet<String> emptied = new TreeSet<>();
    for (long table : Row.longs(((Tree.Node) JsonText.read(json)).items("l"))) {
      catalog.relation(table).ifPresent(relation -> emptied.add(relation.name() + ".*"));
      catalog.kin(table).forEach(relation -> emptied.add(relation.name() + ".*"));
    }
    return new Described(
        Described.Command.OTHER, List.of(), List.of(), false, false, true, new TreeSet<>(),
        emptied, List.of());
  }

  private static Described.Command command(Scope scope) {
    return switch (scope.command()) {
      case SELECT -> Described.Command.SELECT;
      case INSERT -> Described.Command.INSERT;
      case UPDATE -> Described.Command.UPDATE;
      case DELETE -> Described.Command.DELETE;
      case MERGE -> Described.Command.MERGE;
      default -> Described.Command.OTHER;
    };
  }

  private List<Described.ParameterColumn> parameters(Tree.Node answer, ParameterUse use) {
    List<Described.ParameterColumn> parameters = new ArrayList<>();
    for (long type : Row.longs(answer.items("p"))) {
      int number = parameters.size() + 1;
      parameters.add(
          new Described.ParameterColumn(
              catalog.types().type(type),
              use.refusesNull(number) || catalog.types().refusesNull(type),
              use.origin(number)));
    }
    return List.copyOf(parameters);
  }

  private List<Described.ResultColumn> columns(Tree.Node answer, Scope scope) {
    List<Described.ResultColumn> columns = new ArrayList<>();
    List<Long> types = Row.longs(answer.items("r"));
    // A scope keeps answers, so each way of asking has one of its own.
    Scope lenient = Scope.of(scope.query());
    for (Tree.Node entry : scope.results()) {
      int number = entry.number("resno");
      boolean notNull = nullability.column(scope, number);
      columns.add(
          new Described.ResultColumn(
              entry.text("resname"),
              catalog.types().type(types.get(columns.size())),
              notNull,
              origin(entry),
              !notNull && withoutOuterJoins.column(lenient, number)));
    }
    return List.copyOf(columns);
  }

  private String origin(Tree.Node entry) {
    return catalog.relation(entry.oid("resorigtbl"))
        .map(table ->
            table.name() + "." + table.attribute(entry.number("resorigcol")).name())
        .orElse("");
  }
}
