package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.query.QueryResult.RowShape;
import dev.dxwww.processor.sql.Described;
import dev.dxwww.processor.sql.Refused;
import dev.dxwww.processor.sql.SchemaCatalog;
import dev.dxwww.processor.sql.Verdict;

/**
 * What PostgreSQL says of the statements of one method, in two steps: of those that the user wrote,
 * and of those that were made of them for pages and lists of records.
 */
final class MethodCheck {
  private final MethodDraft method;
  private final Mappings mappings;
  private final List<SqlForm> forms;
  private final Map<List<Object>, Diagnostic> mistakes = new LinkedHashMap<>();
  private final List<CheckedForm<Described>> described = new ArrayList<>();
  private final List<Keyset> keysets = new ArrayList<>();
  private final List<SqlForm> made = new ArrayList<>();
  private Optional<RowShape> row = Optional.empty();
  private boolean failed;

  MethodCheck(MethodDraft method, Mappings mappings) {
    this.method = method;
    this.mappings = mappings;
    this.forms = SqlForms.of(method.text(), orders(method));
  }

  private static Map<String, String> orders(MethodDraft method) {
    Map<String, String> orders = new LinkedHashMap<>();
    for (SqlText.Piece.Order order : method.text().orders()) {
      if (method.parameter(order.parameter()).map(p -> p.use().type()).orElse(null)
          instanceof JavaType.Enumeration sort) {
        sort.constants().forEach(c -> orders.put(c.name(), c.orderBy().orElse("")));
      }
    }
    return orders;
  }

  MethodDraft method() {
    return method;
  }

  /** The statements that the user wrote. */
  List<SqlForm> forms() {
    return forms;
  }

  /** Mistakes found so far, each root cause once; a wrong query is not warned of besides. */
  Collection<Diagnostic> mistakes() {
    List<Diagnostic> errors = mistakes.values().stream().filter(QueryFailures::isError).toList();
    return errors.isEmpty() ? mistakes.values() : errors;
  }

  private void say(Collection<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      mistakes.putIfAbsent(List.of(diagnostic.code(), diagnostic.place()), diagnostic);
    }
  }

  /** Takes the verdicts on {@link #forms}. */
  void learn(List<Verdict> verdicts, SchemaCatalog schema) {
    boolean only = forms.size() == 1;
    for (int i = 0; i < forms.size(); i++) {
      switch (verdicts.get(i)) {
        case Described verdict ->
            described.add(new CheckedForm<>(method, forms.get(i), verdict, only));
        case Refused refused -> {
          failed = true;
          say(
              List.of(
                  new RefusedRule(schema)
                      .check(new CheckedForm<>(method, forms.get(i), refused, only))));
        }
      }
    }
    if (!failed) {
      described.forEach(this::check);
    }
  }

  private void check(CheckedForm<Described> checked) {
    CheckedRule.ALL.forEach(rule -> say(rule.check(checked)));
    List<Diagnostic> found = new ArrayList<>(ResultRule.check(checked));
    if (!checked.verdict().columns().isEmpty() && hasRows()) {
      Optional<RowShape> shape = new RowBuilder(checked, mappings).build(found);
      failed |= shape.isEmpty();
      row = row.or(() -> shape);
    }
    if (KeysetReader.concerns(method)) {
      KeysetReader.read(checked, found)
          .ifPresentOrElse(keyset -> add(checked, keyset), () -> failed = true);
    }
    ParameterBinder binder = new ParameterBinder(checked, mappings, List.of());
    failed |= binder.bind().isEmpty();
    found.addAll(binder.mistakes());
    say(found);
    if (EachRow.concerns(checked) && !failed) {
      List<Diagnostic> each = new ArrayList<>();
      EachRow.rewrite(checked, each).ifPresentOrElse(made::add, () -> failed = true);
      say(each);
    }
  }

  private boolean hasRows() {
    return method.returns().container() != MethodDraft.Container.VOID;
  }

  private void add(CheckedForm<Described> plain, Keyset keyset) {
    keysets.add(keyset);
    made.add(keyset.proof(plain.form()));
    made.addAll(keyset.pages(plain.form()));
  }

  /** The statements that are asked about next; empty when the user's own are run as they are. */
  List<SqlForm> made() {
    return failed ? List.of() : List.copyOf(made);
  }

  /** Takes the verdicts on {@link #made}, and gives what is to be generated unless it is wrong. */
  Optional<QueryMethod> finish(List<Verdict> verdicts, SchemaCatalog schema) {
    List<CheckedForm<Described>> run = new ArrayList<>(made.isEmpty() ? described : List.of());
    for (int i = 0; i < verdicts.size(); i++) {
      boolean proof = !keysets.isEmpty() && i % 3 == 0;
      switch (verdicts.get(i)) {
        case Described verdict when proof -> prove(keysets.get(i / 3), verdict);
        case Described verdict ->
            run.add(new CheckedForm<>(method, made.get(i), verdict, forms.size() == 1));
        case Refused refused -> {
          failed = true;
          say(
              List.of(
                  new RefusedRule(schema)
                      .check(new CheckedForm<>(method, made.get(i), refused, true))));
        }
      }
    }
    boolean error =
        mistakes.values().stream().anyMatch(QueryFailures::isError);
    return failed || error || run.isEmpty() ? Optional.empty() : method(run);
  }

  private void prove(Keyset keyset, Described verdict) {
    if (!verdict.atMostOne()) {
      failed = true;
      CheckedForm<Described> plain = described.getFirst();
      String keys =
          String.join(", ", keyset.keys().stream().map(Keyset.Key::name).toList());
      say(
          List.of(
              KeysetReader.mistake(
                  plain,
                  plain.place(keyset.orderBy()),
                  "several rows can have the same %s, and a page could end between them".formatted(
                      keys),
                  "order by %s, id: end with a unique key".formatted(keys))));
    }
  }

  private Optional<QueryMethod> method(List<CheckedForm<Described>> run) {
    List<RowShape.Column> keys = keyColumns();
    List<QueryVariant> variants = new ArrayList<>();
    for (CheckedForm<Described> form : run) {
      Optional<List<QueryVariant.Binding>> bindings =
          new ParameterBinder(form, mappings, keys).bind();
      bindings.ifPresent(
          bound ->
              variants.add(
                  new QueryVariant(
                      form.form().choices(),
                      form.form().jdbc(i -> form.verdict().parameters().get(i).type().name()),
                      form.form().checked(),
                      bound,
                      Optional.of(form.verdict()))));
    }
    return variants.size() == run.size() && fit(variants)
        ? Optional.of(MethodResult.of(method, described, variants, result(keys)))
        : Optional.empty();
  }

  /** Whether each text is a constant of Java, with its casts and what pages add to it. */
  private boolean fit(List<QueryVariant> variants) {
    boolean fit = variants.stream()
        .allMatch(v -> ConstantSize.fits(v.jdbcSql()) && ConstantSize.fits(v.checkedSql()));
    if (!fit) {
      say(
          List.of(
              Diagnostic.of(
                  DiagnosticCode.QUERY_MARK,
                  method.place(0),
                  method.origin().display(),
                  "with the types of its parameters it is longer than 64 KiB",
                  "move parts of it into a view")));
    }
    return fit;
  }

  private List<RowShape.Column> keyColumns() {
    List<RowShape.Column> columns = new ArrayList<>();
    if (!keysets.isEmpty()) {
      for (Keyset.Key key : keysets.getFirst().keys()) {
        columns.add(RowColumns.find(row.orElseThrow(), key.index() + 1));
      }
    }
    return columns;
  }

  private QueryResult result(List<RowShape.Column> keys) {
    if (row.isEmpty()) {
      return ResultRule.count(method).orElseThrow();
    }
    RowShape shape = row.get();
    return switch (method.returns().container()) {
      case ONE -> new QueryResult.One(shape);
      case OPTIONAL -> new QueryResult.AtMostOne(shape);
      case NULLABLE -> new QueryResult.OneOrNull(shape);
      case LIST -> new QueryResult.Rows(shape);
      case STREAM -> new QueryResult.Streamed(shape);
      case PAGE -> new QueryResult.Paged(shape, new QueryResult.Keyset(keys));
      case VOID -> new QueryResult.Nothing();
    };
  }
}
