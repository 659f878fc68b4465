package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
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
  private final Set<Use> said = new HashSet<>();
  private final List<Diagnostic> mistakes = new ArrayList<>();

  ParameterBinder(CheckedForm<Described> checked, Mappings mappings) {
    this.checked = checked;
    this.mappings = mappings;
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
      ParameterPath.of(checked.method(), slot.use().path())
          .flatMap(path -> bind(slot, path, column))
          .ifPresent(bindings::add);
    }
    return bindings.size() == slots.size() ? Optional.of(bindings) : Optional.empty();
  }

  private Optional<Binding> bind(Slot slot, ParameterPath path, ParameterColumn column) {
    return switch (mappings.write(column.type(), path.use().type())) {
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
