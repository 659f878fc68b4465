package dev.dxwww.htip.compiler.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.htip.compiler.model.FreeVariables;
import dev.dxwww.htip.compiler.model.Piece;
import dev.dxwww.htip.compiler.model.Value;
import dev.dxwww.htip.compiler.type.TypeView.Kind;

/** Writes values as texts, and the question whether they differ from those before. */
final class ValueCode {
  private ValueCode() {}

  /** A text of pieces that is never null. */
  static CodeBlock text(List<Piece> pieces, JavaCode java) {
    if (pieces.size() == 1 && pieces.getFirst() instanceof Piece.Shown shown) {
      return text(shown, java);
    }
    List<CodeBlock> parts = new ArrayList<>();
    boolean known = false;
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Fixed fixed -> {
          parts.add(JavaText.literal(fixed.text()));
          known = true;
        }
        case Piece.Shown shown -> {
          boolean bare = isBare(shown);
          if (bare && !known && parts.isEmpty()) {
            parts.add(CodeBlock.of("$S", ""));
          }
          known = true;
          parts.add(bare || isText(shown) ? java.operand(shown.value()) : text(shown, java));
        }
      }
    }
    return CodeBlock.join(parts, " + ");
  }

  /** Whether joining it to a text gives its text. */
  private static boolean isBare(Piece.Shown shown) {
    return isNumber(shown.value())
        || shown.value().type().primitive() && shown.encoding() == Piece.Encoding.PLAIN;
  }

  private static boolean isText(Piece.Shown shown) {
    return shown.encoding() == Piece.Encoding.PLAIN
        && shown.value().type().kind() == Kind.STRING
        && !shown.value().nullable();
  }

  static boolean isNumber(Value value) {
    return value.type().primitive()
        && switch (value.type().kind()) {
          case INT, LONG, DECIMAL, BOOLEAN -> true;
          default -> false;
        };
  }

  private static CodeBlock text(Piece.Shown shown, JavaCode java) {
    CodeBlock plain = plain(shown.value(), java);
    if (isNumber(shown.value())) {
      return plain;
    }
    return switch (shown.encoding()) {
      case PLAIN -> plain;
      case ADDRESS -> CodeBlock.of("$T.safe($L)", Runtime.ADDRESSES, plain);
      case ADDRESS_LOCAL -> CodeBlock.of("$T.local($L)", Runtime.ADDRESSES, plain);
      case ADDRESS_PART -> CodeBlock.of("$T.part($L)", Runtime.ADDRESSES, plain);
      case ADDRESS_FIRST -> CodeBlock.of("$T.first($L)", Runtime.ADDRESSES, plain);
      case ADDRESS_QUERY -> CodeBlock.of("$T.query($L)", Runtime.ADDRESSES, plain);
      case ADDRESS_PATH -> CodeBlock.of("$T.path($L)", Runtime.ADDRESSES, plain);
    };
  }

  private static CodeBlock plain(Value value, JavaCode java) {
    if (value.nullable()) {
      return CodeBlock.of("$T.of($L)", Runtime.TEXTS, java.of(value));
    }
    if (value.type().kind() == Kind.STRING) {
      return java.of(value);
    }
    return value.type().primitive()
        ? CodeBlock.of("$T.valueOf($L)", String.class, java.of(value))
        : CodeBlock.of("$L.toString()", java.operand(value));
  }

  /** A text that is null where its value is. */
  static CodeBlock orNull(Piece.Shown shown, JavaCode java) {
    Value value = shown.value();
    return switch (shown.encoding()) {
      case ADDRESS -> CodeBlock.of("$T.addressOrNull($L)", Runtime.TEXTS, java.of(value));
      case ADDRESS_LOCAL -> CodeBlock.of("$T.localOrNull($L)", Runtime.TEXTS, java.of(value));
      default ->
          value.type().kind() == Kind.STRING && !(value instanceof Value.Nothing)
              ? java.of(value)
              : CodeBlock.of("$T.orNull($L)", Runtime.TEXTS, java.of(value));
    };
  }

  /** Whether one of the values is another now; empty if none can change. */
  static CodeBlock differ(List<Piece> pieces, JavaCode before, JavaCode now) {
    List<CodeBlock> all = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Shown shown && !FreeVariables.of(shown.value()).isEmpty()) {
        all.add(differ(shown.value(), before, now));
      }
    }
    return CodeBlock.join(all, " || ");
  }

  static CodeBlock differ(Value value, JavaCode before, JavaCode now) {
    CodeBlock old = before.operand(value);
    CodeBlock current = now.operand(value);
    if (value.type().primitive()) {
      return value.type().kind() == Kind.DECIMAL
          ? CodeBlock.of(
              "$T.compare($L, $L) != 0", Double.class, before.of(value), now.of(value))
          : CodeBlock.of("$L != $L", old, current);
    }
    if (value.type().kind() == Kind.ENUM) {
      return CodeBlock.of("$L != $L", old, current);
    }
    return value.nullable()
        ? CodeBlock.of("!$T.equals($L, $L)", Objects.class, before.of(value), now.of(value))
        : CodeBlock.of("!$L.equals($L)", old, now.of(value));
  }
}
