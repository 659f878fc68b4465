package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.common.Nearest;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.sql.Refused;
import dev.dxwww.processor.sql.SchemaCatalog;

/** Says what PostgreSQL does not take in a statement, in its words and with names that exist. */
final class RefusedRule {
  private static final int MOST_NAMES = 40;
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern COLUMN = Pattern.compile("column (?:(\\w+)\\.)?\"?(\\w+)\"?");

  private final SchemaCatalog schema;

  RefusedRule(SchemaCatalog schema) {
    this.schema = schema;
  }

  /** The mistake in the statement. */
  Diagnostic check(CheckedForm<Refused> checked) {
    Refused refused = checked.verdict();
    Place place =
        refused.offset() < 0 ? checked.method().place() : checked.place(refused.offset());
    return switch (refused.sqlState()) {
      case "42P01" -> table(checked, place);
      case "42703" -> column(checked, place);
      case "42601" -> syntax(checked, place);
      default -> other(checked, place, DiagnosticCode.QUERY_REFUSED);
    };
  }

  private static Diagnostic syntax(CheckedForm<Refused> checked, Place place) {
    if (checked.verdict().message().contains("more than one statement")) {
      return Diagnostic.of(
          DiagnosticCode.QUERY_SEVERAL_STATEMENTS, place, checked.method().origin().display());
    }
    return other(checked, place, DiagnosticCode.QUERY_SYNTAX);
  }

  private static Diagnostic other(
      CheckedForm<Refused> checked, Place place, DiagnosticCode code) {
    return Diagnostic.of(
        code, place, message(checked), hint(checked.verdict(), otherwise(checked.verdict())));
  }

  /** What usually helps where PostgreSQL has no hint. */
  private static String otherwise(Refused refused) {
    return switch (refused.sqlState()) {
      case "42883" -> "cast the operands to types that have it, such as ::bigint";
      case "42804" -> "cast one of them to the type of the other";
      case "42702" -> "write the table or its alias before the name";
      case "42803" -> "add the column to group by, or put it in an aggregate";
      case "42P18" -> "cast the parameter to its type, such as :name::text";
      case "42601" -> "correct the statement where the caret is";
      default -> "see SQLState " + refused.sqlState() + " in PostgreSQL's documentation";
    };
  }

  private static String message(CheckedForm<Refused> checked) {
    Refused refused = checked.verdict();
    String detail = refused.detail().isEmpty() ? "" : ": " + refused.detail();
    return refused.message() + detail.stripTrailing() + checked.which();
  }

  private static String hint(Refused refused, String otherwise) {
    return refused.hint().isEmpty() ? otherwise : refused.hint();
  }

  private Diagnostic table(CheckedForm<Refused> checked, Place place) {
    Set<String> names = new TreeSet<>();
    schema.tables().forEach(table -> names.add(table.name()));
    Matcher quoted = QUOTED.matcher(checked.verdict().message());
    String wanted = quoted.find() ? quoted.group(1) : "";
    Optional<String> nearest = Nearest.to(plain(wanted), names);
    String defined = nearest.map(this::tableDefinedIn).orElse("");
    return unknown(checked, place, names, nearest, defined);
  }

  private String tableDefinedIn(String name) {
    return schema.tables().stream()
        .filter(table -> table.name().equals(name))
        .map(SchemaCatalog.Table::definedIn)
        .findFirst()
        .orElse("");
  }

  private Diagnostic column(CheckedForm<Refused> checked, Place place) {
    Matcher column = COLUMN.matcher(checked.verdict().message());
    String wanted = column.find() ? column.group(2) : "";
    List<SchemaCatalog.Table> tables = tablesIn(checked.form().checked());
    Set<String> names = new TreeSet<>();
    tables.forEach(table -> table.columns().forEach(c -> names.add(c.name())));
    Optional<String> nearest = Nearest.to(wanted, names);
    String defined =
        nearest
            .flatMap(
                name ->
                    tables.stream()
                        .flatMap(table -> table.columns().stream())
                        .filter(c -> c.name().equals(name))
                        .map(SchemaCatalog.Column::definedIn)
                        .findFirst())
            .orElse("");
    return unknown(checked, place, names, nearest, defined);
  }

  private static Diagnostic unknown(
      CheckedForm<Refused> checked,
      Place place,
      Set<String> names,
      Optional<String> nearest,
      String defined) {
    String fix =
        nearest
            .map(name -> "use " + name)
            .orElse(
                hint(
                    checked.verdict(),
                    "use a name that exists, or make this one in a new migration"));
    List<String> available = names.stream().limit(MOST_NAMES).toList();
    return new Diagnostic(
        DiagnosticCode.QUERY_NAME_UNKNOWN,
        place,
        List.of(message(checked), fix),
        available,
        nearest.map(name -> defined.isEmpty() ? name : name + ", which " + defined + " defines"),
        Optional.empty());
  }

  /** Tables that the statement names; all when it names none that exists. */
  private List<SchemaCatalog.Table> tablesIn(String sql) {
    Set<String> words = new TreeSet<>();
    for (SqlToken token : SqlLexer.tokens(sql)) {
      switch (token.kind()) {
        case WORD -> words.add(token.text(sql).toLowerCase(Locale.ROOT));
        case QUOTED -> words.add(token.text(sql).replace("\"", ""));
        case GAP, STRING, NUMBER, POSITIONAL, PARAMETER, MARKER, SIGN -> { }
      }
    }
    List<SchemaCatalog.Table> named = new ArrayList<>(schema.tables());
    named.removeIf(table -> !words.contains(plain(table.name())));
    return named.isEmpty() ? schema.tables() : named;
  }

  /** Without its schema and quotes. */
  private static String plain(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replace("\"", "");
  }
}
