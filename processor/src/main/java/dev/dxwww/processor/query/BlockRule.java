package dev.dxwww.processor.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.query.Mapping.Kind;
import dev.dxwww.processor.query.SqlText.Piece;

/** A block asks for a parameter that may be missing, a list or a boolean; there are at most six. */
final class BlockRule implements DraftRule {
  private static final int MOST = 6;

  @Override
  public List<Diagnostic> check(MethodDraft method) {
    List<Diagnostic> wrong = new ArrayList<>();
    for (Piece.Block block : method.text().blocks()) {
      Optional<MethodDraft.Parameter> flag = method.parameter(block.flag());
      if (flag.isPresent() && !canBeMissing(flag.get().use())) {
        wrong.add(always(method, block, flag.get()));
      }
    }
    if (method.text().flags().size() > MOST) {
      String seventh = List.copyOf(method.text().flags()).get(MOST);
      method.text().blocks().stream()
          .filter(block -> block.flag().equals(seventh))
          .findFirst()
          .ifPresent(block -> wrong.add(tooMany(method, block)));
    }
    return wrong;
  }

  private static boolean canBeMissing(JavaType.Use use) {
    return use.presence() != Presence.REQUIRED
        || use.type() instanceof JavaType.Many
        || use.type() instanceof JavaType.Scalar(_, Kind kind) && kind == Kind.BOOLEAN;
  }

  private static Diagnostic always(
      MethodDraft method, Piece.Block block, MethodDraft.Parameter flag) {
    String type = TypeTable.boxed(flag.declared().display());
    return Diagnostic.of(
        DiagnosticCode.QUERY_MARK,
        method.place(block.start()),
        method.origin().display(),
        "parameter %s of type %s always has a value".formatted(
            flag.name(), flag.declared().display()),
        "Optional<%s> %s, or remove the block's marks".formatted(type, flag.name()));
  }

  private static Diagnostic tooMany(MethodDraft method, Piece.Block block) {
    return Diagnostic.of(
        DiagnosticCode.QUERY_MARK,
        method.place(block.start()),
        method.origin().display(),
        "it has more than %d flags, and each doubles the statements".formatted(MOST),
        "write two methods, or and (:%1$s is null or ...)".formatted(block.flag()));
  }
}
