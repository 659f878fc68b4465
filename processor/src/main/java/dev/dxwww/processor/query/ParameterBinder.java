package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.query.QueryResult.RowShape;
import dev.dxwww.processor.query.QueryVariant.Binding;
import dev.dxwww.processor.query.SqlForm.Part.Slot;
import dev.dxwww.processor.query.SqlForm.Use;
import dev.dxwww.processor.sql.Described;
import dev.dxwww.processor.sql.Described.ParameterColumn;
import dev.dxwww.processor.sql.SqlType;

/** Finds how each parameter of a statement is set. */
final class ParameterBinder {
  private final CheckedForm<Described> checked;
  private final Mappings mappings;
  private final List<RowShape.Column> keys;
  private final Set<Use> said = new HashSet<>();
  private final List<Diagnostic> mistakes = new ArrayList<>();

  /** With the columns of the keyset; none without pages. */
  ParameterBinder(
      CheckedForm<Described> checked, Mappings mappings, List<RowShape.Column> keys) {
    this.checked = checked;
    this.mappings = mappings;
    this.keys = List.copyOf(keys);
  }

  List<Diagnostic> mistakes() {
    return mistakes;
  }

  /** Bindings of the question marks; empty when one of them cannot be. */
  Optional<List<Binding>> bind() {
    List<Binding> bindings = new ArrayList<>();
    List<Use> uses = checked.form().uses();
    List<Slot> slots = checked.form().slots();
    for (Slot slot : slots) {
      ParameterColumn column = checked.verdict().parameters().get(uses.indexOf(slot.use()));
      ofPage(slot, column)
          .or(
              () ->
                  ParameterPath.of(checked.method(), slot.use().path())
                      .flatMap(path -> bind(slot, path, column)))
          .ifPresent(bindings::add);
    }
    return bindings.size() == slots.size() ? Optional.of(bindings) : Optional.empty();
  }

  /** What a {@code PageRequest} holds: the size, and the values of the keys. */
  private Optional<Binding> ofPage(Slot slot, ParameterColumn column) {
    List<String> path = slot.use().path();
    boolean paging =
        checked.method().parameter(path.getFirst())
            .map(parameter -> parameter.use().type() instanceof JavaType.Paging)
            .orElse(false);
    if (!paging) {
      return Optional.empty();
    }
    int key = slot.use().key();
    Mapping mapping =
        key < 0
            ? new Mapping.Plain(
                column.type().name(), Mapping.Kind.INT, new TypeRef.Primitive("int"))
            : keys.get(key).mapping();
    Presence presence = key < 0 ? Presence.REQUIRED : keys.get(key).presence();
    return Optional.of(
        new Binding(
            path.getFirst(),
            path.subList(1, path.size()),
            mapping,
            presence,
            false,
            key,
            slot.within()));
  }

  /** The type of one value, of a list of records each of which gives one. */
  private static SqlType element(ParameterPath path, SqlType type) {
    return path.eachOf() && type.base() instanceof SqlType.ArrayOf(_, SqlType element)
        ? element
        : type;
  }

  private Optional<Binding> bind(Slot slot, ParameterPath path, ParameterColumn column) {
    SqlType type = element(path, column.type());
    return switch (mappings.write(type, path.use().type())) {
      case Mappings.Result.Mapped(Mapping mapping) -> {
        boolean there = slot.within().contains(path.parameter().name());
        if (column.notNull() && path.use().presence() != Presence.REQUIRED && !there) {
          say(slot.use(), missing(slot.use(), path, column));
          yield Optional.empty();
        }
        yield Optional.of(
            new Binding(
                path.parameter().name(),
                path.accessors(),
                mapping,
                path.use().presence(),
                path.eachOf(),
                slot.use().key(),
                slot.within()));
      }
      case Mappings.Result.Mismatch(String fix) -> {
        say(slot.use(), mismatch(slot.use(), path, column, fix));
        yield Optional.empty();
      }
      case Mappings.Result.Differs differs -> {
        say(slot.use(), EnumDifference.of(checked.place(offset(slot.use())), differs));
        yield Optional.empty();
      }
      case Mappings.Result.Reported _ -> Optional.empty();
    };
  }

  private void say(Use use, Diagnostic diagnostic) {
    if (said.add(use)) {
      mistakes.add(diagnostic);
    }
  }

  /** Where the parameter first stands in the checked statement. */
  private int offset(Use use) {
    String number = "$" + (checked.form().uses().indexOf(use) + 1);
    String sql = checked.form().checked();
    for (SqlToken token : SqlLexer.tokens(sql)) {
      if (token.kind() == SqlToken.Kind.POSITIONAL && token.text(sql).equals(number)) {
        return token.start();
      }
    }
    return 0;
  }

  private Diagnostic missing(Use use, ParameterPath path, ParameterColumn column) {
    String type = path.use().type().type().display();
    String target = column.origin().isEmpty() ? "what it is put into" : column.origin();
    return Diagnostic.of(
        DiagnosticCode.QUERY_NULL,
        checked.place(offset(use)),
        "Parameter " + use.name(),
        target,
        "%s %s, or coalesce(:%s, ...)".formatted(
            type, use.path().getLast(), use.name()));
  }

  private Diagnostic mismatch(
      Use use, ParameterPath path, ParameterColumn column, String otherwise) {
    boolean list =
        path.use().type() instanceof JavaType.Many
            && !(column.type().base() instanceof SqlType.ArrayOf);
    boolean one =
        column.type().base() instanceof SqlType.ArrayOf(_, SqlType element)
            && mappings.write(element, path.use().type()) instanceof Mappings.Result.Mapped;
    String fix = otherwise;
    if (list) {
      fix = "= any(:%1$s) in place of in (:%1$s)".formatted(use.name());
    } else if (one) {
      fix = "= :%1$s in place of any(:%1$s), or a List".formatted(use.name());
    }
    return Diagnostic.of(
        DiagnosticCode.QUERY_TYPE,
        checked.place(offset(use)),
        "Parameter :" + use.name()
            + (column.origin().isEmpty() ? "" : ", for " + column.origin() + ","),
        column.type().name(),
        "parameter " + use.name() + " of " + checked.method().origin().display(),
        path.use().type().type().display(),
        fix);
  }
}
